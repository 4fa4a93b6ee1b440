import { z } from 'zod'
import { memberId, needs, stageId } from './base.ts'
import { givenFile } from './imports.ts'

/** The place that the host of the session was shown by a person; null for a file that a browser downloads. */
const to = z.object({ handed: z.string().max(200) }).nullable()

/** A file that was written: where it is, or from where it can be had. */
const written = { name: z.string(), path: z.string().nullable(), download: z.string().nullable() }

/** What taking a hand-in in brought. */
const taken = z.object({
  packet: z.string(),
  member: z.string(),
  name: z.string(),
  facts: z.int(),
  /** Facts that the review had not. */
  fresh: z.int(),
  /** New votes; of these on reports that are not theirs to screen any more, and on what is not screened now. */
  decisions: z.int(),
  elsewhere: z.int(),
  waiting: z.int(),
})

/** A folder of this machine that a sync program or a network shares; null for none. */
const folder = z.string().trim().min(1).max(4000).nullable()

/** A team without a host: a reviewer's part of the review goes out as a packet, and comes back as a hand-in. */
export const packets = {
  /** What is open if it is a packet, and what of it is not handed in yet. */
  mine: needs('enter')
    .input(z.object({}))
    .output(
      z.object({
        packet: z
          .object({
            title: z.string(),
            name: z.string(),
            stage: stageId,
            made: z.string(),
            /** Votes since the last hand-in, and anything else that was said since. */
            decisions: z.int(),
            facts: z.int(),
            handedIn: z.string().nullable(),
            folder: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
  /** Writes all that was said in the packet, sealed for the lead. */
  handIn: needs('handIn')
    .input(z.object({ to }))
    .output(z.object({ ...written, facts: z.int(), decisions: z.int() })),
  /** Into which folder the packet hands in by itself. */
  handInto: needs('handIn').input(z.object({ folder })).output(z.object({})),
  /** Hands in into the folder what is new, if anything is. */
  keepHandedIn: needs('handIn')
    .input(z.object({}))
    .output(z.object({ handedIn: z.string().nullable(), missing: z.boolean() })),
  /** Each reviewer with the packets that they were given and what came back of them. */
  given: needs('takeIn')
    .input(z.object({}))
    .output(
      z.object({
        members: z.array(
          z.object({
            member: z.string(),
            name: z.string(),
            packets: z.array(
              z.object({
                packet: z.string(),
                stage: stageId,
                made: z.string(),
                reports: z.int(),
                taken: z.object({ at: z.string(), facts: z.int() }).nullable(),
              }),
            ),
          }),
        ),
        folder: z.string().nullable(),
      }),
    ),
  /** What a reviewer's packet would have in it, for each stage of which they can be given one. */
  contents: needs('takeIn')
    .input(z.object({ member: memberId }))
    .output(
      z.object({
        stages: z.array(
          z.object({
            stage: stageId,
            reports: z.int(),
            records: z.int(),
            /** Their own votes at this stage, which go along. */
            votes: z.int(),
            facts: z.int(),
          }),
        ),
      }),
    ),
  /** Writes a reviewer's packet: of the stage, or else of the last one that is open to them and has reports for them. */
  give: needs('takeIn')
    .input(z.object({ member: memberId, stage: stageId.optional(), to }))
    .output(z.object({ ...written, packet: z.string(), stage: stageId, reports: z.int() })),
  /** Takes a hand-in in, or a packet as it is: all of it or nothing. */
  take: needs('takeIn')
    .input(z.object({ file: givenFile }))
    .output(taken),
  /** Into which folder reviewers hand in, for the review to follow. */
  shareFolder: needs('takeIn').input(z.object({ folder })).output(z.object({})),
  /** Takes in what lies new in the folder. What cannot be is told, and left where it is. */
  follow: needs('takeIn')
    .input(z.object({}))
    .output(
      z.object({
        /** The folder cannot be read. */
        missing: z.boolean(),
        taken: z.array(taken),
        refused: z.array(
          z.object({
            file: z.string(),
            problem: z.string(),
            message: z.string(),
            data: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        ),
      }),
    ),
}
