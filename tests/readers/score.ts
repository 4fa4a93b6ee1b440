import { aligned } from './align.ts'
import { type Compared, compared, type Difference } from './compare.ts'
import type { Expected, Origin } from './expected.ts'
import { explained } from './explained.ts'
import { FIELDS, type Field, type Reference } from './reference.ts'

/** How many fields were compared, and how that went. `open` is what is neither equal nor explained. */
export interface Tally {
  compared: number
  equal: number
  explained: number
}

export type Tallies = Record<Field, Tally>

/** Nothing compared yet. */
export function noTallies(): Tallies {
  return Object.fromEntries(FIELDS.map((field) => [field, { compared: 0, equal: 0, explained: 0 }])) as Tallies
}

/** Adds the second to the first. */
export function add(to: Tallies, more: Tallies): void {
  for (const field of FIELDS)
    for (const key of ['compared', 'equal', 'explained'] as const) to[field][key] += more[field][key]
}

/** A difference that is ours to mend, or to explain. */
export interface OpenDifference extends Difference {
  readonly file: string
  readonly format: string
  readonly origin: Origin
  readonly entry: number
}

/** How the entries of one file fare against what another program expects. */
export interface FileScore {
  readonly tallies: Tallies
  readonly open: readonly OpenDifference[]
  /** Differences by the reason that explains them. */
  readonly reasons: ReadonlyMap<string, number>
}

/** Holds what a reader made of a file against what another program expects. */
export function scored(
  file: { readonly file: string; readonly format: string },
  references: readonly Reference[],
  { origin, references: theirs }: Expected,
): FileScore {
  const tallies = noTallies()
  const open: OpenDifference[] = []
  const reasons = new Map<string, number>()
  for (const pair of aligned(references, theirs)) {
    const { fields, differences }: Compared = compared(pair.ours ?? {}, pair.theirs, origin)
    for (const field of fields) {
      tallies[field].compared++
      const difference = differences.find((one) => one.field === field)
      const place = { file: file.file, format: file.format, origin }
      const reason = difference && explained(difference, place)
      if (!difference) tallies[field].equal++
      else if (reason === undefined) open.push({ ...difference, ...place, entry: pair.entry })
      else {
        tallies[field].explained++
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      }
    }
  }
  return { tallies, open, reasons }
}
