import type { SampleExport } from './exports.ts'
import type { Report } from './report.ts'
import { type Kind, kinds } from './variants.ts'

/** A record of the sample: `file-stem:entry`, entries counted from 1 in the order of the file. */
export type Ref = string

/** What the records of the sample really are. */
interface Truth {
  about: string
  /** The records of each report, in the order of the files. */
  clusters: Ref[][]
  /** Reports that look like one and are two, by one record of each. */
  lookAlikes: { pair: string; a: Ref; b: Ref }[]
  /** Which records differ from their report in which way. */
  variants: Record<Kind, Ref[]>
}

/** The records of every report, by report number. */
export function refsOf(files: SampleExport[]): Map<number, Ref[]> {
  const refs = new Map<number, Ref[]>()
  for (const { stem, views } of files)
    views.forEach((view, i) => {
      refs.set(view.report.number, [...(refs.get(view.report.number) ?? []), `${stem}:${i + 1}`])
    })
  return refs
}

export function truthOf(reports: Report[], files: SampleExport[]): Truth {
  const refs = refsOf(files)
  const first = (report: Report) => refs.get(report.number)?.[0] ?? ''
  const pairs = Map.groupBy(
    reports.filter((report) => report.pair),
    (report) => report.pair ?? '',
  )
  const variants = Object.fromEntries(kinds.map((kind): [Kind, Ref[]] => [kind, []])) as Record<Kind, Ref[]>
  for (const { stem, views } of files)
    views.forEach((view, i) => {
      for (const kind of view.variants) variants[kind].push(`${stem}:${i + 1}`)
    })
  return {
    about:
      'Synthetic. Which entries of the export files describe one report. A reference is file:entry, entries from 1.',
    clusters: [...refs.values()],
    lookAlikes: [...pairs].map(([pair, [a, b]]) => ({ pair, a: a ? first(a) : '', b: b ? first(b) : '' })),
    variants,
  }
}
