import { existsSync, readdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type Mount, mountsInLinux, mountsInMac, type Risk, riskOf } from '#shared/domain/backups/places.ts'

/** What speaks against keeping a live review at a path of this machine, which need not be there yet. */
export function riskAt(path: string): Risk | undefined {
  const real = realOf(path)
  const { platform, env } = process
  return riskOf({
    path: real,
    platform,
    fsType: fsTypeOf(real),
    mounts: mounts(platform),
    home: homedir(),
    variables: env,
    synchronised: dropboxes(),
    above: foldersAbove(real).map((folder) => ({ folder, names: namesIn(folder) })),
  })
}

/** The path with links followed, as far as it is there; on Windows this tells the share that a letter stands for. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOf(above), basename(path))
  }
}

function fsTypeOf(path: string): number | undefined {
  try {
    return statfsSync(existsSync(path) ? path : dirname(path)).type
  } catch {
    return undefined
  }
}

let onMac: Mount[] = []

/** What a Mac has mounted, told by whoever may run the program that lists it: the server runs none. */
export function toldMounts(text: string): void {
  onMac = mountsInMac(text)
}

/** Linux has its list in a file. */
function mounts(platform: string): Mount[] {
  if (platform === 'darwin') return onMac
  try {
    return platform === 'linux' ? mountsInLinux(readFileSync('/proc/self/mountinfo', 'utf8')) : []
  } catch {
    // What cannot be listed tells nothing.
    return []
  }
}

function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.push(at)
    if (at === dirname(at)) return folders
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const dropboxFile = z.record(z.string(), z.object({ path: z.string() }))

/** The folders that Dropbox says it synchronises (its `info.json`). */
function dropboxes(): { by: string; folder: string }[] {
  const { APPDATA, LOCALAPPDATA } = process.env
  const places = [
    join(homedir(), '.dropbox'),
    ...[APPDATA, LOCALAPPDATA].flatMap((at) => (at ? [join(at, 'Dropbox')] : [])),
  ]
  return places.flatMap((place) => {
    try {
      const read = dropboxFile.parse(JSON.parse(readFileSync(join(place, 'info.json'), 'utf8')))
      return Object.values(read).map(({ path }) => ({ by: 'Dropbox', folder: path }))
    } catch {
      return []
    }
  })
}

/** Folders of this machine for reviews, those that are best first: of which nothing speaks against. */
export function safeFolders(usual: string): string[] {
  const own = process.env.LOCALAPPDATA ? join(process.env.LOCALAPPDATA, 'Parallax') : join(homedir(), 'Parallax')
  return [usual, own].filter((folder) => riskAt(join(folder, 'review.parallax')) === undefined)
}

/** What somebody is told who runs a host in a folder where reviews should not lie; nothing where that is fine. */
export function warningOf(folder: string): string | undefined {
  const risk = riskAt(join(folder, 'review.parallax'))
  if (!risk) return undefined
  const where = risk.kind === 'network' ? `on a network drive (${risk.by})` : `in a folder that ${risk.by} synchronises`
  return `${folder} lies ${where}. Reviews that are open there can be damaged or lose votes: keep them on a disk of this machine. See docs/host/backup.md.`
}
