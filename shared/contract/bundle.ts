import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { findingCodes } from '../domain/bundle/findings.ts'
import { bundleChoices } from '../domain/bundle/manifest.ts'
import { needs, progress } from './base.ts'
import { givenFile } from './imports.ts'

const counts = z.object({
  facts: z.int(),
  records: z.int(),
  members: z.int(),
  files: z.int(),
  filesHere: z.int(),
})

const checked = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({
      code: z.enum(findingCodes),
      /** The name of the entry; empty where it is the whole file. */
      entry: z.string(),
      line: z.int().optional(),
      detail: z.string().optional(),
      /** All of it as a sentence in English. */
      says: z.string(),
    }),
  ),
  /** Entries that another version of Parallax wrote, and this one writes otherwise: no fault. */
  otherVersion: z.array(z.string()),
  /** What it says of itself; null where it could not be read so far. */
  about: z
    .object({
      version: z.int(),
      writtenBy: z.string(),
      review: z.string(),
      at: z.string(),
      choices: bundleChoices,
      counts,
      entries: z.int(),
    })
    .nullable(),
  size: z.int(),
  /** SHA-256 of the whole file: to be compared with what was published. */
  sha256: z.string(),
})
export type CheckedBundle = z.infer<typeof checked>

export const bundle = {
  /** What a bundle of the review would have in it. Refused while anything is closed to the actor, as the bundle is. */
  contents: needs('setUp')
    .input(z.object({}))
    .output(
      z.object({
        counts,
        /** With pseudonyms: how many of the files say who reviewed in another tool, and stay out. */
        filesTelling: z.int(),
        /** Bytes of the review, which a bundle hardly exceeds, and how many of them are the imported files. */
        size: z.int(),
        filesSize: z.int(),
      }),
    ),
  /** Writes a bundle and tells how far it is; stopped, it leaves nothing behind. */
  make: needs('setUp')
    .input(
      z.object({
        choices: bundleChoices,
        /** The place that the host of the session was shown by a person; null for a file that a browser downloads. */
        to: z.object({ handed: z.string().max(200) }).nullable(),
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({
          name: z.string(),
          /** Where it is, or from where it can be had. */
          path: z.string().nullable(),
          download: z.string().nullable(),
          size: z.int(),
          sha256: z.string(),
        }),
      ),
    ),
  /** Whether a bundle is as it was written, and its flow what its facts give. */
  check: needs('own')
    .input(z.object({ file: givenFile }))
    .output(eventIterator(progress, checked)),
  /** Makes a review of a bundle, in the host's folder or at the path that was chosen; opens nothing. */
  restore: needs('own')
    .input(z.object({ file: givenFile, path: z.string().max(4000).optional() }))
    .output(
      eventIterator(
        progress,
        z.object({
          path: z.string(),
          /** Imported files that are there again, and how many there were. */
          files: z.object({ here: z.int(), of: z.int() }),
        }),
      ),
    ),
}
