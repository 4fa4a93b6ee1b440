import { memo, useDeferredValue, useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import {
  type ChoiceFacet,
  type Filters,
  facetNames,
  type ListFacet,
  tidy,
  toggled,
} from '#shared/domain/screening/filters.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { FacetList } from './FacetList.tsx'
import { FacetSection } from './FacetSection.tsx'
import styles from './FilterFacets.module.css'
import { useFilterText } from './filter-text.ts'
import { useFacets } from './use-facets.ts'
import { YearFacet } from './YearFacet.tsx'

interface FilterFacetsProps {
  stage: StageId
  filters: Filters
  setFilters: (filters: Filters) => void
}

/** Facets of which one of two values can be chosen, with the values in the order of their control. */
const choices = {
  abstract: ['has', 'none'],
  retracted: ['yes', 'no'],
  doubtful: ['yes', 'no'],
} as const satisfies Partial<Record<ChoiceFacet, readonly [string, string]>>
const lists = [
  'label',
  'mark',
  'reason',
  'language',
  'type',
  'source',
  'journal',
  'author',
] as const satisfies ListFacet[]

/** All facets, each with how many reports every value of it has. Drawn anew when the filters change, and not at every vote. */
export const FilterFacets = memo(function FilterFacets({ stage, filters, setFilters }: FilterFacetsProps) {
  const t = useText()
  const text = useFilterText()
  const { can } = useSession()
  const [find, setFind] = useState<{ journal?: string; author?: string }>({})
  const { data } = useFacets(stage, filters, facetNames, useDeferredValue(find))
  const countOf = (facet: ChoiceFacet, value: string) =>
    data?.facets[facet]?.values.find((one) => one.value === value)?.n ?? 0
  return (
    <div className={styles.facets}>
      <FacetSection title={text.facet('years')} chosen={filters.years ? 1 : 0} isOpenAtFirst>
        {data && (
          <YearFacet
            years={data.years}
            noYear={data.noYear}
            value={filters.years ?? {}}
            onChange={(years) => setFilters({ ...filters, years })}
          />
        )}
      </FacetSection>
      {(['abstract', 'retracted', 'doubtful'] as const).map((facet) => (
        <div key={facet} className={styles.choice}>
          <span className={styles.label}>{text.facet(facet)}</span>
          <SegmentedControl
            aria-label={text.facet(facet)}
            value={filters[facet] ?? 'any'}
            onChange={(value) => setFilters({ ...filters, [facet]: value === 'any' ? undefined : value })}
            options={[
              { id: 'any', label: t('filters.either') },
              ...choices[facet].map((id) => ({
                id,
                label: t('filters.choice', { value: id, n: countOf(facet, id) }),
              })),
            ]}
          />
        </div>
      ))}
      {stage === 'title-abstract' && (
        <div className={styles.others}>
          <Checkbox
            isSelected={filters.removed === 'yes'}
            onChange={(only) => setFilters(tidy({ ...filters, removed: only ? 'yes' : undefined }))}
          >
            {t('filters.removed.only', { n: countOf('removed', 'yes') })}
          </Checkbox>
        </div>
      )}
      {lists.map((facet) => (
        <FacetSection
          key={facet}
          title={text.facet(facet)}
          chosen={filters[facet]?.length ?? 0}
          isOpenAtFirst={facet === 'label' || facet === 'mark' || facet === 'language' || facet === 'type'}
        >
          <FacetList
            title={text.facet(facet)}
            nameOf={(value, name) => text.value(facet, value, name)}
            values={data?.facets[facet]?.values ?? []}
            more={data?.facets[facet]?.more ?? 0}
            chosen={filters[facet] ?? []}
            onToggle={(value) => setFilters(toggled(filters, facet, value as never))}
            onFind={
              facet === 'journal' || facet === 'author' ? (words) => setFind({ ...find, [facet]: words }) : undefined
            }
          />
        </FacetSection>
      ))}
      {can('screen') && (
        <div className={styles.others}>
          <Checkbox
            isSelected={filters.assigned === 'all'}
            onChange={(all) => setFilters({ ...filters, assigned: all ? 'all' : 'me' })}
          >
            {t('filters.assigned.all')}
          </Checkbox>
          <p className={styles.help}>{t('filters.assigned.help')}</p>
        </div>
      )}
    </div>
  )
})
