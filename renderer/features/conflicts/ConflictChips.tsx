import type { StageId } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './ConflictChips.module.css'
import { conflictFilters } from './filters.ts'
import type { Conflicts } from './use-conflicts.ts'

/** Which conflicts are in the list. Only excludes at full text can differ in their reason. */
export function ConflictChips({ conflicts, stage }: { conflicts: Conflicts; stage: StageId }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('conflicts.filter')}</legend>
      {conflictFilters
        .filter((filter) => filter !== 'reason' || stage === 'full-text')
        .map((filter) => (
          <Chip
            key={filter}
            pressed={conflicts.filter === filter}
            count={number(conflicts.counts[filter])}
            onPress={() => conflicts.setFilter(filter)}
          >
            {t(`conflicts.filter.${filter}`)}
          </Chip>
        ))}
    </fieldset>
  )
}
