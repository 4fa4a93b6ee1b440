import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hostFolderOf } from '#db/host/open.ts'
import { makePrivateFolder, writePrivately } from '../http/certificate.ts'

const settings = z.object({
  address: z.string(),
  port: z.int(),
  /** Whether the host is to be on again when Parallax starts. */
  stay: z.boolean(),
  /** Whether it is on: false once somebody turned it off. */
  on: z.boolean(),
  /** In which run of the app it was turned on. */
  run: z.string().nullable(),
  /** Whether somebody gave a certificate of their own. */
  own: z.boolean(),
})

/** How a host was turned on the last time. */
export type SharingSettings = z.infer<typeof settings>

const file = 'sharing.json'

/** How the host was turned on the last time, if it ever was. */
export function readSettings(folder: string): SharingSettings | undefined {
  try {
    return settings.parse(JSON.parse(readFileSync(join(hostFolderOf(folder), file), 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps how the host is turned on. */
export function keepSettings(folder: string, kept: SharingSettings): void {
  makePrivateFolder(hostFolderOf(folder))
  writePrivately(join(hostFolderOf(folder), file), JSON.stringify(kept))
}
