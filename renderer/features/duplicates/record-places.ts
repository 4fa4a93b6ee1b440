import type { Format } from '../../app/format.ts'

/** Records by their sources and numbers, in one line: `Scopus 12, 15; PubMed 3`. */
export function recordPlaces(records: readonly { source: string; entry: number }[], number: Format['number']): string {
  return [...Map.groupBy(records, ({ source }) => source)]
    .map(([source, all]) => `${source} ${all.map(({ entry }) => number(entry)).join(', ')}`)
    .join('; ')
}
