import { execFileSync } from 'node:child_process'

/** What a Mac has mounted, as its own program lists it (mount(8)); undefined elsewhere, and where it does not answer. */
export function mountedOnMac(): string | undefined {
  if (process.platform !== 'darwin') return undefined
  try {
    return execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 })
  } catch {
    return undefined
  }
}
