import { z } from 'zod'
import { divisions, labelColours, lifters, liftTimes, maybePolicies, mostMembers, roles } from '../../reviews/words.ts'
import { id, stage, text } from './common.ts'

/** Facts of how the review is set up: its people, its stages and its words. The subject of each kind is named beside it. */
export const setupBodies = {
  /** subject: `review` */
  review: z.object({
    title: text,
    question: text,
    /** Where the library's link resolver answers, with `{doi}`, `{title}` and the like in it. */
    linkResolver: text.optional(),
  }),
  /** subject: the member's id */
  member: z.object({
    name: z.string().min(1).max(200),
    roles: z.array(z.enum(roles)),
    /** scrypt, salt and key in hex. */
    passphrase: z.object({ salt: z.string(), key: z.string() }).optional(),
    retired: z.boolean().optional(),
  }),
  /** Somebody was invited to be a member from elsewhere, came, or may come no longer. subject: the invitation's id */
  invitation: z.object({
    member: id,
    expires: z.string().max(40),
    state: z.enum(['made', 'used', 'withdrawn', 'locked-out']),
  }),
  /** subject: the stage's id */
  stage: z.object({
    reviewers: z.array(id),
    reviewersPerReport: z.union([z.int().min(1).max(20), z.literal('all')]),
    maybe: z.enum(maybePolicies),
    blind: z.boolean(),
    division: z.enum(divisions).optional(),
    groups: z.record(z.string().max(200), z.array(id).max(mostMembers)).optional(),
    lift: z.object({ by: z.enum(lifters), when: z.enum(liftTimes) }).optional(),
    /** Why the blinding was lifted, or put on again, where somebody said so. */
    why: text.optional(),
  }),
  /** subject: the criterion's id; each fact is one version */
  criterion: z.object({
    stage,
    kind: z.enum(['include', 'exclude']),
    text,
    order: z.int(),
    retired: z.boolean().optional(),
  }),
  /** subject: the reason's id */
  reason: z.object({ stage, label: text, order: z.int(), retired: z.boolean().optional() }),
  /**
   * A name that can be put on reports. One that the lead shares is the whole team's at once; others' own names join the
   * list when nothing is blind any more. subject: the label's id
   */
  label: z.object({
    name: z.string().trim().min(1).max(100),
    colour: z
      .int()
      .min(0)
      .max(labelColours - 1),
    shared: z.boolean(),
    /** Merged into this label, which is shown in its place wherever it was put. */
    into: id.optional(),
    retired: z.boolean().optional(),
  }),
  /** A word or phrase that is highlighted in what is read. subject: the term's id */
  term: z.object({
    /** For what it speaks: inclusion, exclusion, or the criterion of this id. */
    of: z.union([z.literal('include'), z.literal('exclude'), id]),
    text: z.string().trim().min(1).max(200),
    order: z.int(),
    retired: z.boolean().optional(),
  }),
}
