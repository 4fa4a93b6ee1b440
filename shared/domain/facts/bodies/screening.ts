import { z } from 'zod'
import { rankingSaid } from '../../ranking/said.ts'
import { decisions, markKinds, mostMembers, removalTimes, removers, verdicts } from '../../reviews/words.ts'
import { id, stage, text } from './common.ts'

/** Facts of who screens what, and what each says for themselves. The subject of each kind is named beside it. */
export const screeningBodies = {
  /** How ranking is used at a stage, by which model and of how many reports. subject: the stage's id */
  ranking: rankingSaid,
  /** Who screens a report, whatever the stage's division says; null gives it back to that. subject: stage/report */
  assignment: z.object({ stage, report: id, members: z.array(id).max(mostMembers).nullable() }),
  /**
   * A round of the pilot: a seeded random sample that all its reviewers screen before the rest. Closing it shows its votes
   * to everyone. Where it is to be screened again, by criteria that were made clearer, the votes cast before the
   * fact that closed it stand aside: they are kept, and count for the pilot alone. subject: the pilot's id
   */
  pilot: z.object({
    stage,
    /** From 1. */
    round: z.int().min(1),
    seed: z.int().min(0),
    /** Share of the reports that all must agree on, from 0 to 1. */
    gate: z.number().min(0).max(1),
    reviewers: z.array(id).max(mostMembers),
    state: z.enum(['open', 'closed']),
    again: z.boolean().optional(),
    note: text.optional(),
  }),
  /** A report of a pilot's sample. subject: pilot/report */
  sampled: z.object({ pilot: id, stage, report: id, position: z.int().min(0) }),
  /** subject: stage/report/member */
  vote: z.object({
    stage,
    report: id,
    member: id,
    decision: z.enum(decisions),
    /** The primary reason first. */
    reasons: z.array(id).max(50),
    note: text.optional(),
    /** By this the window that cast it tells it apart: one that is sent again, for its answer was lost, is said once. */
    once: z.string().max(40).optional(),
    /** Where it was given, if not here: its author is then who took it over. Never stands before a vote given here. */
    origin: z
      .object({
        tool: text,
        reviewer: text.optional(),
        import: id,
        /** Words of all reviewers together, where the tool does not part them; then the reasons are theirs as well. */
        shared: text.optional(),
      })
      .optional(),
  }),
  /** A member's own note on a report. Empty where it was taken away. subject: stage/report/member */
  note: z.object({ stage, report: id, member: id, text }),
  /** Something a member put on a report for themselves. subject: report/mark/member */
  mark: z.object({ report: id, member: id, mark: z.enum(markKinds), on: z.boolean() }),
  /** A label put on a report by a member, or taken off. subject: report/label/member */
  labelling: z.object({ report: id, label: id, member: id, on: z.boolean() }),
  /**
   * A report is taken out without a vote, or put back. Its votes stay, and count again once it is back. One of a previous
   * version of the review is taken out of this version. subject: the report's id
   */
  removal: z.object({
    report: id,
    removed: z.boolean(),
    by: z.enum(removers),
    at: z.enum(removalTimes),
    /** The tool and its rule, or the reason. */
    why: text,
  }),
  /** subject: report/criterion/member */
  assessment: z.object({
    report: id,
    criterion: id,
    member: id,
    verdict: z.enum(verdicts).nullable(),
    quote: text.optional(),
    page: z.string().max(40).optional(),
    attachment: id.optional(),
  }),
}
