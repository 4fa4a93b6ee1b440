import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { changeKeeping } from '../backups/settings.ts'
import { clientOf } from '../client.ts'
import { createSession } from '../session.ts'
import { steps } from '../work.ts'
import { follow, isZip, restoreReview } from './commands-bundle.ts'
import { existingFile, openAtTerminal, terminalHost } from './open.ts'
import { answer } from './terminal.ts'

/**
 * `backup REVIEW`: makes a backup where those of the review are kept, or from now on in the folder that is named, and lets go
 * of those that the rotation needs no more.
 */
export async function backUpReview(path: string, folder: string | undefined, json: boolean): Promise<void> {
  const review = existingFile(path)
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    changeKeeping(terminalHost(dirname(review)), review, { folder: resolve(folder) })
  }
  const { client, close } = openAtTerminal(review)
  try {
    const made = await follow(steps(await client.backups.make({})))
    answer(json, made, () => `${made.folder}: ${made.name}, ${made.size} bytes. ${made.gone} older ones were let go.`)
  } finally {
    close()
  }
}

/** `restore FILE -o REVIEW.parallax`: makes a review of a bundle or of a backup, whichever the file is. */
export async function restoreAny(path: string, output: string, json: boolean): Promise<void> {
  if (isZip(path)) return restoreReview(path, output, json)
  const whole = existingFile(path)
  const host = terminalHost(dirname(whole))
  const session = createSession(host, 'terminal')
  session.handed.set('backup', whole)
  try {
    const to = resolve(output.endsWith('.parallax') ? output : `${output}.parallax`)
    await follow(steps(await clientOf(session).backups.restoreFile({ file: { handed: 'backup' }, path: to })))
    answer(json, { review: to }, () => `${to}: restored.`)
  } finally {
    host.close()
  }
}
