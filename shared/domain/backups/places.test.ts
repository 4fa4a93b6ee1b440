import { describe, expect, test } from 'vitest'
import { mountsInLinux, mountsInMac, type Place, riskOf } from './places.ts'

const linux: Place = {
  path: '/home/r/Reviews/a.parallax',
  platform: 'linux',
  fsType: 0xef53,
  mounts: [{ at: '/', type: 'ext4' }],
  home: '/home/r',
  variables: {},
  above: [{ folder: '/home/r/Reviews', names: ['a.parallax'] }],
}
const mac: Place = {
  ...linux,
  platform: 'darwin',
  path: '/Users/r/Documents/a.parallax',
  home: '/Users/r',
  fsType: 0x1a,
}
const windows: Place = {
  ...linux,
  platform: 'win32',
  path: 'C:\\Users\\r\\Documents\\a.parallax',
  home: 'C:\\Users\\r',
  fsType: 0,
  mounts: [],
}

test('a disk of this machine is no risk', () => {
  for (const place of [linux, mac, windows]) expect(riskOf(place)).toBeUndefined()
  for (const type of [
    'ext4',
    'btrfs',
    'xfs',
    'overlay',
    'fuseblk',
    'fuse.ntfs-3g',
    'fuse.veracrypt',
    'apfs',
    'virtiofs',
  ])
    expect(riskOf({ ...linux, mounts: [{ at: '/', type }] })).toBeUndefined()
})

describe('a disk that lies elsewhere', () => {
  test.each([
    [0x6969, 'NFS'],
    [0x517b, 'SMB'],
    [0xff534d42, 'SMB'],
    [0xfe534d42, 'SMB'],
    // As a system of 32 bits tells it.
    [0xfe534d42 | 0, 'SMB'],
    [0x01021997, '9P'],
    [0x5346414f, 'AFS'],
  ])('is told by its number %s on Linux, and by that alone', (fsType, by) => {
    expect(riskOf({ ...linux, fsType, mounts: [] })).toEqual({ kind: 'network', by, folder: linux.path })
    expect(riskOf({ ...mac, fsType })).toBeUndefined()
  })

  test.each([
    ['nfs4', 'network', 'NFS'],
    ['cifs', 'network', 'SMB'],
    ['fuse.sshfs', 'network', 'fuse.sshfs'],
    ['fuse.rclone', 'synchronised', 'rclone'],
  ])('is told by the deepest mount: %s', (type, kind, by) => {
    const mounts = [
      { at: '/home/r/Reviews', type },
      { at: '/', type: 'ext4' },
    ]
    expect(riskOf({ ...linux, fsType: 0x65735546, mounts })).toEqual({ kind, by, folder: '/home/r/Reviews' })
    expect(riskOf({ ...linux, path: '/home/r/Reviews2/a.parallax', mounts })).toBeUndefined()
    expect(
      riskOf({
        ...linux,
        mounts: [...mounts, { at: '/home/r/Reviews/own', type: 'ext4' }],
        path: '/home/r/Reviews/own/a',
      }),
    ).toBeUndefined()
  })

  test.each(['\\\\server\\share\\x\\a.parallax', '\\\\?\\UNC\\server\\share\\x\\a.parallax'])(
    'is told on Windows by the share: %s',
    (path) => expect(riskOf({ ...windows, path })).toEqual({ kind: 'network', by: 'SMB', folder: '\\\\server\\share' }),
  )

  test('a long path of Windows is no share', () => {
    expect(riskOf({ ...windows, path: '\\\\?\\C:\\Users\\r\\a.parallax' })).toBeUndefined()
  })

  test('mounts of Linux are read with their spaces', () => {
    const line = '98 29 0:52 / /mnt/our\\040share rw,relatime shared:50 - cifs //server/share rw,vers=3.0'
    expect(mountsInLinux(`${line}\nbroken\n`)).toEqual([{ at: '/mnt/our share', type: 'cifs' }])
  })
})

