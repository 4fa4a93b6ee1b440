import type { StageId } from '../reviews/words.ts'
import type { Piece } from './pieces.ts'
import { sentencesEn } from './sentences.en.ts'
import { sentencesNb } from './sentences.nb.ts'
import type { Tell } from './tell.ts'

/** What can be said of how a review was made, one matter each; a matter that does not arise is empty. */
export interface Sentences {
  protocol: Piece[]
  databases: Piece[]
  registers: Piece[]
  others: Piece[]
  queries: Piece[]
  limits: Piece[]
  eligibility: Piece[]
  reworded: Piece[]
  duplicates: Piece[]
  merged: Piece[]
  pilots: Piece[]
  reasons: Piece[]
  studies: Piece[]
  forms: Piece[]
  chartedAgreement: Piece[]
  software: Piece[]
  synthesis: Piece[]
  /** Of a stage: who screened how, and how far they agreed. */
  stage: Record<
    StageId,
    {
      screened: Piece[]
      blinding: Piece[]
      ranking: Piece[]
      stopped: Piece[]
      maybe: Piece[]
      agreement: Piece[]
      conflicts: Piece[]
    }
  >
}

/** All sentences about a review in the language of the teller. */
export function sentencesOf(tell: Tell): Sentences {
  return tell.lang === 'nb' ? sentencesNb(tell) : sentencesEn(tell)
}
