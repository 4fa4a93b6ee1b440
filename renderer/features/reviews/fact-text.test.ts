import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { factBodies } from '#shared/domain/facts/bodies.ts'
import { catalogues, languages } from '../../locales/index.ts'
import { factText } from './fact-text.ts'

const i18n = setupI18n()
i18n.setMessagesCompiler(compileMessage)
for (const language of languages) i18n.load(language, catalogues[language])

function says(language: 'en' | 'nb', kind: string, subject: string, body: Record<string, unknown>): string {
  i18n.activate(language)
  return factText({ id: '', at: '', author: '', kind, subject, body, undone: false }, (id, values) =>
    i18n._(id, values),
  )
}

test('every kind of fact has a sentence of its own in both languages', () => {
  for (const language of languages) {
    const other = says(language, 'from-a-later-version', '', {})
    for (const kind of Object.keys(factBodies)) expect(says(language, kind, '', {})).not.toBe(other)
  }
})

test('every kind of fact that can be undone has words of its own for it', () => {
  for (const language of languages) {
    i18n.activate(language)
    const words = (kind: string) => i18n._('app.fact', { kind: kind.replaceAll('-', '_') })
    const kinds = Object.keys(factBodies).filter((kind) => kind !== 'undo')
    for (const kind of kinds) expect(words(kind), kind).not.toBe(words('from-a-later-version'))
  }
})

test('a sentence says what was decided, and at which stage', () => {
  expect(says('en', 'vote', '', { stage: 'full-text', decision: 'exclude' })).toBe('Full text: excluded a report')
  const vote = { stage: 'full-text', decision: 'exclude', origin: { tool: 'Rayyan', reviewer: 'Anna', import: 'i' } }
  expect(says('en', 'vote', '', vote)).toBe('Full text: excluded a report (taken over: Anna, Rayyan)')
  const takeover = { stage: 'full-text', tools: ['Rayyan'], reviewers: [{ name: 'Anna', member: 'm' }] }
  expect(says('nb', 'takeover', '', takeover)).toBe('Fulltekst: overtok det Anna hadde bestemt i Rayyan')
  expect(says('nb', 'stage', 'title-abstract', { reviewersPerReport: 2, blind: false })).toBe(
    'Satte opp Tittel og sammendrag: 2 vurderere per publikasjon, ikke blindet',
  )
  const together = { stage: 'full-text', decision: 'include', together: ['Anna', 'Per'] }
  expect(says('nb', 'resolution', '', together)).toBe('Fulltekst: avgjorde en uenighet: inkludert, av Anna, Per sammen')
  expect(says('en', 'resolution', '', { stage: 'full-text', decision: null })).toBe('Full text: reopened a conflict')
  const all = { reviewersPerReport: 'all', division: 'hand', blind: true }
  expect(says('en', 'stage', 'full-text', all)).toBe(
    'Set up Full text: all reviewers per report, assigned by hand, blind',
  )
  const lifted = { ...all, blind: false, why: 'All are done.' }
  expect(says('en', 'stage', 'full-text', lifted)).toBe('Lifted the blind of Full text: All are done.')
  expect(says('nb', 'stage', 'full-text', { ...lifted, blind: true, why: '' })).toBe('Gjorde Fulltekst blindet igjen')
  const pilot = { stage: 'full-text', round: 2, seed: 7, gate: 0.75, state: 'open' }
  expect(says('en', 'pilot', 'p', pilot)).toBe('Full text: opened round 2 of the pilot (seed 7, gate 75 %)')
  expect(says('en', 'pilot', 'p', { ...pilot, state: 'closed' })).toBe('Full text: closed round 2 of the pilot')
  expect(says('nb', 'pilot', 'p', { ...pilot, state: 'closed', again: true })).toBe(
    'Fulltekst: lot utvalget i pilotrunde 2 screenes på nytt',
  )
  expect(says('en', 'assignment', '', { stage: 'full-text', members: ['a', 'b'] })).toBe(
    'Full text: named 2 reviewers for a report',
  )
  expect(says('en', 'assignment', '', { stage: 'full-text', members: null })).toBe(
    'Full text: gave a report back to the division',
  )
  const imported = { file: { name: 'scopus.csv' }, entries: 2 }
  expect(says('en', 'import', '', imported)).toBe('Read scopus.csv: 2 entries')
  expect(says('en', 'import', '', { ...imported, takenOut: true })).toBe('Took out scopus.csv')
  expect(says('nb', 'import', '', { ...imported, takenOut: false })).toBe('Hentet tilbake scopus.csv')
  expect(says('en', 'reason', '', { label: 'Not Nordic', retired: true })).toBe('Took out the reason “Not Nordic”')
  expect(says('en', 'field', '', { report: 'r', field: 'abstract', record: 'a' })).toBe(
    'Chose which record gives a report its abstract',
  )
  expect(says('nb', 'field', '', { report: 'r', field: 'title', record: null })).toBe(
    'Lot regelen velge igjen hvilken referanse en publikasjon har tittel fra',
  )
  expect(says('nb', 'match-policy', '', { preprints: 'ask', updates: 'different', registrations: 'same' })).toBe(
    'Sa hva som regnes som samme publikasjon: preprint og artikkel etter spørsmål, versjoner aldri, registreringer av én studie alltid',
  )
  expect(says('nb', 'term', '', { of: 'include', text: 'frafall' })).toBe('Fremhever et ord for inklusjon: frafall')
  expect(says('en', 'term', '', { of: 'include', text: 'x', retired: true })).toBe('No longer highlights “x”')
  expect(says('en', 'link', '', { verdict: 'withdrawn', by: 'person' })).toBe('Took back what was said of two records')
})
