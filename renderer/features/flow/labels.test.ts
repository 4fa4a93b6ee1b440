import { expect, test } from 'vitest'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { labelsOf } from './labels.ts'

const included = { key: 'included', unit: 'studies' as const }
const excluded = {
  key: 'excluded.fullText',
  unit: 'reports' as const,
  lines: [{ id: 'R1', label: 'Not Nordic', n: 3 }],
}

test('every text of a form is there once, in words and not in codes', () => {
  for (const form of flowForms) {
    for (const lang of ['en', 'nb', 'nn'] as const) {
      const labels = labelsOf(form, false, [excluded, included], lang)
      const keys = labels.map((label) => label.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { ours } of labels) expect(ours).not.toMatch(/^(head|side|label|reports)\./)
    }
  }
})

test('a line goes by its box and its own id', () => {
  expect(labelsOf('2020', false, [excluded], 'en')).toContainEqual({
    key: 'excluded.fullText/R1',
    group: 'lines',
    ours: 'Not Nordic',
  })
})

test('the line for reports of studies is the one of the form', () => {
  const ours = (form: '2020' | '2020-updated' | '2009') =>
    labelsOf(form, false, [included], 'en').find((label) => label.key === 'reports.included')?.ours
  expect(ours('2020')).toBe('Reports of included studies')
  expect(ours('2020-updated')).toBe('Reports of new included studies')
  expect(ours('2009')).toBeUndefined()
})

test('an own form may name the part of eligibility, whatever it is made of', () => {
  const keys = (isOwn: boolean) => labelsOf('2020', isOwn, [], 'en').map((label) => label.key)
  expect(keys(true)).toContain('side.fullText')
  expect(keys(false)).not.toContain('side.fullText')
})
