import { useQueries } from '@tanstack/react-query'
import { type Ref, useCallback, useState } from 'react'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { MarkSigns } from '../marks/MarkSigns.tsx'
import { OrderSaid } from '../ranking/OrderSaid.tsx'
import styles from './QueueList.module.css'
import { QueueSearch } from './QueueSearch.tsx'
import { learnAfter, type Queue } from './use-queue.ts'

const size = 100

/** The actor's reports as a list beside the page, with the search over them. */
export function QueueList({
  stage,
  queue,
  searchRef,
}: {
  stage: StageId
  queue: Queue
  searchRef: Ref<HTMLInputElement>
}) {
  const t = useText()
  const { row, onSight } = useRows(stage, queue.ids)
  return (
    <section className={styles.column} aria-label={t('screening.list.label')}>
      <QueueSearch queue={queue} inputRef={searchRef} />
      {queue.sort.by === 'relevance' && <OrderSaid stage={stage} votes={queue.voted.size} every={learnAfter} />}
      <div className={styles.list}>
        <LongList
          label={t('screening.list.label')}
          total={queue.ids.length}
          rowHeight={76}
          row={row}
          onSight={onSight}
          selected={queue.place ?? null}
          onSelect={(index) => {
            const id = queue.ids[index]
            if (id !== undefined) queue.goTo(id)
          }}
        >
          {(report) => (
            <RecordCard
              report={report}
              mark={queue.voted.get(report.id) ?? report.mine}
              signs={<MarkSigns signs={report.signs} />}
            />
          )}
        </LongList>
      </div>
    </section>
  )
}

/** The rows around what is in sight, a hundred at a time. */
function useRows(stage: StageId, ids: readonly string[]) {
  const [[first, last], setSight] = useState<[number, number]>([0, 0])
  const from = Math.floor(first / size)
  const chunks = Array.from({ length: Math.floor(last / size) - from + 1 }, (_, index) => {
    const at = (from + index) * size
    return ids.slice(at, at + size)
  }).filter((chunk) => chunk.length > 0)
  const answers = useQueries({
    queries: chunks.map((chunk) => orpc.screening.rows.queryOptions({ input: { stage, ids: chunk } })),
  })
  const rows = new Map(answers.flatMap((answer) => answer.data?.rows ?? []).map((row) => [row.id, row]))
  const row = (index: number): ({ mine: Decision | null } & NonNullable<ReturnType<typeof rows.get>>) | undefined =>
    rows.get(ids[index] ?? '')
  const onSight = useCallback((a: number, b: number) => setSight([a, b]), [])
  return { row, onSight }
}
