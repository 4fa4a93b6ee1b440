import type { Difference } from './compare.ts'
import type { Origin } from './expected.ts'
import type { Field } from './reference.ts'

/** Why another program's expectation differs although ours is right. */
export interface Explanation {
  readonly reason: string
  readonly fields: readonly Field[]
  /** Whose expectations; all where it is left out. */
  readonly origins?: readonly Origin[]
  /** Formats of the manifest; all where it is left out. */
  readonly formats?: readonly string[]
  /** The end of the one file's name, where it is that file's own. */
  readonly file?: string
  holds?(difference: Difference): boolean
}

const sameLetters = ({ ours, theirs }: Difference) => ours.toLowerCase() === theirs.toLowerCase()

/** From rules of a program to oddities of one file. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    reason: 'Better BibTeX turns titles that it takes for English into sentence case; the file has them as ours.',
    fields: ['title'],
    origins: ['better-bibtex'],
    holds: sameLetters,
  },
]

/** What is known of the place of a difference. */
export interface Place {
  readonly file: string
  readonly format: string
  readonly origin: Origin
}

/** The reason for a difference that is not ours to mend; undefined where it is still open. */
export function explained(difference: Difference, { file, format, origin }: Place): string | undefined {
  return EXPLANATIONS.find(
    (one) =>
      one.fields.includes(difference.field) &&
      (one.origins?.includes(origin) ?? true) &&
      (one.formats?.includes(format) ?? true) &&
      (one.file === undefined || file.endsWith(one.file)) &&
      (one.holds?.(difference) ?? true),
  )?.reason
}
