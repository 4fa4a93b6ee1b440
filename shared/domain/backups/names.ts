/** A backup as its name tells of it. */
export interface BackupName {
  name: string
  /** When it was made, as an ISO time. */
  at: string
}

/**
 * What tells the backups of one review from those of another of the same name in the same folder: the end of the review's
 * identity, which is random.
 */
export function tagOf(identity: string): string {
  return identity.slice(-8).toUpperCase()
}

/**
 * The name of a backup: that of the review, the time in UTC so that names sort as times do, and whose it is.
 *
 * @param base the name of the review's file without its ending
 */
export function backupName(base: string, at: Date, tag: string): string {
  const time = at
    .toISOString()
    .replace(/:/g, '')
    .replace(/\.\d+Z$/, 'Z')
  return `${base} ${time} ${tag}.parallax`
}

const shape = /^(.+) (\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z ([0-9A-Z]{8})\.parallax$/

/** What a file's name tells, if it is one that {@link backupName} gives. */
export function parseBackupName(name: string): (BackupName & { base: string; tag: string }) | undefined {
  const [, base = '', day, hour, minute, second, tag = ''] = shape.exec(name) ?? []
  if (day === undefined) return undefined
  const at = new Date(`${day}T${hour}:${minute}:${second}.000Z`)
  // A month of 99 days is nobody's backup.
  return Number.isNaN(at.getTime()) || backupName(base, at, tag) !== name
    ? undefined
    : { name, at: at.toISOString(), base, tag }
}

/** The backups of one review among the names in a folder, newest first. Names are compared as letters, not as bytes: some disks keep å as two signs. */
export function backupsAmong(names: readonly string[], base: string, tag: string): BackupName[] {
  return names
    .flatMap((name) => {
      const found = parseBackupName(name)
      if (!found || found.tag !== tag || found.base.normalize('NFC') !== base.normalize('NFC')) return []
      return [{ name, at: found.at }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1))
}
