import type { ThreadStep } from '../follow-thread.ts'

/** What a thread is asked to do. What is written is written under a passing name, `TO.part`, and named by whoever asked. */
export type BackupTask =
  /** Copies a review that others go on using; by way of a folder of this machine where the place is no disk of it. */
  | { does: 'copy'; review: string; to: string; scratch: string | null }
  /** Copies a backup and sees whether all that follows from its facts is what it says. `called` is what whoever gave it calls it. */
  | { does: 'restore'; backup: string; called: string; to: string }

/** What long work on a backup is doing, for whoever waits. */
export type BackupStep = 'copy' | 'check' | 'carry' | 'files'

/** What a thread answers. */
export type FromBackupThread = ThreadStep | { type: 'made'; size: number }
