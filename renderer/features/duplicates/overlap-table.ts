import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import type { Translate } from '../../app/text.ts'

type Overlap = Pick<DuplicateSummary, 'sources' | 'overlap'>

/** How many reports two sources share, by their places in the list; what a source gave for a source itself. */
export function sharedBetween({ sources, overlap }: Overlap): (a: number, b: number) => number {
  const shared = new Map(overlap.map(({ a, b, reports }) => [`${a} ${b}`, reports]))
  return (a, b) => (a === b ? (sources[a]?.reports ?? 0) : (shared.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? 0))
}

/** The whole table of overlap as rows of text, for other programs: what each source gave and shares with each other. */
export function overlapRows(summary: Overlap, t: Translate): string[][] {
  const { sources } = summary
  const shared = sharedBetween(summary)
  const head = [
    t('duplicates.overlap.source'),
    t('duplicates.overlap.records'),
    t('duplicates.overlap.removedBefore'),
    t('duplicates.overlap.reports'),
    t('duplicates.overlap.alone'),
    ...sources.map(({ name }) => t('duplicates.overlap.with', { name })),
  ]
  const rows = sources.map((source, place) => [
    source.name,
    ...[source.records, source.removedBefore, source.reports, source.alone].map(String),
    ...sources.map((_, other) => (other === place ? '' : String(shared(place, other)))),
  ])
  return [head, ...rows]
}

/** Rows as a table that text programs paste as one. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const cells = (row: readonly string[], tag: string) => row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')
  return `<table><tr>${cells(head, 'th')}</tr>${body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
