import { expect, test } from 'vitest'
import type { ReviewMap } from '#shared/contract/reviews.ts'
import { stationsOf } from './stations.ts'

const words = (id: string, values?: Record<string, string | number>) => (values ? `${id} ${values.n}` : id)

const blind: ReviewMap = {
  identified: { records: 30, sources: 2, removedBefore: 0 },
  duplicates: { merged: 10, questions: 3 },
  screening: { removed: 0, reports: 20, mine: { assigned: 20, left: 5 } },
  conflicts: { all: null, left: null, stages: [] },
  fullText: { reports: null, excluded: null, mine: null },
  included: { reports: null, studies: null },
}

test('what may not be known is no number, and is said to be hidden', () => {
  const [identified, duplicates, screening, conflicts, fullText, included] = stationsOf(blind, words)
  expect(identified).toMatchObject({ n: 30, note: 'app.map.identified.sources 2', done: true })
  expect(duplicates).toMatchObject({ n: -10, note: 'app.map.duplicates.waiting 3', done: false })
  expect(screening).toMatchObject({ n: 20, note: 'app.map.left 5', done: false })
  expect(conflicts).toMatchObject({ n: null, note: 'app.map.hidden', done: false })
  expect(fullText).toMatchObject({ n: null, note: 'app.map.opens', done: false })
  expect(included).toMatchObject({ n: null, note: '', done: false })
})

test('an open review tells what is left, and reports where they are not the studies', () => {
  const open = stationsOf(
    {
      ...blind,
      conflicts: { all: 6, left: 0, stages: [] },
      fullText: { reports: 12, excluded: 4, mine: { assigned: 6, left: 0 } },
      included: { reports: 8, studies: 7 },
    },
    words,
  )
  expect(open[3]).toMatchObject({ n: 6, note: 'app.map.conflicts.left 0', done: true })
  expect(open[4]).toMatchObject({ n: 12, note: 'app.map.fullText.excluded 4', done: true })
  expect(open[5]).toMatchObject({ n: 7, note: 'app.map.included.reports 8' })
})

test('while the map is not read there is no number that could be taken for one', () => {
  expect(stationsOf(undefined, words).map((station) => station.n)).toEqual(Array(6).fill(undefined))
})

test('open conflicts at full text are told apart from those before', () => {
  const note = (early: number, late: number) =>
    stationsOf(
      {
        ...blind,
        conflicts: {
          all: 9,
          left: early + late,
          stages: [
            { stage: 'title-abstract', all: 5, left: early },
            { stage: 'full-text', all: 4, left: late },
          ],
        },
      },
      words,
    )[3]?.note
  expect(note(3, 0)).toBe('app.map.conflicts.left 3')
  expect(note(0, 2)).toBe('app.map.conflicts.leftLate 2')
  expect(note(3, 2)).toBe('app.map.conflicts.leftAtBoth 3')
})
