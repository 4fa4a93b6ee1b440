import { z } from 'zod'

/** What a bundle says that it is. */
export const bundleFormat = 'parallax-bundle'
/** The version of the form that bundles have now; grows when an older Parallax could not read one any more. */
export const bundleVersion = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a person chooses when a bundle is made. */
export const bundleChoices = z.object({
  /** With the bytes of the imported files. */
  files: z.boolean(),
  /** Members are called Reviewer 1, Reviewer 2 and so on, wherever their names would stand. */
  pseudonyms: z.boolean(),
  /** Of the texts and exports; the flow is in both. */
  lang: z.enum(['en', 'nb']),
})
export type BundleChoices = z.infer<typeof bundleChoices>

/** `manifest.json`: what a bundle is, and what each of its entries must be, in their order. */
export const manifest = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  /** The Parallax that wrote it. */
  writtenBy: z.string().max(100),
  review: z.string().max(20_000),
  /** The time of the newest fact: the time of the bundle, whenever it is written. */
  at: z.string().max(40),
  choices: bundleChoices,
  counts: z.strictObject({
    facts: z.int().min(0),
    records: z.int().min(0),
    members: z.int().min(0),
    /** Files that were imported, and how many of them are in here. */
    files: z.int().min(0),
    filesHere: z.int().min(0),
  }),
  entries: z.array(
    z.strictObject({
      name: z.string().max(1000),
      size: z.int().min(0),
      /** SHA-256 of the entry, in hex. */
      sha256: hash,
      /** SHA-256 of the bytes that it is packed in: those of the zip itself. */
      packed: hash,
    }),
  ),
})
export type Manifest = z.infer<typeof manifest>

/** As much of a manifest as every version of it has: to tell a newer one from something else. */
export const manifestHead = z.object({ format: z.literal(bundleFormat), version: z.int().min(1) })

/** The manifest comes last, for it tells of all others. */
export const manifestName = 'manifest.json'
/** The first entry. */
export const readmeName = 'README.md'
export const factsName = 'facts.ndjson'
export const recordsName = 'records.ndjson'

/** Where the bytes of an imported file are in a bundle: by their hash, for names of files may be anything. */
export function fileEntryName(hashOfFile: string): string {
  return `imports/${hashOfFile}`
}

/** Whether a name stays in the folder that a zip is unpacked into, on every system. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name) && !name.includes('..')
}
