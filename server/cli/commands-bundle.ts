import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Progress } from '#shared/contract/base.ts'
import type { CheckedBundle } from '#shared/contract/bundle.ts'
import type { BundleChoices } from '#shared/domain/bundle/manifest.ts'
import { clientOf } from '../client.ts'
import { createSession } from '../session.ts'
import { steps } from '../work.ts'
import { existingFile, openAtTerminal, terminalHost } from './open.ts'
import { answer, endProgress, showProgress } from './terminal.ts'

/** `bundle REVIEW -o FILE`: writes everything that the flow rests on into one file. */
export async function writeBundleFile(
  path: string,
  output: string,
  choices: BundleChoices,
  json: boolean,
): Promise<void> {
  const { client, show, close } = openAtTerminal(existingFile(path))
  try {
    const made = await follow(steps(await client.bundle.make({ choices, to: show(resolve(output)) })))
    const { size, sha256 } = made
    answer(json, { file: output, size, sha256 }, () => `${output}: ${size} bytes, SHA-256 ${sha256}`)
  } finally {
    close()
  }
}

/** `verify BUNDLE.zip`: whether a bundle is as it was written, and its flow what its facts give. Exit code 1 where not. */
export async function verifyBundle(path: string, json: boolean): Promise<void> {
  const { client, hand, close } = atFile(path)
  try {
    const checked: CheckedBundle = await follow(steps(await client.bundle.check({ file: hand })))
    const problems = checked.findings.map((finding) => finding.says)
    answer(json, { ...checked, problems }, () => textOf(path, checked))
    if (!checked.ok) process.exitCode = 1
  } finally {
    close()
  }
}

function textOf(path: string, { ok, findings, about, otherVersion, sha256 }: CheckedBundle): string {
  const { facts = 0, records = 0, files = 0, filesHere = 0 } = about?.counts ?? {}
  return [
    ...findings.map((finding) => finding.says),
    ...(about ? [`${about.review}: ${facts} facts, ${records} records, ${filesHere} of ${files} imported files.`] : []),
    ...(otherVersion.length > 0
      ? [`Parallax ${about?.writtenBy} wrote these otherwise than this version does: ${otherVersion.join(', ')}.`]
      : []),
    ...(ok ? [`${path}: every byte is as it was written, and the flow is what the facts give.`] : []),
    `SHA-256 ${sha256}`,
  ].join('\n')
}

/** `restore BUNDLE.zip -o REVIEW.parallax`: makes a review of a bundle. */
export async function restoreReview(path: string, output: string, json: boolean): Promise<void> {
  const { client, hand, close } = atFile(path)
  try {
    const to = resolve(output.endsWith('.parallax') ? output : `${output}.parallax`)
    const { files } = await follow(steps(await client.bundle.restore({ file: hand, path: to })))
    const left = files.of - files.here
    answer(json, { review: to, files }, () =>
      [
        `${to}: restored.`,
        ...(left > 0 ? [`${left} of ${files.of} imported files are not in the bundle; their records are.`] : []),
        'Nobody has a passphrase in it.',
      ].join('\n'),
    )
  } finally {
    close()
  }
}

/** Whether a file is a zip, and so perhaps a bundle: told by its first bytes, for a name may be anything. */
export function isZip(path: string): boolean {
  if (!existsSync(path)) return path.toLowerCase().endsWith('.zip')
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4)
    readSync(file, head)
    return head.toString('latin1', 0, 2) === 'PK' || path.toLowerCase().endsWith('.zip')
  } catch {
    return false
  } finally {
    closeSync(file)
  }
}

/**
 * Opens a review to be read, or the one that a bundle is of: that is made in a folder that is thrown away, so nothing that is
 * said of it would last.
 */
export async function openToRead(
  path: string,
): Promise<Pick<ReturnType<typeof openAtTerminal>, 'call' | 'client' | 'close'>> {
  if (!isZip(path)) return openAtTerminal(path)
  const folder = mkdtempSync(join(tmpdir(), 'parallax-read-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  const { client, hand, close } = atFile(path)
  try {
    const review = join(folder, 'review.parallax')
    await follow(steps(await client.bundle.restore({ file: hand, path: review })))
    const opened = openAtTerminal(review)
    return {
      call: opened.call,
      client: opened.client,
      close() {
        opened.close()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw error
  } finally {
    close()
  }
}

/** A session with no review, to which a file was handed. */
function atFile(path: string) {
  const whole = existingFile(path)
  const host = terminalHost(dirname(whole))
  const session = createSession(host, 'terminal')
  session.handed.set('bundle', whole)
  return { client: clientOf(session), hand: { handed: 'bundle' }, close: () => host.close() }
}

/** Runs long work to its end, showing on a terminal how far it is. */
export async function follow<Result>(run: AsyncGenerator<Progress, Result>): Promise<Result> {
  for (;;) {
    const step = await run.next()
    if (step.done) {
      endProgress()
      return step.value
    }
    showProgress(step.value)
  }
}
