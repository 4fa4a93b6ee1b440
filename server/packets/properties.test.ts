import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteDb } from '#db/database.ts'
import { allFacts } from '#db/facts.ts'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { projected } from '../../tests/support/merging-laws.ts'
import { type AtWindow, buildApart, deeds, doAll, sayAll, sayings } from '../../tests/support/packets.ts'
import { show } from '../flow/show.ts'

let built: Awaited<ReturnType<typeof buildApart>>
beforeAll(async () => {
  built = await buildApart()
}, 60_000)
afterAll(() => built.remove())

const take = ({ client }: AtWindow, bytes: Buffer) =>
  client.packets.take({ file: new File([new Uint8Array(bytes)], 'x.handin') })

/** What follows from a review: its facts, all that is projected from them, and its flow in every form. */
async function standing(db: WriteDb): Promise<unknown> {
  const flows = []
  const call = { db, actor: { kind: 'terminal' as const }, author: 'terminal', clock: undefined as never }
  for (const form of flowForms) flows.push(await show(call, { form, lang: 'en' }))
  return { facts: allFacts(db), undone: db.all('SELECT * FROM undone ORDER BY 1'), ...projected(db), flows }
}

test('in whatever order, twice and late, what was handed in adds up to the same, and nothing of it is refused or lost', async () => {
  const reached = { facts: 0, undone: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(sayings, sayings),
      fc.tuple(sayings, sayings),
      fc.tuple(sayings, sayings),
      deeds,
      fc.array(fc.nat({ max: 3 }), { maxLength: 6 }),
      async (before, first, second, meanwhile, odd) => {
        const apart = await built.open()
        try {
          for (const who of [0, 1] as const) await sayAll(apart.reviewers[who], before[who])
          const packets = [await apart.give(0), await apart.give(1)] as const
          const early = apart.copy()
          const handIns: Buffer[] = []
          for (const part of [first, second])
            for (const who of [0, 1] as const) {
              await sayAll(packets[who], part[who])
              handIns.push(await apart.handIn(packets[who]))
            }
          const [a1, b1, a2, b2] = handIns as [Buffer, Buffer, Buffer, Buffer]
          await doAll(apart.lead, apart.db, meanwhile)
          const orders = [
            [a2, b2],
            [b2, a2],
            [a1, a2, b1, b2],
            [...odd.flatMap((i) => handIns[i] ?? []), b2, a2, a1],
          ]
          const found = []
          for (const order of orders) {
            const { lead, db } = apart.copy()
            const known = allFacts(db).length
            let fresh = 0
            for (const bytes of order) fresh += (await take(lead, bytes)).fresh
            expect(allFacts(db).length - known).toBe(fresh)
            expect(rebuildAndCompare(db)).toEqual([])
            found.push(await standing(db))
            reached.facts += fresh
            reached.undone += allFacts(db).filter(({ kind }) => kind === 'undo').length
          }
          for (const other of found.slice(1)) expect(other).toEqual(found[0])
          // Early, before the lead did anything else: the same facts of the reviewers.
          for (const bytes of [b2, a2, a2]) await take(early.lead, bytes)
          const of = (db: WriteDb) => allFacts(db).filter(({ author }) => author !== apart.lead.member)
          const late = apart.copy()
          for (const bytes of [a2, b2]) await take(late.lead, bytes)
          expect(of(early.db)).toEqual(of(late.db))
        } finally {
          apart.close()
        }
      },
    ),
    { numRuns: Number(process.env.PARALLAX_RUNS ?? 25) },
  )
  expect(reached.facts).toBeGreaterThan(20)
  expect(reached.undone).toBeGreaterThan(0)
}, 300_000)
