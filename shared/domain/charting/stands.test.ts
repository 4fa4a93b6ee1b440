import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartingForm } from './form.ts'
import { type Charted, type Entered, type Settled, whatStands } from './stands.ts'

const form: Pick<ChartingForm, 'fields' | 'perStudy'> = {
  perStudy: 2,
  fields: [
    { id: 'method', label: 'Method', type: 'one', options: [] },
    { id: 'themes', label: 'Themes', type: 'many', options: [] },
    { id: 'outcomes', label: 'Outcomes', type: 'group', options: [] },
    { id: 'outcome', label: 'Outcome', type: 'text', options: [], in: 'outcomes' },
  ],
}
let facts = 0
const id = () => String(facts++).padStart(6, '0')
const said = (member: string, field: string, value: Entered['value'], item?: string): Entered => ({
  fact: id(),
  member,
  field,
  value,
  item,
})
const settled = (field: string, value: Settled['value'], more: Partial<Settled> = {}): Settled => ({
  fact: id(),
  field,
  settled: true,
  value,
  ...more,
})
const stands = (entered: Entered[], settle: Settled[] = [], perStudy: 1 | 2 = 2) =>
  whatStands({ entered, settled: settle }, [{ ...form, perStudy }])

describe('where two chart', () => {
  test('what both say stands, in whatever order of several, and what differs does not until it is settled', () => {
    const all = [
      said('a', 'method', 'x'),
      said('b', 'method', 'y'),
      said('a', 'themes', ['1', '2']),
      said('b', 'themes', ['2', '1']),
    ]
    expect(stands(all)).toMatchObject({ method: { value: null, state: 'differs' }, themes: { state: 'agreed' } })
    const settle = settled('method', 'z')
    expect(stands(all, [settle]).method).toEqual({ value: 'z', state: 'settled' })
    expect(stands(all, [settle, settled('method', null, { settled: false })]).method?.state).toBe('differs')
  })

  test('the newest answer of each counts, about whichever report of the study it was given', () => {
    expect(stands([said('a', 'method', 'x'), said('b', 'method', 'y'), said('a', 'method', 'y')]).method).toEqual({
      value: 'y',
      state: 'agreed',
    })
  })

  test('items go together that say the same, then those in the same place; one without a fellow waits to be settled', () => {
    const both = [
      said('a', 'outcomes', ['a1', 'a2']),
      said('b', 'outcomes', ['b1', 'b2']),
      said('a', 'outcome', 'Work', 'a1'),
      said('a', 'outcome', 'School', 'a2'),
      said('b', 'outcome', 'Health', 'b1'),
      said('b', 'outcome', 'Work', 'b2'),
    ]
    expect(stands(both)).toEqual({
      outcomes: { value: ['a1+b2', 'a2+b1'], state: 'agreed' },
      'outcome/a1+b2': { value: 'Work', state: 'agreed' },
      'outcome/a2+b1': { value: null, state: 'differs' },
    })
    const more = [...both, said('b', 'outcomes', ['b1', 'b2', 'b3'])]
    expect(stands(more).outcomes).toEqual({ value: null, state: 'differs' })
    // By hand: other items together, and one that does not stand.
    const byHand = settled('outcomes', ['a1+b1', 'a2+b2'])
    const inIt = settled('outcome', 'School', { item: 'a2+b2' })
    expect(stands(more, [byHand, inIt])).toEqual({
      outcomes: { value: ['a1+b1', 'a2+b2'], state: 'settled' },
      'outcome/a1+b1': { value: null, state: 'differs' },
      'outcome/a2+b2': { value: 'School', state: 'settled' },
    })
    // What was paired stays paired where one charts each study from then on.
    expect(stands(more, [byHand, inIt], 1)['outcome/a2+b2']).toEqual({ value: 'School', state: 'settled' })
  })
})

test('where one charts, what was entered last stands, and what is taken back is taken back for all', () => {
  const all = [said('a', 'method', 'x'), said('b', 'method', 'y')]
  expect(stands(all, [], 1).method).toEqual({ value: 'y', state: 'one' })
  expect(stands([...all, said('a', 'method', null)], [], 1).method).toEqual({ value: null, state: 'none' })
})

const member = fc.constantFrom('a', 'b', 'c')
const ids = fc.subarray(['i1', 'i2', 'i3'])
const anything = fc.oneof(
  fc.record({ member, field: fc.constant('method'), value: fc.constantFrom('x', 'y', null) }),
  fc.record({ member, field: fc.constant('themes'), value: fc.subarray(['1', '2']) }),
  fc
    .tuple(member, ids)
    .map(([who, items]) => ({ member: who, field: 'outcomes', value: items.map((item) => `${who}${item}`) })),
  fc
    .tuple(member, fc.constantFrom('i1', 'i2', 'i3'), fc.constantFrom('Work', 'School', null))
    .map(([who, item, value]) => ({ member: who, field: 'outcome', item: `${who}${item}`, value })),
)
const consensus = fc.oneof(
  fc.record({ field: fc.constant('method'), settled: fc.boolean(), value: fc.constantFrom('x', 'y', null) }),
  fc.record({
    field: fc.constant('outcomes'),
    settled: fc.boolean(),
    value: fc.constant<string[]>(['ai1+bi2', 'ai2']),
  }),
)
const charted: fc.Arbitrary<Charted> = fc
  .record({ entered: fc.array(anything, { maxLength: 25 }), settled: fc.array(consensus, { maxLength: 6 }) })
  .map(({ entered, settled: settle }) => ({
    entered: entered.map((one, i) => ({ ...one, fact: String(i).padStart(3, '0') })),
    settled: settle.map((one, i) => ({ ...one, fact: String(i * 4).padStart(3, '0') })),
  }))

test('what stands follows from the facts alone: in any order, said twice, or with some undone and done again', () => {
  fc.assert(
    fc.property(
      charted,
      fc.infiniteStream(fc.nat()),
      fc.constantFrom(1 as const, 2 as const),
      (all, random, perStudy) => {
        const shuffled = <T>(some: readonly T[]) =>
          some
            .map((one) => ({ one, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        const forms = [{ ...form, perStudy }]
        const expected = JSON.stringify(whatStands(all, forms))
        const otherwise = { entered: shuffled([...all.entered, ...all.entered]), settled: shuffled(all.settled) }
        expect(JSON.stringify(whatStands(otherwise, forms))).toBe(expected)
        // An undo takes facts away, and a redo brings the same ones back, after others have come.
        const half = all.entered.filter((_, i) => i % 2 === 0)
        const rest = all.entered.filter((_, i) => i % 2 === 1)
        expect(JSON.stringify(whatStands({ ...all, entered: [...rest, ...half] }, forms))).toBe(expected)
      },
    ),
  )
})

test('a group stands with every item once, and nothing stands of an item that is in none of its rows', () => {
  fc.assert(
    fc.property(charted, (all) => {
      const found = whatStands(all, [form])
      const rows = found.outcomes?.value
      if (!Array.isArray(rows)) return
      expect(new Set(rows.flatMap((row) => row.split('+'))).size).toBe(rows.flatMap((row) => row.split('+')).length)
      for (const key of Object.keys(found))
        if (key.startsWith('outcome/')) expect(rows).toContain(key.slice('outcome/'.length))
    }),
  )
})
