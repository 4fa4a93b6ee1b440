import { expect, test } from 'vitest'
import { chartersOf, chartersOfStudy } from './charters.ts'

const able = ['a', 'b', 'c', 'd']
const studies = Array.from({ length: 400 }, (_, i) => `study ${i}`)

test('those whom the form names and who still may chart do, and all who may where it names nobody', () => {
  expect(chartersOf({ charters: ['b', 'gone'] }, able)).toEqual(['b'])
  expect(chartersOf({ charters: ['gone'] }, able)).toEqual(able)
  expect(chartersOf({}, able)).toEqual(able)
})

test('where one charts and nobody is named, anybody may chart any study', () => {
  expect(chartersOfStudy('x', {}, able)).toEqual(able)
})

test('two chart each study, and the work is divided evenly', () => {
  const counts = new Map(able.map((member) => [member, 0]))
  for (const study of studies) {
    const two = chartersOfStudy(study, { perStudy: 2 }, able)
    expect(two).toHaveLength(2)
    for (const member of two) counts.set(member, (counts.get(member) ?? 0) + 1)
  }
  for (const n of counts.values()) expect(Math.abs(n - 200)).toBeLessThan(40)
})

test('who leaves gives their studies to others, and no other study changes hands', () => {
  for (const study of studies) {
    const before = chartersOfStudy(study, { perStudy: 2 }, able)
    const after = chartersOfStudy(study, { perStudy: 2 }, ['a', 'b', 'c'])
    expect(before.filter((member) => member !== 'd').every((member) => after.includes(member))).toBe(true)
  }
})
