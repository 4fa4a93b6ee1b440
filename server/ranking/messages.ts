import type { RankedRow } from '#db/ranked-texts.ts'
import type { RankedText } from '#shared/domain/ranking/features.ts'
import type { Figures, RecallPoint } from '#shared/domain/ranking/figures.ts'
import type { Bin } from '#shared/domain/ranking/histogram.ts'
import type { LearnerId } from '#shared/domain/ranking/settings.ts'
import type { Why } from '#shared/domain/ranking/why.ts'

/** A report with what was decided of it, by its number in the search index. */
export interface Taught {
  seq: number
  included: boolean
}

/** A report on which all have voted, and whether their votes differed. */
export interface Differing {
  seq: number
  differed: boolean
}

/** From what the thread learns, and which model does. */
interface Teaching {
  taught: readonly Taught[]
  learner: LearnerId
}

/** What the thread is asked to work out of the texts that it was given last. */
export type RankingTask = Teaching &
  (
    | { does: 'order'; left: readonly number[]; randomShare: number; seed: number }
    | { does: 'why'; seq: number; text: RankedText; seed: number }
    | { does: 'histogram'; left: readonly number[]; seed: number }
    | { does: 'conflicts'; voted: readonly Differing[]; left: readonly number[]; seed: number }
    | { does: 'mistakes'; seed: number }
    | { does: 'simulate'; seeds: readonly number[] }
  )

/** A decision that the others speak against, see `likelyMistakes`. */
export interface Doubted extends Taught {
  likeness: number
}

/** How a finished review would have gone by rank, once for each seed; the curve is that of the first. */
export interface Replayed {
  figures: Figures[]
  curve: RecallPoint[]
}

/** What each task gives. */
export interface RankingAnswers {
  order: Uint32Array
  why: Why
  histogram: Bin[]
  conflicts: number | null
  mistakes: Doubted[]
  simulate: Replayed
}

export type ToRankingThread =
  /** Texts come in parts; the last one says that it is. */
  | { says: 'texts'; rows: readonly RankedRow[]; first: boolean; last: boolean }
  | { says: 'task'; id: number; task: RankingTask }

export type FromRankingThread =
  | { id: number; answer: RankingAnswers[keyof RankingAnswers] }
  | { id: number; failed: string; stack: string }
