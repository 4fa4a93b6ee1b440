import type { Piece } from './pieces.ts'
import { resultsEn } from './results.en.ts'
import { resultsNb } from './results.nb.ts'
import type { Tell } from './tell.ts'

/** What can be said of what a review found, one matter each; a matter that does not arise is empty. */
export interface Results {
  identified: Piece[]
  bySource: Piece[]
  screened: Piece[]
  assessed: Piece[]
  excluded: Piece[]
  destinations: Piece[]
  included: Piece[]
  pending: Piece[]
  /** One for each field that was charted as choices. */
  charted: Piece[][]
  findings: Piece[]
}

/** All sentences of the results in the language of the teller. */
export function resultsOf(tell: Tell): Results {
  return tell.lang === 'nb' ? resultsNb(tell) : resultsEn(tell)
}
