import { queueFilters } from '#shared/contract/screening.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
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
  lifted: { at: string; by: string; why: string } | null
}

/** How far the actor is, at what pace, and whether the stage is blind. */
export function ScreeningStatus({ queue, votedAt, isBlind, lifted }: StatusProps) {
  const t = useText()
  const { counts, today } = queue
  const { dateTime } = useFormat()
  const since = lifted && { at: dateTime(lifted.at), by: lifted.by || t('reviews.log.terminal'), why: lifted.why }
  const says = [
    t(isBlind ? 'screening.blind.says' : 'screening.blind.open.says'),
    since && t(since.why ? 'reviews.stage.lifted.why' : 'reviews.stage.lifted', since),
  ]
    .filter(Boolean)
    .join(' ')
  const minutes = minutesLeft(votedAt, counts.undecided)
  const pace =
    minutes === null
      ? ''
      : minutes < 90
        ? t('screening.status.minutes', { minutes })
        : t('screening.status.hours', { hours: Math.round(minutes / 60) })
  return (
    <>
      {counts.all > 0 && (
        <span className={styles.progress}>
          {t('screening.status', { done: counts.all - counts.undecided, all: counts.all, today })}
          {pace && <span className={styles.pace}> · {pace}</span>}
        </span>
      )}
      <span title={says}>
        <Chip>
          <span aria-hidden="true">{isBlind ? '◐' : '○'}</span>{' '}
          {t(isBlind ? 'screening.blind' : 'screening.blind.open')}
          <span className="visually-hidden">. {says}</span>
        </Chip>
      </span>
    </>
  )
}
