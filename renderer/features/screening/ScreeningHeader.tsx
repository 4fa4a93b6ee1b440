import { ToggleButton } from 'react-aria-components'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { ownDecisions } from '#shared/domain/screening/filters.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { useOrderState } from '../ranking/use-order-state.ts'
import { useRanking } from '../ranking/use-ranking.ts'
import { BlindChip } from './BlindChip.tsx'
import { FilterChips } from './FilterChips.tsx'
import { minutesLeft } from './pace.ts'
import styles from './ScreeningHeader.module.css'
import { SortMenu } from './SortMenu.tsx'
import type { ListShown } from './use-list-shown.ts'
import { learnAfter, type Queue } from './use-queue.ts'

const quick = [...ownDecisions, 'all'] as const

/** Which of the actor's reports are in the list: by decision at a press, the other filters that hold, and the order. */
export function QueueChips({ stage, queue, list }: { stage: StageId; queue: Queue; list: ListShown }) {
  const t = useText()
  const { number } = useFormat()
  const { filters, setFilters } = queue
  const ranking = useRanking(stage)
  const isRelevance = queue.sort.by === 'relevance'
  const order = useOrderState({ stage, isOn: isRelevance, votes: queue.voted.size, every: learnAfter })
  const chosen = filters.decision ?? []
  useCommands([
    {
      id: 'screening.filters',
      label: t('filters.open'),
      keys: 'Shift+f',
      run: list.toggleFilters,
      section: t('screening.command.section'),
    },
  ])
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{t('screening.filter')}</legend>
        {quick.map((filter) => (
          <Chip
            key={filter}
            pressed={filter === 'all' ? chosen.length === 0 : chosen.includes(filter)}
            count={number(queue.counts[filter])}
            onPress={() => setFilters({ ...filters, decision: filter === 'all' ? [] : [filter] })}
          >
            {t(`screening.filter.${filter}`)}
          </Chip>
        ))}
      </fieldset>
      <FilterChips stage={stage} inUse={queue} />
      <ToggleButton
        className={styles.add}
        isSelected={list.isFiltering}
        aria-keyshortcuts="Shift+F"
        onChange={list.toggleFilters}
      >
        {t('filters.add')}
        <span className="visually-hidden">: {t('filters.open')}</span>
      </ToggleButton>
      <SortMenu
        sort={queue.sort}
        isRanked={ranking?.on ?? false}
        note={order && !order.enough ? t('ranking.order.soFar') : undefined}
        onChange={queue.setSort}
      />
    </>
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
  const { total: counts, today } = queue
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
