import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makePrivateFolder, writePrivately } from '../http/certificate.ts'

const settings = z.object({
  address: z.string(),
  port: z.int(),
  /** Whether the host is to be on again when Parallax starts. */
  stay: z.boolean(),
  /** Whether somebody gave a certificate of their own. */
  own: z.boolean(),
})

/** How a host was turned on the last time. */
export type SharingSettings = z.infer<typeof settings>

const file = 'sharing.json'

/** Where a host keeps what is no part of any review, in the folder of the reviews. */
export function hostFolder(folder: string): string {
  return join(folder, '.host')
}

/** How the host was turned on the last time, if it ever was. */
export function readSettings(folder: string): SharingSettings | undefined {
  try {
    return settings.parse(JSON.parse(readFileSync(join(hostFolder(folder), file), 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps how the host is turned on. */
export function keepSettings(folder: string, kept: SharingSettings): void {
  makePrivateFolder(hostFolder(folder))
  writePrivately(join(hostFolder(folder), file), JSON.stringify(kept))
}
