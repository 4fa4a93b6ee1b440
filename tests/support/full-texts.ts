import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, clientOf } from '#server/client.ts'
import { createSession, type Session } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { Proposed } from '#shared/contract/attachments.ts'
import { as, importRis, type TestReview } from './review.ts'

/** Imports a RIS file and lets every report of the review through to full text, whose files all may then know. */
export async function bringToFullText(review: TestReview, source: string, ris: string): Promise<void> {
  await importRis(review, source, ris)
  const { ids } = await as(review, 'lead').screening.queue({ stage: 'title-abstract' })
  for (const who of ['lead', 'second'] as const)
    for (const report of ids)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
}

/** A window of the lead's on this machine: what is handed to it lies in a folder of its own. */
export interface Desk {
  session: Session
  window: Client
  /** Writes a file to the desk and hands it to the window; gives it as a call names it. */
  hand(name: string, bytes: Uint8Array): { handed: string }
  /** Where a file that was handed lies. */
  pathOf(file: { handed: string }): string
  propose(files: readonly ({ handed: string } | File)[]): Promise<Proposed[]>
  remove(): void
}

/** Opens a review at a desk. */
export async function openDesk(review: TestReview): Promise<Desk> {
  const session = createSession(review.host, 'desktop')
  const window = clientOf(session)
  await window.reviews.open({ path: review.path })
  await window.team.signIn({ member: review.members.lead ?? '' })
  const folder = mkdtempSync(join(tmpdir(), 'parallax-desk-'))
  let count = 0
  return {
    session,
    window,
    hand(name, bytes) {
      const handed = `file-${count++}`
      // Each in a folder of its own, for many have one name.
      mkdirSync(join(folder, handed))
      writeFileSync(join(folder, handed, name), bytes)
      session.handed.set(handed, join(folder, handed, name))
      return { handed }
    },
    pathOf: ({ handed }) => session.handed.get(handed) ?? '',
    async propose(files) {
      const given = files.map((file) => ({ file }))
      return (await finish<{ files: Proposed[] }>(await window.attachments.propose({ files: given }))).files
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a file is kept by: the likeliest report, as it was proposed. */
export function pairOf({ handed, name, hash, candidates, by }: Proposed) {
  return { handed, name, hash, report: candidates[0]?.report.id ?? '', by: by ?? ('person' as const) }
}
