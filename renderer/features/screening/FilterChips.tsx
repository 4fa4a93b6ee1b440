import type { StageId } from '#shared/domain/reviews/words.ts'
import { activeFilters, without } from '#shared/domain/screening/filters.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './FilterChips.module.css'
import { useFilterText } from './filter-text.ts'
import { useFacetNames } from './use-facets.ts'
import type { FiltersInUse } from './use-filters.ts'

interface FilterChipsProps {
  stage: StageId
  inUse: FiltersInUse
}

/** Every filter that holds, each with a cross that takes it away, and one that takes all away. */
export function FilterChips({ stage, inUse }: FilterChipsProps) {
  const t = useText()
  const text = useFilterText()
  const nameOf = useFacetNames(stage, inUse.filters)
  const active = activeFilters(inUse.filters)
  if (active.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('filters.active')}>
      {active.map((one) => {
        const value = typeof one.value === 'string' ? one.value : ''
        const says = text.active(one, nameOf(one.facet, value))
        return (
          <li key={`${one.facet} ${value}`} className={styles.chip}>
            <Chip
              pressed
              onRemove={{
                label: t('filters.remove', { filter: says }),
                run: () => inUse.setFilters(without(inUse.filters, one)),
              }}
            >
              <span className={styles.words} dir="auto" title={says}>
                {says}
              </span>
            </Chip>
          </li>
        )
      })}
      {active.length > 1 && (
        <li className={styles.chip}>
          <Chip onPress={inUse.clear}>{t('filters.clear')}</Chip>
        </li>
      )}
    </ul>
  )
}
