import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { activeFilters, type FacetName, type Filters } from '#shared/domain/screening/filters.ts'
import { orpc } from '../../app/client.ts'

/** The counts of facets under these filters. What was counted before stays in sight until the new counts are there. */
export function useFacets(
  stage: StageId,
  filters: Filters,
  facets: readonly FacetName[],
  find: { journal?: string; author?: string },
) {
  return useQuery({
    ...orpc.screening.facets.queryOptions({ input: { stage, filters, facets: [...facets], find } }),
    placeholderData: keepPreviousData,
    // What is counted follows the votes; but only when it is looked at anew, not while somebody votes.
    staleTime: 0,
    gcTime: 0,
  })
}

const named = ['reason', 'label', 'source', 'journal'] as const

/** What the chosen reasons, labels, sources and journals are called. */
export function useFacetNames(stage: StageId, filters: Filters): (facet: string, value: string) => string | undefined {
  const wanted = named.filter((facet) => activeFilters(filters).some((active) => active.facet === facet))
  const chosen = Object.fromEntries(wanted.map((facet) => [facet, filters[facet]]))
  const { data } = useQuery({
    ...orpc.screening.facets.queryOptions({ input: { stage, filters: chosen, facets: wanted } }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  })
  return (facet, value) => data?.facets[facet as FacetName]?.values.find((one) => one.value === value)?.name
}
