import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countConflicts, holdsWords, passes, shownFilters, sorted, waits } from './filters.ts'

const conflict = fc.record({
  over: fc.constantFrom('decision' as const, 'maybe' as const, 'reason' as const),
  resolved: fc.constantFrom('include' as const, 'exclude' as const, null),
  sentBack: fc.option(fc.record({ to: fc.constant(2), answered: fc.nat({ max: 2 }) })),
  messages: fc.nat({ max: 2 }),
  mine: fc.boolean(),
})

test('every conflict is open or settled, and every open one is over exactly one thing', () => {
  fc.assert(
    fc.property(fc.array(conflict), (conflicts) => {
      const counts = countConflicts(conflicts)
      expect(counts.open + counts.settled).toBe(conflicts.length)
      expect(counts.decision + counts.maybe + counts.reason).toBe(counts.open)
      const sentBack = conflicts.filter((one) => one.resolved === null && one.sentBack)
      expect(counts['sent-back'] + counts.answered).toBe(sentBack.length)
      for (const one of conflicts) expect(passes(one, 'sent-back')).toBe(waits(one))
    }),
  )
})

test('a chip stands for what something passes, and kinds are told apart only where there are several', () => {
  const none = { 'sent-back': 0, answered: 0, discussed: 0, settled: 0, mine: 0 }
  const some = { ...none, open: 5, decision: 5, maybe: 0, reason: 0 }
  expect(shownFilters(some, 'open')).toEqual(['open', 'settled'])
  expect(shownFilters({ ...some, decision: 3, maybe: 2, 'sent-back': 1 }, 'open')).toEqual([
    'open',
    'decision',
    'maybe',
    'sent-back',
    'settled',
  ])
  expect(shownFilters(some, 'mine')).toContain('mine')
})

const rows = [
  { title: 'Åpne dører', authors: 'Sjöberg, Å.; Ørsted, B.', year: 2001, container: 'Søkelys' },
  { title: 'Zebra', authors: '', year: null, container: '' },
  { title: 'Arbeid 10', authors: '', year: 2019, container: '' },
  { title: 'Arbeid 9', authors: '', year: 2010, container: '' },
]

test('words are found however they are written, all of them, in any field', () => {
  const found = (q: string) => rows.filter((row) => holdsWords(row, q)).map((row) => row.title)
  expect(found('sjoberg apne')).toEqual(['Åpne dører'])
  expect(found('Sjöberg'.normalize('NFD'))).toEqual(['Åpne dører'])
  expect(found('orsted 2001 sokelys')).toEqual(['Åpne dører'])
  expect(found('arbeid 2019')).toEqual(['Arbeid 10'])
  expect(found(' ')).toHaveLength(4)
})

test('titles sort as the language does, and unknown years come last', () => {
  const titles = (by: 'added' | 'year' | 'title') => sorted(rows, by, 'nb-NO').map((row) => row.title)
  expect(titles('title')).toEqual(['Arbeid 9', 'Arbeid 10', 'Zebra', 'Åpne dører'])
  expect(titles('year')).toEqual(['Arbeid 10', 'Arbeid 9', 'Åpne dører', 'Zebra'])
  expect(titles('added')).toEqual(rows.map((row) => row.title))
})
