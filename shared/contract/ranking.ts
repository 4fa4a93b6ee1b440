import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bases, learnerIds } from '../domain/ranking/settings.ts'
import { needs, progress, reportId, reportRow, stageId } from './base.ts'

const share = z.number().min(0).max(1)

/** How ranking is used at a stage, see `RankingSettings`. */
const settings = z.object({
  on: z.boolean(),
  randomShare: share.max(0.5),
  recall: share.min(0.5),
  confidence: share.min(0.5).max(0.999),
  learner: z.enum(learnerIds),
  apart: z.boolean(),
})

/** By what is learned for the actor, and from how much. */
const learned = {
  by: z.enum(bases),
  includes: z.int(),
  excludes: z.int(),
  /** Whether that is enough; until then the order is random. */
  enough: z.boolean(),
}

const place = z.object({
  field: z.enum(['title', 'abstract', 'keywords']),
  from: z.int(),
  to: z.int(),
  /** Which keyword it is. */
  part: z.int(),
})
const reason = z.object({ words: z.string(), weight: z.number(), places: z.array(place) })
export type RankingReason = z.infer<typeof reason>

const figures = z.object({
  n: z.int(),
  included: z.int(),
  wss95: z.number(),
  atd: z.number(),
  loss: z.number(),
  recallAt10: z.number(),
})

export const ranking = {
  /** How ranking is used at a stage, by which version of the model, and since when by whose word; null where nobody chose it. */
  settings: needs('read')
    .input(z.object({ stage: stageId }))
    .output(
      settings.extend({
        model: z.string(),
        chosen: z.object({ at: z.string(), by: z.string(), reports: z.int() }).nullable(),
      }),
    ),
  /** Turns ranking on or off at a stage for everybody, and says how it is used. */
  set: needs('setUp')
    .input(settings.extend({ stage: stageId }))
    .output(z.object({})),
  /** By what is learned for the actor, and whether it is enough: what tells the state of an order, at the cost of no model. */
  learned: needs('read')
    .input(z.object({ stage: stageId }))
    .output(z.object(learned)),
  /**
   * How far the model is for the actor: by what it learns, and how the scores of what was decided and of what is left are
   * spread. What was decided is scored by models that were not told of it.
   */
  state: needs('read')
    .input(z.object({ stage: stageId }))
    .output(
      z.object({
        on: z.boolean(),
        ...learned,
        left: z.int(),
        histogram: z.array(
          z.object({ from: z.number(), to: z.number(), included: z.int(), excluded: z.int(), left: z.int() }),
        ),
        /**
         * How many conflicts are to be expected among all reports of the stage that are not settled, by how often votes differed
         * so far on what scores alike. Null while the stage is closed to the actor.
         */
        expectedConflicts: z.number().nullable(),
      }),
    ),
  /** Which words of a report speak for it and which against, with what each adds to its score; empty while there is too little to learn from. */
  why: needs('read')
    .input(z.object({ stage: stageId, report: reportId }))
    .output(z.object({ ...learned, score: z.number(), for: z.array(reason), against: z.array(reason) })),
  /** Decisions that what is learned from all others speaks against, the likeliest mistakes first. */
  mistakes: needs('read')
    .input(z.object({ stage: stageId, limit: z.int().min(1).max(500).default(50) }))
    .output(
      z.object({
        ...learned,
        total: z.int(),
        rows: z.array(reportRow.extend({ included: z.boolean(), likeness: z.number() })),
      }),
    ),
  /**
   * What can be said of stopping by the actor's own votes in their order, or once the stage is open by what is decided: how likely it is that the target was missed, which
   * recall can be relied on, and how that went.
   */
  stopping: needs('read')
    .input(z.object({ stage: stageId }))
    .output(
      z.object({
        by: z.enum(['own', 'outcomes']),
        reports: z.int(),
        screened: z.int(),
        found: z.int(),
        /** Excludes since the last include. Alone this says little. */
        inARow: z.int(),
        recall: z.number(),
        confidence: z.number(),
        /** How likely what was seen would be, had the target been missed; null where nothing was included. */
        chance: z.number().nullable(),
        mayStop: z.boolean(),
        /** The recall that can be relied on. */
        certain: z.number(),
        frontier: z.array(z.object({ screened: z.int(), recall: z.number() })),
      }),
    ),
  /** What stopping title and abstract now would leave unscreened, null while the stage is closed to the actor; and what stands stopped. */
  earlyStop: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        now: z
          .object({
            /** Nobody voted on these; only these would be left out. */
            unseen: z.int(),
            /** Votes are missing. */
            half: z.int(),
            conflicts: z.int(),
          })
          .nullable(),
        stopped: z.object({ n: z.int(), at: z.string(), by: z.string(), why: z.string() }).nullable(),
      }),
    ),
  /** Stops screening at title and abstract for everybody: what nobody voted on is excluded by the tool, as one action. */
  stop: needs('setUp')
    .input(
      z.object({
        /** How many the last look told of. */
        expected: z.int().min(1),
        why: z.string().trim().min(1).max(2000),
      }),
    )
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
  /** Goes on screening after a stop: what was left out is there again. */
  goOn: needs('setUp')
    .input(z.object({ expected: z.int().min(1) }))
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
  /** How what is decided would have gone by rank: what ranking would have saved here. Null where too little is decided. */
  simulate: needs('read')
    .input(z.object({ stage: stageId }))
    .output(
      z.object({
        ...learned,
        runs: z.array(figures.extend({ seed: z.int() })),
        curve: z.array(z.object({ screened: z.int(), recall: z.number() })),
      }),
    ),
}
