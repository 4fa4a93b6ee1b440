import { useDeferredValue, useRef, useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { Room } from '../../ui/Room.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { ClusterView } from './ClusterView.tsx'
import type { DuplicatesHead } from './head.ts'
import css from './MergedRoom.module.css'
import { SplitView } from './SplitView.tsx'

/** The reports of several records: which they are, why they are together, and a way to take them apart. */
export function MergedRoom({ head }: { head: DuplicatesHead }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const search = useRef<HTMLInputElement>(null)
  const q = useDeferredValue(typed.trim())
  const input = q ? { q } : {}
  const pages = usePages(orpc.duplicates.merged.key({ input }), async (offset, limit) => {
    const { total, reports } = await api.duplicates.merged({ ...input, offset, limit })
    return { total, rows: reports }
  })
  const total = pages.total ?? 0
  const place = Math.min(at, Math.max(0, total - 1))
  const chosen = pages.row(place)
  const move = (step: number) => setAt(Math.min(total - 1, Math.max(0, place + step)))

  const section = t('duplicates.tab.merged')
  useCommands([
    { id: 'duplicates.search', label: t('duplicates.search'), keys: '/', run: () => search.current?.focus(), section },
    { id: 'duplicates.next', label: t('duplicates.nextReport'), keys: 'j', run: () => move(1), section },
    { id: 'duplicates.previous', label: t('duplicates.previousReport'), keys: 'k', run: () => move(-1), section },
  ])

  if (pages.total === 0 && q === '') {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        <Empty title={t('duplicates.noMerged.title')}>
          <p>{t('duplicates.noMerged.text')}</p>
        </Empty>
      </Room>
    )
  }
  return (
    <Room title={head.title} chips={head.chips} status={head.status} middle="flush">
      <SplitView
        top={
          <>
            <TextField
              type="search"
              aria-label={t('duplicates.search')}
              placeholder={t('duplicates.search')}
              value={typed}
              onChange={(text) => {
                setTyped(text)
                setAt(0)
              }}
              inputRef={search}
            />
            <span aria-live="polite">
              {pages.total !== undefined && t('duplicates.mergedCount', { n: pages.total })}
            </span>
          </>
        }
        list={
          <LongList
            label={t('duplicates.tab.merged')}
            total={total}
            rowHeight={68}
            row={pages.row}
            onSight={pages.onSight}
            selected={total === 0 ? null : place}
            onSelect={setAt}
          >
            {(report) => (
              <div className={css.row}>
                <RecordCard report={report} />
                <span className={css.count} title={t('duplicates.records', { n: report.records })}>
                  {report.records}
                </span>
              </div>
            )}
          </LongList>
        }
      >
        {head.banner}
        {chosen ? (
          <ClusterView key={chosen.id} report={chosen.id} />
        ) : (
          <p className={css.quiet}>{t('duplicates.chooseReport')}</p>
        )}
      </SplitView>
    </Room>
  )
}
