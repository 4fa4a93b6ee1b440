import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { Room } from '../../ui/Room.tsx'
import { usePages } from '../../ui/use-pages.ts'
import css from './ClusterView.module.css'
import { CompareTable } from './CompareTable.tsx'
import type { DuplicatesHead } from './head.ts'
import { SplitView } from './SplitView.tsx'

/** The pairs that a person held apart, with the way to say otherwise. */
export function ApartRoom({ head }: { head: DuplicatesHead }) {
  const t = useText()
  const { can } = useSession()
  const [at, setAt] = useState(0)
  const pages = usePages(orpc.duplicates.keptApart.key(), async (offset, limit) => {
    const { total, pairs } = await api.duplicates.keptApart({ offset, limit })
    return { total, rows: pairs }
  })
  const total = pages.total ?? 0
  const place = Math.min(at, Math.max(0, total - 1))
  const pair = pages.row(place)
  const same = useMutation({
    mutationFn: ({ a, b }: { a: string; b: string }) => api.duplicates.decide({ a, b, verdict: 'same' }),
    onSuccess: () => void refreshAll(),
    onError: useProblemToast(),
  })
  const move = (step: number) => setAt(Math.min(total - 1, Math.max(0, place + step)))
  const join = () => pair && same.mutate({ a: pair.a.id, b: pair.b.id })
  const able = can('deduplicate') && pair !== undefined && !same.isPending

  const section = t('duplicates.tab.apart')
  useCommands([
    { id: 'duplicates.same', label: t('duplicates.sameAfterAll'), keys: 's', run: join, enabled: able, section },
    { id: 'duplicates.next', label: t('duplicates.next'), keys: 'j', run: () => move(1), section },
    { id: 'duplicates.previous', label: t('duplicates.previous'), keys: 'k', run: () => move(-1), section },
  ])

  if (pages.total === 0) {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        <Empty title={t('duplicates.noApart.title')}>
          <p>{t('duplicates.noApart.text')}</p>
        </Empty>
      </Room>
    )
  }
  return (
    <Room title={head.title} chips={head.chips} status={head.status} middle="flush">
      <SplitView
        list={
          <LongList
            label={t('duplicates.tab.apart')}
            total={total}
            rowHeight={68}
            row={pages.row}
            onSight={pages.onSight}
            selected={total === 0 ? null : place}
            onSelect={setAt}
          >
            {({ a }) => <RecordCard report={a} />}
          </LongList>
        }
      >
        {head.banner}
        {pair && (
          <>
            <CompareTable label={t('duplicates.tab.apart')} records={[pair.a, pair.b]} />
            <div className={css.split}>
              <Button sign="=" keys="s" isDisabled={!able} onPress={join}>
                {t('duplicates.sameAfterAll')}
              </Button>
              <span className={css.quiet}>{t('duplicates.apartHint')}</span>
            </div>
          </>
        )}
      </SplitView>
    </Room>
  )
}
