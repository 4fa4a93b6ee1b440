import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './ConflictChips.module.css'
import { shownFilters } from './filters.ts'
import type { Conflicts } from './use-conflicts.ts'

/** Which conflicts are in the list. */
export function ConflictChips({ conflicts, isListShown }: { conflicts: Conflicts; isListShown: boolean }) {
  const t = useText()
  const { number } = useFormat()
  const { counts, filter, q } = conflicts
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('conflicts.filter')}</legend>
      {shownFilters(counts, filter).map((one) => (
        <Chip key={one} pressed={filter === one} count={number(counts[one])} onPress={() => conflicts.setFilter(one)}>
          {t(`conflicts.filter.${one}`)}
        </Chip>
      ))}
      {q && !isListShown && (
        <Chip pressed onRemove={{ label: t('screening.search.clear'), run: () => conflicts.setQ('') }}>
          “{q}”
        </Chip>
      )}
    </fieldset>
  )
}
