/** Why a review should not lie where it lies: on another machine's disk, or where a program carries files to other machines. */
export type RiskKind = 'network' | 'synchronised'

/** What is told of such a place. */
export interface Risk {
  kind: RiskKind
  /** What the place is of, as people call it: `OneDrive`, `NFS`. */
  by: string
  /** The folder that is synchronised or that lies elsewhere; the path itself where that is not known. */
  folder: string
}

/** What is known of a place on a disk. All that the rule needs, so that any machine can be told of on any other. */
export interface Place {
  /** Whole, with links followed: on Windows that makes a drive with a letter the `\\server\share` that it stands for. */
  path: string
  platform: string
  /** `f_type` of statfs; on Linux the kind of file system, elsewhere nothing to go by. */
  fsType?: number
  /** What is mounted where, as the system lists it. */
  mounts?: readonly Mount[]
  home: string
  /** Environment variables. */
  variables: Readonly<Record<string, string | undefined>>
  /** Folders that a program says it synchronises. */
  synchronised?: readonly { by: string; folder: string }[]
  /** The folders that the path is in, with what lies in them. */
  above: readonly { folder: string; names: readonly string[] }[]
}

export interface Mount {
  at: string
  type: string
}

/**
 * Numbers of file systems that lie elsewhere, from statfs(2) and Linux's `magic.h`. SQLite's write-ahead log wants all who
 * have a database open to be on one machine (https://www.sqlite.org/wal.html, "Overview"), and locks that hold
 * (https://www.sqlite.org/howtocorrupt.html, 2.1).
 */
const networkTypes: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  16914839: '9P',
  1397113167: 'AFS',
  1799439955: 'AFS',
  1937076805: 'Coda',
  22092: 'NCP',
  198183888: 'Lustre',
  1196443219: 'GPFS',
  12805120: 'Ceph',
  428016422: 'BeeGFS',
  18225520: 'GFS2',
  1952539503: 'OCFS2',
  2866260714: 'PanFS',
  2020557398: 'VirtualBox',
  3133910204: 'VMware',
}

/** The same by the names that lists of mounts have; FUSE says what is behind it only there. */
const networkMounts: readonly [RegExp, string][] = [
  [/^nfs\d?$/, 'NFS'],
  [/^(cifs|smb\d?|smbfs)$/, 'SMB'],
  [/^9p$/, '9P'],
  [/^(afs|kafs|openafs|auristorfs)$/, 'AFS'],
  [/^(afpfs)$/, 'AFP'],
  [/^(webdav|davfs)$|^fuse\.davfs/, 'WebDAV'],
  [/^(ceph|fuse\.ceph.*)$/, 'Ceph'],
  [/^(lustre|gpfs|beegfs|coda|ncpfs|gfs2|ocfs2|panfs)$/, 'network'],
  [/^(vboxsf)$/, 'VirtualBox'],
  [/^(vmhgfs|fuse\.vmhgfs-fuse)$/, 'VMware'],
  [/^fuse\.(sshfs|gvfsd-fuse|curlftpfs|glusterfs|s3fs|smbnetfs|kio-fuse)$/, 'network'],
  [/^fuse\.(rclone|onedriver|google-drive-ocamlfuse|pcloud|dropbox)/, 'cloud'],
]

/** What programs leave in the folders that they synchronise. */
const markers: readonly [RegExp, string][] = [
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, 'OneDrive'],
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^(\.shortcut-targets-by-id|\.tmp\.drive(down|up)load)$/, 'Google Drive'],
  [/^(\.nextcloudsync\.log|\.owncloudsync\.log|\._?sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.boxsync$/i, 'Box'],
  [/^\.stfolder$/, 'Syncthing'],
]

/** What such folders are called, right below a person's own folder or a disk. */
const names: readonly [RegExp, string][] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^Google ?Drive$/i, 'Google Drive'],
  [/^iCloud ?Drive$/i, 'iCloud Drive'],
  [/^Box( Sync)?$/i, 'Box'],
  [/^Nextcloud\d?$/i, 'Nextcloud'],
  [/^ownCloud\d?$/i, 'ownCloud'],
  [/^pCloud ?Drive$/i, 'pCloud'],
  [/^Seafile$/i, 'Seafile'],
]

/**
 * Why a review should not lie at a place; undefined where nothing speaks against it. What cannot be told from outside, such
 * as a Mac that keeps its documents in iCloud, is not told.
 */
export function riskOf(place: Place): Risk | undefined {
  return network(place) ?? synchronised(place)
}

