import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { buildHistories, deeds, doAll } from './histories.ts'
import { addsUp, keptIsRead, opensWhatItCounts, stoodAt, tellsNothing } from './laws.ts'

/** How many histories are played; more where somebody asks for them and has the time. */
const histories = Number(process.env.PARALLAX_HISTORIES ?? 40)

let built: Awaited<ReturnType<typeof buildHistories>>
beforeAll(async () => {
  built = await buildHistories()
})
afterAll(() => built.remove())

test(
  `whatever people did and took back, in ${histories} histories: the flow adds up, also on a day before, and to whom it is hidden it tells nothing`,
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), fc.constantFrom(...flowForms), async (all, cut, form) => {
        const history = await built.open()
        try {
          const { db, clients, clock } = history
          const instants: string[] = []
          await doAll(history, all, async () => {
            instants.push(clock.now().toISOString())
            await keptIsRead(db)
          })
          addsUp(db)
          await opensWhatItCounts(clients[1], form)
          await stoodAt(db, built.folder, instants[cut % instants.length] ?? '')
          tellsNothing(db, built.folder)
        } finally {
          history.close()
        }
      }),
      { numRuns: histories },
    )
  },
  Math.max(120_000, histories * 10_000),
)

test('the histories get somewhere: reports are included, merged, replaced and lost in some of them', async () => {
  const seen = new Set<string>()
  for (const all of fc.sample(deeds, { numRuns: 60, seed: 11 })) for (const { does } of all) seen.add(does)
  expect(seen.size).toBe(19)
})
