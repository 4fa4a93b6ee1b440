import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allCurrent } from '#db/current.ts'
import type { WriteDb } from '#db/database.ts'
import type { Client } from '#server/client.ts'
import { type DualCharted, makeDualCharted } from '../../tests/support/dual-charted.ts'
import { factsOf, take, withoutFacts } from '../../tests/support/facts.ts'
import { as } from '../../tests/support/review.ts'
import { includedStudies } from '../studies/included.ts'
import { valuesOf, valuesOfEach } from './values.ts'

let made: DualCharted
let files = 0
beforeEach(async () => {
  made = await makeDualCharted()
})
afterEach(() => made.review.remove())

type Act = (client: Client, report: string) => Promise<unknown>
const answer =
  (field: string, value: string | number | string[] | null, item?: string): Act =>
  (client, report) =>
    client.charting.answer({ report, field, value, ...(item && { item }) })
const through =
  (done: boolean): Act =>
  (client, report) =>
    client.charting.charted({ report, form: made.form, done })
const settle =
  (field: string, settled: boolean, value: string | number | string[] | null): Act =>
  (client, report) =>
    client.charting.settle({ report, field, settled, value })

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('interviews', 'survey', null).map((value) => answer('method', value)),
  fc.constantFrom(10, 20, null).map((value) => answer('n', value)),
  fc.subarray(['i1', 'i2', 'i3']).map((items) => answer('outcomes', items)),
  fc
    .tuple(fc.constantFrom('Work', 'School'), fc.constantFrom('i1', 'i2', 'i3'))
    .map(([value, item]) => answer('outcome', value, item)),
  fc.boolean().map(through),
  fc
    .tuple(fc.boolean(), fc.constantFrom('interviews', 'survey', null))
    .map(([settled, value]) => settle('method', settled, value)),
  fc.constant<Act>((client) => client.reviews.undo({})),
  fc.constant<Act>((client) => client.reviews.redo({})),
)
const done = fc.array(
  fc.record({
    who: fc.constantFrom('lead' as const, 'second' as const, 'third' as const),
    report: fc.constantFrom(0, 1),
    act: acts,
  }),
  { minLength: 5, maxLength: 40 },
)

/** What stands of all studies, for whoever may know all of it. */
function standing(db: WriteDb): string {
  const call = {
    db,
    actor: { kind: 'terminal' as const },
    author: 'terminal',
    clock: { now: () => new Date(), id: () => '' },
  }
  const each = valuesOfEach(call)
  return JSON.stringify(
    includedStudies(call).map((study) => {
      expect(each(study)).toEqual(valuesOf(call, study))
      return [study.id, each(study)]
    }),
  )
}

test('what stands is the same in another file that takes the facts in any order, in parts and twice, undos and redos among them', async () => {
  await fc.assert(
    fc.asyncProperty(done, fc.infiniteStream(fc.nat()), async (steps, random) => {
      const { review, reports } = made
      for (const { who, report, act } of steps) await act(as(review, who), reports[report] ?? '').catch(() => undefined)
      const all = factsOf(review.db)
      const shuffled = all
        .map((fact) => ({ fact, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ fact }) => fact)
      const other = withoutFacts(review.db, join(review.path, '..', `other-${files++}.parallax`))
      const half = Math.floor(shuffled.length / 2)
      take(other, shuffled.slice(0, half))
      take(other, shuffled)
      expect(standing(other)).toBe(standing(review.db))
      expect(allCurrent(other, 'answer')).toEqual(allCurrent(review.db, 'answer'))
      other.close()
    }),
    { numRuns: 12 },
  )
}, 60_000)
