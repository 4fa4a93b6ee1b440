import { expect, test } from 'vitest'
import { indexOf } from './features.ts'
import { learnerOf } from './learners.ts'
import { madeUp } from './made-up.ts'
import { scoreOf } from './model.ts'
import { learnerIds } from './settings.ts'
import { Svm } from './svm.ts'
import { whyOf } from './why.ts'

const { index, included, texts } = madeUp(120, 4, 11)
const decided = included.map((yes, row) => ({ row, included: yes }))
const model = new Svm(index.matrix, 1).learn(decided)
const words = (list: readonly { words: string }[]) => list.flatMap((reason) => reason.words.split(' '))

test.each(learnerIds)(
  'what speaks for a record by %s are words that includes have, and they stand where it says',
  (id) => {
    const model = learnerOf(id, index.matrix, 1).learn(decided)
    const text = texts[8] as (typeof texts)[number]
    const why = whyOf(text, 8, index, model)
    expect(why.score).toBeCloseTo(scoreOf(index.matrix, 8, model), 10)
    const about = ['youth', 'school', 'dropout', 'neet', 'employment', 'apprentices', 'teenagers', 'guidance']
    expect(words(why.for.slice(0, 3)).some((word) => about.includes(word))).toBe(true)
    for (const reason of [...why.for, ...why.against])
      for (const { field, from, to } of reason.places) {
        const shown = field === 'title' ? text.title : text.abstract
        expect(shown.slice(from, to).length).toBeGreaterThan(1)
      }
    const [first] = why.for
    const place = first?.places[0]
    expect((place?.field === 'title' ? text.title : text.abstract).slice(place?.from, place?.to)).toBe(first?.words)
  },
)

test('the strongest comes first, and nothing speaks for and against at once in its own list', () => {
  const why = whyOf(texts[9] as (typeof texts)[number], 9, index, model)
  for (const [list, sign] of [
    [why.for, 1],
    [why.against, -1],
  ] as const) {
    const weights = list.map((reason) => sign * reason.weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    for (const weight of weights) expect(weight).toBeGreaterThan(0)
    const places = list.flatMap((reason) => reason.places)
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) expect(a.field === b.field && a.from < b.to && b.from < a.to).toBe(false)
  }
})

test('small words count and are not named', () => {
  const [yes, no] = [
    { title: 'Ungdom og skole', abstract: 'Om de unge som er på skolen og hva de sier til oss.', language: 'nb' },
    { title: 'Fisk', abstract: 'Laks i merder, salt og fôr.', language: 'nb' },
  ]
  const all = [yes, yes, yes, no, no, no]
  const known = indexOf(all)
  const why = whyOf(yes, 0, known, new Svm(known.matrix, 1).learn(all.map((_, row) => ({ row, included: row < 3 }))))
  const named = [...why.for, ...why.against].map((reason) => reason.words)
  expect(named.some((one) => one.includes('skole'))).toBe(true)
  for (const small of ['og', 'de', 'som er', 'som', 'til oss']) expect(named).not.toContain(small)
})

test('no pair is named that reaches from one sentence into the next', () => {
  const text = { title: 'Youth', abstract: 'They left school. Neet is the word. School: neet!', language: 'en' }
  const all = [text, text, ...texts.slice(0, 20)]
  const known = indexOf(all)
  const learned = new Svm(known.matrix, 1).learn(all.map((_, row) => ({ row, included: row < 2 })))
  const why = whyOf(text, 0, known, learned)
  const named = [...why.for, ...why.against]
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((reason) => /[.:]/.test(reason.words))).toEqual([])
})
