import { useMemo } from 'react'
import type { Active, FacetName, YearFilter } from '#shared/domain/screening/filters.ts'
import { useFormat } from '../../app/format.ts'
import { type Translate, useText } from '../../app/text.ts'

/** The words for facets and their values. */
export interface FilterText {
  facet: (facet: FacetName | 'years' | 'words') => string
  /** A value as it stands in its list; `name` where the server says what it is called. */
  value: (facet: FacetName, value: string, name?: string) => string
  /** A filter that holds, as its chip says it. */
  active: (active: Active, name?: string) => string
}

/** {@link FilterText} in the language of the interface. */
export function useFilterText(): FilterText {
  const t = useText()
  const { languageName } = useFormat()
  return useMemo(() => {
    const value = (facet: FacetName, of: string, name?: string) => valueText(t, languageName, facet, of, name)
    return {
      facet: (facet) => t('filters.facet', { facet }),
      value,
      active: (active, name) => {
        if (active.facet === 'words') return `“${active.value.trim()}”`
        if (active.facet === 'years') return yearsText(t, active.value)
        return value(active.facet, active.value, name)
      },
    }
  }, [t, languageName])
}

function valueText(
  t: Translate,
  languageName: (code: string) => string,
  facet: FacetName,
  value: string,
  name: string | undefined,
): string {
  switch (facet) {
    case 'decision':
      return t(`screening.filter.${value as 'undecided'}`)
    case 'mark':
      return t('filters.mark', { mark: value })
    case 'abstract':
    case 'retracted':
    case 'doubtful':
    case 'assigned':
    case 'removed':
      return t(`filters.${facet}`, { value })
    case 'type':
      return value ? t('app.report.type', { type: value.replaceAll('-', '_') }) : t('filters.unsaid', { facet })
    case 'language':
      return value ? languageName(value) : t('filters.unsaid', { facet })
    default:
      return (name ?? value) || t('filters.unsaid', { facet })
  }
}

/** Years as they are said: `2011–2021`, `until 2005`, `no year`. */
export function yearsText(t: Translate, { from, to, none }: YearFilter): string {
  // As text: a year has no thousands.
  const [first, last] = [String(from), String(to)]
  const range =
    from !== undefined && to !== undefined
      ? from === to
        ? t('filters.years.only', { year: first })
        : t('filters.years.range', { from: first, to: last })
      : from !== undefined
        ? t('filters.years.since', { from: first })
        : to !== undefined
          ? t('filters.years.until', { to: last })
          : ''
  if (!none) return range
  return range ? t('filters.years.orNone', { years: range }) : t('filters.years.none')
}
