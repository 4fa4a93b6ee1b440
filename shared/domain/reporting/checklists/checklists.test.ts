import { describe, expect, test } from 'vitest'
import { allKnown, nothingKnown } from '../facts.fixture.ts'
import { textOf } from '../pieces.ts'
import { Tell } from '../tell.ts'
import { reportingLanguages } from '../words.ts'
import { answeredChecklist } from './checklist.ts'
import { checklistIds, checklists, hasItem } from './lists.ts'

describe('the checklists', () => {
  test('have the items of their papers, each once and in both languages', () => {
    expect(checklistIds.map((id) => [id, checklists[id].length])).toEqual([
      ['prisma-2020', 42],
      ['prisma-scr', 22],
      ['prisma-s', 16],
    ])
    const numbers = new Set(checklists['prisma-2020'].map(({ id }) => Number.parseInt(id, 10)))
    expect([...numbers]).toEqual(Array.from({ length: 27 }, (_, i) => i + 1))
    for (const list of checklistIds) {
      const items = checklists[list]
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
      for (const { topic, says } of items)
        for (const lang of reportingLanguages) expect([topic[lang], says[lang]].every((text) => text.trim())).toBe(true)
    }
    expect(hasItem('prisma-scr', '10a')).toBe(false)
    expect(hasItem('prisma-2020', '10a')).toBe(true)
  })

  test.each(reportingLanguages)('leave all to the authors where the review knows nothing (%s)', (lang) => {
    for (const list of checklistIds) {
      const items = answeredChecklist(new Tell(nothingKnown(), lang), list)
      const told = items.filter(({ state }) => state !== 'authors').map(({ id }) => id)
      // Which program it is, it knows.
      expect(told).toEqual(list === 'prisma-s' ? [] : [list === 'prisma-2020' ? '8' : '9'])
    }
  })

  test('tell what the review knows, in the words of the paragraphs', () => {
    const items = answeredChecklist(new Tell(allKnown(), 'en'), 'prisma-s')
    const of = (id: string) => items.find((item) => item.id === id)
    expect(textOf(of('1')?.answer ?? [])).toBe(
      'We searched two databases on 3 March 2024: First (Ovid) and Second (Ovid).',
    )
    expect(textOf(of('2')?.answer ?? [])).toBe(
      'Ovid: First, Second, Trials [… Ovid: whether these databases were searched at once]',
    )
    expect(textOf(of('5')?.answer ?? [])).toBe('References (3 March 2024)')
    expect(of('16')?.state).toBe('known')
    expect(of('14')?.state).toBe('authors')
    expect(of('6')?.answer).toEqual([])
  })

  test('have what the authors noted', () => {
    const facts = { ...allKnown(), noted: new Map([['prisma-scr/14', { where: 'p. 7', note: 'Figure 1' }]]) }
    const item = answeredChecklist(new Tell(facts, 'nb'), 'prisma-scr').find(({ id }) => id === '14')
    expect(item).toMatchObject({ where: 'p. 7', note: 'Figure 1', state: 'known' })
  })
})
