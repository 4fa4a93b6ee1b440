import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { pilotResult } from '#shared/domain/pilots/pilot.ts'
import { catalogues, languages } from '../../locales/index.ts'
import { methodsSentence } from './methods-sentence.ts'

const i18n = setupI18n()
i18n.setMessagesCompiler(compileMessage)
for (const language of languages) i18n.load(language, catalogues[language])

const round = {
  id: 'p',
  round: 2,
  seed: 480_113,
  gate: 0.75,
  reviewers: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  state: 'closed' as const,
  again: true,
  reports: 4,
  begun: { at: '2026-03-02T10:00:00.000Z', by: 'A' },
  closed: '2026-03-04T10:00:00.000Z',
  criteria: [],
  mine: null,
}
const votes = (a: 'include' | 'exclude', b: 'include' | 'exclude') =>
  [
    { member: 'a', decision: a },
    { member: 'b', decision: b },
  ].map((vote) => ({ ...vote, reasons: [], note: '' }))
const sample = (pairs: ReturnType<typeof votes>[]) =>
  pilotResult(
    pairs.map((pair, i) => ({ report: `${i}`, votes: pair, assessments: [] })),
    { reviewers: ['a', 'b'], gate: 0.75, maybe: 'conflict', excluding: new Set() },
  )
const written = {
  share: (value: number) => `${Math.round(value * 100)} %`,
  percent: (value: number) => `${Math.round(value * 100)} %`,
  coefficient: (value: number) => value.toFixed(2),
  date: (iso: string) => iso.slice(0, 10),
}
const says = (language: 'en' | 'nb', result: ReturnType<typeof sample>, again = true) => {
  i18n.activate(language)
  return methodsSentence(
    { stage: 'title-abstract', round: { ...round, again }, result, agreement: result.agreement },
    (id, values) => i18n._(id, values),
    written,
  )
}

test('a round is told as a methods section says it, in both languages', () => {
  const result = sample([
    votes('include', 'include'),
    votes('exclude', 'exclude'),
    votes('include', 'exclude'),
    votes('exclude', 'exclude'),
  ])
  expect(says('en', result)).toMatch(
    /^In round 2 of the pilot, begun on 2026-03-02, 2 reviewers independently screened a random sample of 4 reports by title and abstract \(drawn with the generator mulberry32, seed 480113\)\. They agreed on 3 of 4 reports \(75 %; Cohen’s kappa 0\.50, 95% interval .+; Gwet’s AC1 .+\), which reached the predefined gate of 75 %\. The sample was then screened again by all\.$/,
  )
  expect(says('nb', result, false)).toMatch(
    /^I runde 2 av piloten, .+ som nådde den forhåndsbestemte terskelen på 75 %\.$/,
  )
})

test('a statistic that is undefined is left out, and so is a share of nothing', () => {
  expect(says('en', sample([votes('include', 'include')]))).not.toContain('kappa')
  expect(says('en', sample([]))).toContain('No report was screened by all of them.')
})