function network({ path, platform, fsType, mounts = [] }: Place): Risk | undefined {
  if (platform === 'win32') {
    const share = /^\\\\(?:\?\\UNC\\)?(?![?.]\\)([^\\]+)\\([^\\]+)/i.exec(path)
    return share ? { kind: 'network', by: 'SMB', folder: `\\\\${share[1]}\\${share[2]}` } : undefined
  }
  const mount = mountOf(path, mounts, platform)
  const [, byMount] = networkMounts.find(([type]) => type.test(mount?.type ?? '')) ?? []
  const folder = mount?.at ?? path
  if (byMount === 'cloud') return { kind: 'synchronised', by: mount?.type.replace('fuse.', '') ?? '', folder }
  if (byMount) return { kind: 'network', by: byMount === 'network' ? (mount?.type ?? '') : byMount, folder }
  // Elsewhere than on Linux these numbers mean something else.
  const byNumber = platform === 'linux' && fsType !== undefined ? networkTypes[fsType >>> 0] : undefined
  return byNumber ? { kind: 'network', by: byNumber, folder } : undefined
}

/** What is mounted deepest on the way to a path. */
function mountOf(path: string, mounts: readonly Mount[], platform: string): Mount | undefined {
  return mounts
    .filter(({ at }) => isIn(path, at, platform))
    .reduce<Mount | undefined>(
      (deepest, one) => (one.at.length >= (deepest?.at.length ?? 0) ? one : deepest),
      undefined,
    )
}

function synchronised(place: Place): Risk | undefined {
  const { path, platform, home, variables } = place
  const said = [
    ...(place.synchronised ?? []),
    ...['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) =>
      variables[name] ? [{ by: 'OneDrive', folder: variables[name] }] : [],
    ),
  ].find(({ folder }) => isIn(path, folder, platform))
  if (said) return { kind: 'synchronised', ...said }
  for (const { folder, names: inside } of place.above) {
    const [, by] = markers.find(([marker]) => inside.some((name) => marker.test(name))) ?? []
    if (by) return { kind: 'synchronised', by, folder }
  }
  return byName(path, platform, home)
}

function byName(path: string, platform: string, home: string): Risk | undefined {
  const parts = partsOf(path, platform)
  const upTo = (n: number) =>
    path.slice(0, path.indexOf(parts[n] as string, lengthOf(parts, n)) + (parts[n]?.length ?? 0))
  const library = parts.indexOf('Library')
  // Where a Mac puts what programs synchronise: `~/Library/CloudStorage/OneDrive-Personal`.
  if (library >= 0 && parts[library + 1] === 'CloudStorage' && parts[library + 2]) {
    return { kind: 'synchronised', by: parts[library + 2]?.split('-')[0] ?? '', folder: upTo(library + 2) }
  }
  if (library >= 0 && parts[library + 1] === 'Mobile Documents') {
    return { kind: 'synchronised', by: 'iCloud Drive', folder: upTo(library + 1) }
  }
  const below = isIn(path, home, platform) ? partsOf(home, platform).length : platform === 'win32' ? 1 : undefined
  const name = below === undefined ? undefined : parts[below]
  const [, by] = (name !== undefined && names.find(([one]) => one.test(name))) || []
  return by && below !== undefined ? { kind: 'synchronised', by, folder: upTo(below) } : undefined
}

/** Where the part may begin at the earliest: behind those before it. */
function lengthOf(parts: readonly string[], n: number): number {
  return parts.slice(0, n).reduce((sum, part) => sum + part.length + 1, 0)
}

function partsOf(path: string, platform: string): string[] {
  return path.split(platform === 'win32' ? /[\\/]+/ : /\/+/).filter((part) => part !== '' && part !== '?')
}

function isIn(path: string, folder: string, platform: string): boolean {
  const plain = (one: string) => {
    const whole = partsOf(one, platform)
      .map((part) => `${part}/`)
      .join('')
    return platform === 'win32' || platform === 'darwin' ? whole.toLowerCase() : whole
  }
  return folder !== '' && plain(path).startsWith(plain(folder))
}

/** What `/proc/self/mountinfo` lists (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html). */
export function mountsInLinux(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ')
    const at = before.split(' ')[4]
    const type = after.split(' ')[0]
    return at && type
      ? [{ at: at.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))), type }]
      : []
  })
}

/** What `/sbin/mount` of a Mac lists: `//r@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by r)`. */
export function mountsInMac(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    // What is mounted may have anything in its name; the kind stands last, in parentheses.
    const [, at, type] = / on (\/.*) \(([^,()]+)[^()]*\)$/.exec(line) ?? []
    return at && type ? [{ at, type }] : []
  })
}
