import { z } from 'zod'
import { roles } from '../domain/reviews/words.ts'
import { memberId, needs, stageId } from './base.ts'

export const team = {
  /** Who can sign in to the open review. */
  members: needs('meet')
    .input(z.object({}))
    .output(
      z.object({
        title: z.string(),
        members: z.array(
          z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)), passphrase: z.boolean() }),
        ),
      }),
    ),
  /** Binds this window or session to a member. */
  signIn: needs('own')
    .input(z.object({ member: memberId, passphrase: z.string().max(500).optional() }))
    .output(z.object({})),
  signOut: needs('enter').input(z.object({})).output(z.object({})),
  /** Where this window stands: the open review and the member, if any, with what they may do. */
  me: needs('enter')
    .input(z.object({}))
    .output(
      z.object({
        review: z.object({ path: z.string(), title: z.string() }).nullable(),
        member: z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) }).nullable(),
        abilities: z.array(z.string()),
        closed: z.array(stageId),
        /** Whether they came in from elsewhere; the path of the review is then its identity. */
        guest: z.boolean(),
      }),
    ),
  saveMember: needs('setUp')
    .input(
      z.object({
        id: memberId.optional(),
        name: z.string().trim().min(1).max(200),
        roles: z.array(z.enum(roles)).min(1),
        retired: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Sets, or with null removes, the actor's own passphrase. */
  setPassphrase: needs('read')
    .input(z.object({ passphrase: z.string().min(1).max(500).nullable() }))
    .output(z.object({})),
  /** How many of their reports each member has voted on. */
  progress: needs('follow')
    .input(z.object({}))
    .output(
      z.object({
        stages: z.array(
          z.object({
            stage: stageId,
            members: z.array(z.object({ member: z.string(), name: z.string(), voted: z.int(), assigned: z.int() })),
          }),
        ),
      }),
    ),
  /**
   * The actor's own work: what is done and left per stage; how many of their votes fell into which quarter of an hour of the
   * last six weeks, from which the days of any time zone are made; and when the last were given.
   */
  mine: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        now: z.string(),
        stages: z.array(
          z.object({
            stage: stageId,
            voted: z.int(),
            left: z.int(),
            quarters: z.array(z.object({ at: z.string(), n: z.int() })),
            last: z.array(z.string()),
          }),
        ),
      }),
    ),
  /** What the stages that are open to the actor add up to, whom what is undecided waits for, and the pilots under way. */
  standing: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        stages: z.array(
          z.object({
            stage: stageId,
            reports: z.int(),
            included: z.int(),
            excluded: z.int(),
            conflict: z.int(),
            pending: z.int(),
            waiting: z.array(
              z.object({
                member: z.string(),
                name: z.string(),
                left: z.int(),
                /** Reports of these on which theirs is the only vote that is missing. */
                alone: z.int(),
              }),
            ),
          }),
        ),
        pilots: z.array(z.object({ pilot: z.string(), stage: stageId, round: z.int() })),
      }),
    ),
}