// As `/sbin/mount` writes it on macOS.
const macMounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//r@files.example.org/Our%20group on /Volumes/Our group (2) (smbfs, nodev, nosuid, mounted by r)
files.example.org:/export/reviews on /Volumes/reviews (nfs, nodev, nosuid, automounted, nobrowse)
afp_0TQCV10QsPgy0TShVK000000-4340.2c000006 on /Volumes/Old share (afpfs, nodev, nosuid, mounted by r)
https://dav.example.org/files/ on /Volumes/files (webdav, nodev, noexec, nosuid, mounted by r)
/dev/disk4s1 on /Volumes/Stick on a string (msdos, local, nodev, nosuid, noowners)
`

describe('what a Mac has mounted', () => {
  const mounts = mountsInMac(macMounts)
  test.each([
    ['/Volumes/Our group (2)', 'SMB'],
    ['/Volumes/reviews', 'NFS'],
    ['/Volumes/Old share', 'AFP'],
    ['/Volumes/files', 'WebDAV'],
  ])('at %s lies elsewhere', (folder, by) => {
    expect(riskOf({ ...mac, path: `${folder}/Deep/a.parallax`, mounts })).toEqual({ kind: 'network', by, folder })
  })

  test.each(['/Users/r/Documents', '/Volumes/Stick on a string', '/Volumes/Our group', '/Volumes'])(
    'at %s is of this machine',
    (folder) => expect(riskOf({ ...mac, path: `${folder}/a.parallax`, mounts })).toBeUndefined(),
  )

  test('is read whole, and what is none is passed over', () => {
    expect(mounts).toHaveLength(9)
    expect(mounts.at(-1)).toEqual({ at: '/Volumes/Stick on a string', type: 'msdos' })
    expect(mountsInMac('mount: you must be root\n')).toEqual([])
  })
})

describe('a folder that is synchronised', () => {
  test.each([
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
    ['.dropbox', 'Dropbox'],
    ['.dropbox.cache', 'Dropbox'],
    ['.tmp.driveupload', 'Google Drive'],
    ['.sync_0a1b2c3d.db', 'Nextcloud'],
    ['.nextcloudsync.log', 'Nextcloud'],
    ['.stfolder', 'Syncthing'],
  ])('is told by what its program left there: %s', (name, by) => {
    const above = [
      { folder: '/data/x/y', names: ['a.parallax'] },
      { folder: '/data/x', names: ['y', name] },
      { folder: '/data', names: ['x'] },
    ]
    expect(riskOf({ ...linux, path: '/data/x/y/a.parallax', above })).toEqual({
      kind: 'synchronised',
      by,
      folder: '/data/x',
    })
  })

  test.each([
    [linux, '/home/r/Dropbox/Work/a.parallax', 'Dropbox', '/home/r/Dropbox'],
    [linux, '/home/r/Nextcloud/a.parallax', 'Nextcloud', '/home/r/Nextcloud'],
    [
      mac,
      '/Users/r/Library/CloudStorage/OneDrive-Uni/Work/a.parallax',
      'OneDrive',
      '/Users/r/Library/CloudStorage/OneDrive-Uni',
    ],
    [
      mac,
      '/Users/r/Library/Mobile Documents/com~apple~CloudDocs/a.parallax',
      'iCloud Drive',
      '/Users/r/Library/Mobile Documents',
    ],
    [
      windows,
      'C:\\Users\\r\\OneDrive - Our Institute\\x\\a.parallax',
      'OneDrive',
      'C:\\Users\\r\\OneDrive - Our Institute',
    ],
    [windows, 'D:\\Dropbox\\a.parallax', 'Dropbox', 'D:\\Dropbox'],
    [windows, 'C:\\users\\R\\iCloudDrive\\a.parallax', 'iCloud Drive', 'C:\\users\\R\\iCloudDrive'],
  ] as const)('is told by its name: %$', (place, path, by, folder) => {
    expect(riskOf({ ...place, path })).toEqual({ kind: 'synchronised', by, folder })
  })

  test('a folder of such a name deep inside is a folder like any other', () => {
    expect(riskOf({ ...linux, path: '/home/r/Notes/Box/a.parallax' })).toBeUndefined()
    expect(riskOf({ ...linux, path: '/home/r/Boxes/a.parallax' })).toBeUndefined()
    expect(riskOf({ ...linux, path: '/srv/Dropbox/a.parallax' })).toBeUndefined()
  })

  test('is told by the variables of Windows, and by what Dropbox says of itself, wherever it lies', () => {
    const variables = { OneDriveCommercial: 'D:\\Cloud\\Uni' }
    expect(riskOf({ ...windows, path: 'd:\\cloud\\uni\\a.parallax', variables })?.by).toBe('OneDrive')
    expect(riskOf({ ...windows, path: 'd:\\cloud\\unit\\a.parallax', variables })).toBeUndefined()
    const synchronised = [{ by: 'Dropbox', folder: '/data/own' }]
    expect(riskOf({ ...linux, path: '/data/own/a.parallax', synchronised })?.by).toBe('Dropbox')
  })
})
