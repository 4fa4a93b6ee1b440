import { expect, test } from 'vitest'
import { ownForm } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import {
  addStep,
  findBoxSpot,
  moveStep,
  nudgeBox,
  placeBox,
  placedKeys,
  problemsOfForm,
  removeBox,
  type Step,
  startFrom,
} from './steps.ts'

const steps: Step[] = [
  { section: 'screening', main: ['screened'], aside: ['excluded'] },
  { section: 'included', main: ['a', 'b', 'c'], aside: [] },
]

const all = [
  'previous',
  'identified.databases',
  'identified.registers',
  'identified.other',
  'other.identified',
  'removed.duplicates',
  'afterDuplicates',
  'screened',
  'excluded.titleAbstract',
  'sought',
  'other.sought',
  'notRetrieved',
  'other.notRetrieved',
  'assessed.fullText',
  'other.assessed.fullText',
  'excluded.fullText',
  'destination.background',
  'other.excluded.fullText',
  'included',
  'total',
]

test('every known form gives steps that can be saved, each box once', () => {
  for (const base of flowForms) {
    const begun = startFrom(base, all)
    expect(ownForm.safeParse({ name: 'Own', base, steps: begun }).success, base).toBe(true)
    const keys = begun.flatMap((step) => [...step.main, ...step.aside])
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('a box stands in one place only, and a full trunk takes no more', () => {
  const moved = placeBox(steps, 'excluded', { step: 0, zone: 'main', before: 'screened' })
  expect(moved[0]).toEqual({ section: 'screening', main: ['excluded', 'screened'], aside: [] })
  expect(placeBox(steps, 'excluded', { step: 1, zone: 'main' })).toEqual(steps)
  expect(placedKeys(removeBox(steps, 'a'))).toEqual(new Set(['screened', 'excluded', 'b', 'c']))
})

test('arrow keys move within a zone, over its ends, and between the zones', () => {
  expect(nudgeBox(steps, 'b', 'up')[1]?.main).toEqual(['b', 'a', 'c'])
  expect(nudgeBox(steps, 'a', 'down')[1]?.main).toEqual(['b', 'a', 'c'])
  expect(nudgeBox(steps, 'b', 'down')[1]?.main).toEqual(['a', 'c', 'b'])
  expect(findBoxSpot(nudgeBox(steps, 'excluded', 'down'), 'excluded')).toEqual({ step: 1, zone: 'aside', index: 0 })
  expect(findBoxSpot(nudgeBox(steps, 'a', 'up'), 'a')).toEqual({ step: 0, zone: 'main', index: 1 })
  expect(findBoxSpot(nudgeBox(steps, 'b', 'right'), 'b')).toEqual({ step: 1, zone: 'aside', index: 0 })
  expect(nudgeBox(steps, 'screened', 'up')).toEqual(steps)
})

test('steps are added in the section of the one before, and moved', () => {
  expect(addStep(steps, 0)[1]).toEqual({ section: 'screening', main: [], aside: [] })
  expect(moveStep(steps, 0, 1).map((step) => step.section)).toEqual(['included', 'screening'])
  expect(moveStep(steps, 0, -1)).toEqual(steps)
})

test('a form without a name, and a step without a box in the trunk, is told', () => {
  expect(problemsOfForm({ name: ' ', steps: addStep(steps, 1) })).toEqual([
    { kind: 'no-name' },
    { kind: 'empty-step', step: 2 },
  ])
  expect(problemsOfForm({ name: 'Own', steps })).toEqual([])
  expect(problemsOfForm({ name: 'Own', steps: [] })).toEqual([{ kind: 'no-steps' }])
})
