import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteDb } from '#db/database.ts'
import { allFacts } from '#db/facts.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { openWorkshop, type Workshop } from '../../tests/support/bundled.ts'
import { buildMerging, steps as mergingSteps } from '../../tests/support/merging.ts'
import { doAll } from '../../tests/support/merging-laws.ts'
import { buildScreened, screeningSteps } from '../../tests/support/screened.ts'
import { screenAll } from '../../tests/support/screening-steps.ts'
import { show } from '../flow/show.ts'
import { verify } from '../reviews/verify.ts'

let screened: Awaited<ReturnType<typeof buildScreened>>
let merging: Awaited<ReturnType<typeof buildMerging>>
let workshop: Workshop
beforeAll(async () => {
  screened = await buildScreened()
  merging = await buildMerging()
  workshop = openWorkshop()
})
afterAll(() => {
  screened.remove()
  merging.remove()
  workshop.remove()
})

const flows = (db: WriteDb) =>
  flowForms.map((form) =>
    show({ db, actor: { kind: 'terminal' }, author: 'terminal', clock: undefined as never }, { form, lang: 'nb' }),
  )

/** A bundle of it is sound, and what is made of that is the same review, and the same bundle again. */
async function comesBack(db: WriteDb, pseudonyms: boolean): Promise<void> {
  const bundle = await workshop.write(db, { pseudonyms })
  const { findings, otherVersion } = await workshop.check(bundle)
  expect({ findings, otherVersion }).toEqual({ findings: [], otherVersion: [] })
  const restored = await workshop.restore(bundle)
  expect(flows(restored)).toEqual(flows(db))
  if (!pseudonyms) expect(allFacts(restored)).toEqual(allFacts(db))
  expect(verify(restored)).toEqual({ ok: true, problems: [] })
  expect(readFileSync(await workshop.write(restored, { pseudonyms })).equals(readFileSync(bundle))).toBe(true)
}

test('whatever was screened, settled, sent back and undone comes back from a bundle with the same flow', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, fc.boolean(), async (steps, pseudonyms) => {
      const review = await screened.open()
      try {
        await screenAll(review, steps)
        await comesBack(review.db, pseudonyms)
      } finally {
        review.close()
      }
    }),
    { numRuns: 6 },
  )
}, 300_000)

test('whatever was merged and split comes back from a bundle with the same flow', async () => {
  await fc.assert(
    fc.asyncProperty(mergingSteps, async (steps) => {
      const review = await merging.open()
      try {
        await doAll(review, steps)
        await comesBack(review.db, false)
      } finally {
        review.close()
      }
    }),
    { numRuns: 4 },
  )
}, 300_000)
