import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { showToast } from '../../ui/toasts.ts'
import { usePages } from '../../ui/use-pages.ts'
import { markedSearch } from '../highlights/marked-search.ts'
import css from './ApartRoom.module.css'
import { CompareTable } from './CompareTable.tsx'
import type { DuplicatesHead } from './head.ts'
import { ListRoom, useChosenRow } from './ListRoom.tsx'

/** The pairs that a person held apart, with the way to say otherwise. */
export function ApartRoom({ head }: { head: DuplicatesHead }) {
  const t = useText()
  const { date } = useFormat()
  const { can } = useSession()
  const { undo } = useUndo()
  const [q, setQ] = useState('')
  const input = q.trim() ? { q: q.trim() } : {}
  const pages = usePages(orpc.duplicates.keptApart.key({ input }), async (offset, limit) => {
    const { total, pairs } = await api.duplicates.keptApart({ ...input, offset, limit })
    return { total, rows: pairs }
  })
  const { at, setAt, chosen: pair } = useChosenRow(pages)
  const same = useMutation({
    mutationFn: ({ a, b }: { a: string; b: string }) => api.duplicates.decide({ a, b, verdict: 'same' }),
    onSuccess: () => {
      showToast(t('clusters.sameNow'), { action: { label: t('duplicates.undo'), run: undo } })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  const join = () => pair && same.mutate({ a: pair.a.id, b: pair.b.id })
  const able = can('deduplicate') && pair !== undefined && !same.isPending
  useCommands([
    {
      id: 'duplicates.same',
      label: t('duplicates.sameAfterAll'),
      keys: 's',
      run: join,
      enabled: able,
      section: t('duplicates.tab.apart'),
    },
  ])

  if (pages.total === 0 && q === '') {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        <Empty title={t('duplicates.noApart.title')}>
          <p>{t('duplicates.noApart.text')}</p>
        </Empty>
      </Room>
    )
  }
  const words = (text: string) => markedSearch(text, q)
  return (
    <ListRoom
      head={head}
      label={t('duplicates.tab.apart')}
      search={{
        label: t('clusters.searchApart'),
        q,
        onChange: (text) => {
          setQ(text)
          setAt(0)
        },
      }}
      top={<span aria-live="polite">{pages.total !== undefined && t('clusters.countApart', { n: pages.total })}</span>}
      pages={pages}
      at={at}
      onMove={setAt}
      rowHeight={84}
      row={({ a, b }) => (
        <span className={css.row}>
          {[a, b].map((record, index) => (
            <span key={record.id} className={css.record}>
              <span className={css.sign} aria-hidden="true">
                {index === 0 ? '' : '≠'}
              </span>
              <span className={css.title} dir="auto">
                {record.title ? words(record.title) : t('app.report.untitled')}
              </span>
              <span className={css.under}>{[record.source, record.year].filter(Boolean).join(' · ')}</span>
            </span>
          ))}
        </span>
      )}
      undo={undo}
      actions={
        can('deduplicate') && (
          <Button size="large" sign="=" command="duplicates.same" isDisabled={!able} onPress={join}>
            {t('duplicates.sameAfterAll')}
          </Button>
        )
      }
    >
      {pair ? (
        <>
          <p className={css.says}>
            {pair.who ? t('clusters.apartBy', { who: pair.who, date: date(pair.at) }) : t('duplicates.apartHint')}
          </p>
          <CompareTable key={pair.a.id + pair.b.id} label={t('duplicates.tab.apart')} records={[pair.a, pair.b]} fill />
        </>
      ) : (
        pages.total === 0 && <p className={css.says}>{t('clusters.nothingFound')}</p>
      )}
    </ListRoom>
  )
}
