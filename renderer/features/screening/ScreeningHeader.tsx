import { queueFilters } from '#shared/contract/screening.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { BlindChip } from './BlindChip.tsx'
import { minutesLeft } from './pace.ts'
import styles from './ScreeningHeader.module.css'
import type { Queue } from './use-queue.ts'

/** Which of the actor's reports are in the list. */
export function QueueChips({ queue, isListShown }: { queue: Queue; isListShown: boolean }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('screening.filter')}</legend>
      {queueFilters.map((filter) => (
        <Chip
          key={filter}
          pressed={queue.filter === filter}
          count={number(queue.counts[filter])}
          onPress={() => queue.setFilter(filter)}
        >
          {t(`screening.filter.${filter}`)}
        </Chip>
      ))}
      {queue.q && !isListShown && (
        <Chip pressed onRemove={{ label: t('screening.search.clear'), run: () => queue.setQ('') }}>
          “{queue.q}”
        </Chip>
      )}
    </fieldset>
  )
}

interface StatusProps {
  queue: Queue
  votedAt: readonly number[]
  isBlind: boolean
}

/** How far the actor is, at what pace, and whether the stage is blind. */
export function ScreeningStatus({ queue, votedAt, isBlind }: StatusProps) {
  const t = useText()
  const { counts, today } = queue
  const minutes = minutesLeft(votedAt, counts.undecided)
  const done = counts.all - counts.undecided
  return (
    <>
      {counts.all > 0 && (
        <span className={styles.progress}>
          {t('screening.status.done', { done, all: counts.all })}
          <span className={styles.today}> · {t('screening.status.today', { today })}</span>
          {minutes !== null && (
            <span className={styles.pace}>
              {' · '}
              {minutes < 90
                ? t('screening.status.minutes', { minutes })
                : t('screening.status.hours', { hours: Math.round(minutes / 60) })}
            </span>
          )}
        </span>
      )}
      <BlindChip isBlind={isBlind} />
    </>
  )
}
