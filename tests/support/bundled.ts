import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteDb } from '#db/database.ts'
import { openReview } from '#db/open.ts'
import { checkBundle, restoreBundle } from '#server/bundle/check.ts'
import type { Checked } from '#server/bundle/messages.ts'
import { writeBundle } from '#server/bundle/write.ts'
import type { BundleChoices } from '#shared/domain/bundle/manifest.ts'

/** What a bundle is made with unless somebody chooses otherwise. */
export const usual: BundleChoices = { files: true, pseudonyms: false, lang: 'en' }

/** A folder in which bundles are made, checked and restored, without a thread of their own. */
export interface Workshop {
  folder: string
  /** Writes a bundle of a review. Gives its path. */
  write(db: WriteDb, choices?: Partial<BundleChoices>): Promise<string>
  check(bundle: string): Promise<Checked>
  /** Makes a review of a bundle and opens it. */
  restore(bundle: string): Promise<WriteDb>
  remove(): void
}

/** Opens such a folder. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-workshop-'))
  const opened: WriteDb[] = []
  let count = 0
  const next = (ending: string) => join(folder, `${count++}.${ending}`)
  const scratch = () => mkdtempSync(join(folder, 'scratch-'))
  const silent = () => undefined
  return {
    folder,
    async write(db, choices = {}) {
      const to = next('zip')
      await writeBundle({ review: db.path, to, choices: { ...usual, ...choices } }, scratch(), silent)
      return to
    },
    check: (bundle) => checkBundle(bundle, scratch(), silent),
    async restore(bundle) {
      const to = next('parallax')
      await restoreBundle(bundle, to, silent)
      const db = openReview(to)
      opened.push(db)
      return db
    },
    remove() {
      for (const db of opened) db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
