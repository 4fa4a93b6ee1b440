import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import type { Session } from '../session.ts'

/** Writes a small file of comfort, whole or not at all; gives up in silence where nothing can be written. */
export function writeWhole(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch {
    return
  }
}

/** The path that a call names, which in a browser must lie in the host's folder. */
export function allowedPath(session: Session, path: string): string {
  const whole = resolve(path)
  const inside = whole.startsWith(resolve(session.host.folder) + sep)
  if (!whole.endsWith('.parallax') || (session.door === 'http' && !inside)) {
    throw new Problem('not-a-review', 'This is not a review that can be opened here.')
  }
  return whole
}

/** A free name in the host's folder, made from the title. */
export function newPath(host: Pick<Host, 'folder'>, title: string): string {
  const name =
    title
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+/, '')
      .slice(0, 80) || 'Review'
  for (let n = 1; ; n++) {
    const path = join(host.folder, `${name}${n > 1 ? ` ${n}` : ''}.parallax`)
    if (!existsSync(path)) return path
  }
}
