import type { Finding } from '#shared/domain/bundle/findings.ts'
import type { BundleChoices, Manifest } from '#shared/domain/bundle/manifest.ts'
import type { ThreadStep } from '../follow-thread.ts'

/** What a long piece of work on a bundle does, for whoever waits. */
export type BundleStep = 'facts' | 'records' | 'files' | 'exports' | 'bytes' | 'rebuild' | 'compare'
export type Hear = (doing: BundleStep, done: number, total?: number) => void

/** What a thread is asked to do with a bundle. */
export type BundleTask = (
  | { does: 'write'; review: string; to: string; choices: BundleChoices }
  | { does: 'check'; bundle: string }
  | { does: 'restore'; bundle: string; to: string }
) & {
  /** A folder that is thrown away afterwards. */
  scratch: string
}

/** What checking a bundle came to. */
export interface Checked {
  findings: Finding[]
  /** What is no fault, but to be known: entries that another version of Parallax wrote and this one writes otherwise. */
  otherVersion: string[]
  /** Undefined where it could not be read so far. */
  about?: Omit<Manifest, 'entries' | 'format'> & { entries: number }
  size: number
  /** SHA-256 of the whole file. */
  sha256: string
}

/** What a thread answers. */
export type FromBundleThread =
  | ThreadStep
  | { type: 'written'; size: number; sha256: string }
  | { type: 'checked'; checked: Checked }
  | { type: 'restored'; files: { here: number; of: number } }
