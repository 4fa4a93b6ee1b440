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
