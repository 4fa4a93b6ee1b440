import { ORPCError } from '@orpc/server'
import { Problem } from '#shared/domain/problem.ts'

/** A command was called in a way that it does not know: exit code 2. */
export class WrongUsage extends Error {}

/** What the terminal says of an error: one JSON document with `--json`, else a sentence. Gives the exit code. */
export function sayError(error: unknown, json: boolean): number {
  const said = describe(error)
  if (json) process.stdout.write(`${JSON.stringify({ error: said })}\n`)
  else process.stderr.write(`${said.message}${placeOf(said)}\n`)
  return error instanceof WrongUsage ? 2 : 1
}

interface SaidError {
  code: string
  message: string
  file?: string
  line?: number
  entry?: number
}

function describe(error: unknown): SaidError {
  if (error instanceof WrongUsage) return { code: 'wrong-usage', message: error.message }
  if (error instanceof Problem) return { code: error.problem, message: error.message, ...error.where }
  if (error instanceof ORPCError && error.code === 'PROBLEM') {
    const { problem, data: _data, ...where } = error.data
    return { code: problem, message: error.message, ...where }
  }
  if (error instanceof ORPCError) return { code: error.code.toLowerCase().replaceAll('_', '-'), message: error.message }
  const refused = refusedBySystem(error)
  if (refused) return refused
  return { code: 'unforeseen', message: error instanceof Error ? error.message : String(error) }
}

/** What the system says of a file that a command reads or writes itself, by its error's code. */
const refusals: Record<string, { code: string; says: string }> = {
  ENOENT: { code: 'no-such-file', says: 'There is no such file or folder' },
  ENOTDIR: { code: 'no-such-file', says: 'There is no such file or folder' },
  EISDIR: { code: 'not-a-file', says: 'This is a folder, not a file' },
  EACCES: { code: 'no-access', says: 'You may not read or write this' },
  EPERM: { code: 'no-access', says: 'You may not read or write this' },
  EROFS: { code: 'read-only', says: 'This place cannot be written to' },
  ENOSPC: { code: 'disk-full', says: 'The disk is full, so this was not written whole' },
  ERR_FS_FILE_TOO_LARGE: { code: 'too-large', says: 'A file of more than 2 GiB cannot be read' },
}

function refusedBySystem(error: unknown): SaidError | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const refused = refusals[String(error.code)]
  if (!refused) return undefined
  const file = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return {
    code: refused.code,
    message: `${refused.says}${file === undefined ? '' : `: ${file}`}.`,
    ...(file === undefined ? {} : { file }),
  }
}

function placeOf({ line, entry }: SaidError): string {
  const places = [line === undefined ? [] : `line ${line}`, entry === undefined ? [] : `entry ${entry}`].flat()
  return places.length > 0 ? ` (${places.join(', ')})` : ''
}

/** Shows how far long work is, on one line that is written over, and only on a terminal. */
export function showProgress({ doing, done, total }: { doing: string; done: number; total?: number }): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001b[K${doing} ${done}${total === undefined ? '' : ` of ${total}`}`)
}

/** Clears the line that showed the progress. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** Writes a command's answer: JSON for programs, text for people. */
export function answer(json: boolean, value: unknown, text: () => string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text()}\n`)
}
