import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { schedules } from '../domain/backups/schedule.ts'
import { backupName, needs, progress } from './base.ts'
import { givenFile } from './imports.ts'

const backup = z.object({
  name: z.string(),
  at: z.string(),
  /** In bytes; null while anything is closed to the actor, for it tells how much was said. */
  size: z.int().nullable(),
})

/** What is in a backup; facts, as its size, are told once nothing is closed. Null where it cannot be read. */
const holds = z.object({ records: z.int(), facts: z.int().nullable() }).nullable()

export const backups = {
  /** Which backups of the review there are, newest first, where they are kept and when they are made. */
  list: needs('keep')
    .input(z.object({}))
    .output(
      z.object({
        folder: z.string(),
        /** Whether the folder is the one beside the review, and not one that was chosen. */
        isBeside: z.boolean(),
        /** Whether the folder is on the disk that the review is on, so that one failure takes both; null where that cannot be told. */
        isSameDisk: z.boolean().nullable(),
        /** The folder that was chosen is not there: a disk is away, or it was moved. */
        isMissing: z.boolean(),
        every: z.enum(schedules),
        backups: z.array(backup.extend({ holds })),
        /** The last try, where it failed: when, and why. */
        failed: z.object({ at: z.string(), problem: z.string(), says: z.string(), file: z.string() }).nullable(),
        isUnderWay: z.boolean(),
      }),
    ),
  /** Makes a backup now, and lets go of those that the rotation needs no more. Stopped, it leaves nothing behind. */
  make: needs('keep')
    .input(z.object({}))
    .output(eventIterator(progress, backup.extend({ folder: z.string(), gone: z.int() }))),
  /** Says when backups are made and where they are kept; what is left out stays, and null is the folder beside the review. */
  schedule: needs('keep')
    .input(z.object({ every: z.enum(schedules).optional(), folder: z.string().max(4000).nullable().optional() }))
    .output(z.object({})),
  /** Makes a review of its own of a backup of the review that is open, beside that; opens nothing. */
  restore: needs('keep')
    .input(z.object({ backup: backupName }))
    .output(eventIterator(progress, z.object({ path: z.string() }))),
  /** Makes a review of any file that is a backup: for whom the review itself is lost. Opens nothing. */
  restoreFile: needs('own')
    .input(z.object({ file: givenFile, path: z.string().max(4000).optional() }))
    .output(eventIterator(progress, z.object({ path: z.string() }))),
  /** Whether the open review lies where it should not, unless somebody said of this file that they know. */
  place: needs('own')
    .input(z.object({}))
    .output(
      z.object({
        risk: z
          .object({
            kind: z.enum(['network', 'synchronised']),
            by: z.string(),
            folder: z.string(),
            /** Where it would be moved to; null where this machine has no better place that is known. */
            better: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
  /** Says that one knows where the open review lies, and wants not to be told again. */
  stay: needs('own').input(z.object({})).output(z.object({})),
  /** Copies the open review and its files to this machine and opens the copy; the original is left as it is. */
  bringHere: needs('own')
    .input(z.object({}))
    .output(eventIterator(progress, z.object({ path: z.string() }))),
}
