import { z } from 'zod'
import { threads, verdicts } from '../../reviews/words.ts'
import { id, stage, text } from './common.ts'

/** Facts of what is said among those who differ. The subject of each kind is named beside it. */
export const conflictsBodies = {
  /** subject: stage/report */
  resolution: z.object({
    stage,
    report: id,
    /** Null reopens what was settled: the votes add up to what they did before. */
    decision: z.enum(['include', 'exclude']).nullable(),
    reasons: z.array(id).max(50),
    note: text.optional(),
    /** Where there is no third person: the voters who settled it together. */
    together: z.array(id).max(20).optional(),
  }),
  /** A conflict goes back to its voters with a question; they may vote anew. subject: stage/report */
  referral: z.object({ stage, report: id, members: z.array(id).max(20), text, withdrawn: z.boolean().optional() }),
  /** A word in a thread about a report. subject: the message's id */
  message: z.object({
    stage,
    report: id,
    thread: z.enum(threads),
    /** Whose question it is; null in the thread of a conflict. */
    member: id.nullable(),
    text,
    /** The question is answered, or the matter closed, with this. */
    closes: z.boolean().optional(),
  }),
  /** What a third person says where reviewers tag a report differently; their tags stay. subject: report/criterion */
  ruling: z.object({ report: id, criterion: id, verdict: z.enum(verdicts).nullable(), note: text.optional() }),
}
