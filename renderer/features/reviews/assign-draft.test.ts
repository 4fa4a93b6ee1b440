import { expect, test } from 'vitest'
import { type AssignDraft, assignmentOf } from './assign-draft.ts'

const all: AssignDraft = {
  sources: [],
  languages: [],
  from: Number.NaN,
  to: Number.NaN,
  which: 'all',
  random: Number.NaN,
  members: ['a'],
  perReport: 1,
  back: false,
  seed: 5,
}

test('what is not filled in asks for nothing', () => {
  expect(assignmentOf('title-abstract', all, undefined)).toEqual({
    stage: 'title-abstract',
    members: ['a'],
    perReport: 1,
    seed: 5,
  })
})

test('what is filled in is asked for', () => {
  const some = { ...all, sources: ['s'], languages: [''], from: 1999, which: 'nobody' as const, random: 20 }
  expect(assignmentOf('full-text', some, ['r'])).toMatchObject({
    reports: ['r'],
    sources: ['s'],
    languages: [''],
    years: { from: 1999, to: null },
    screenedBy: 'nobody',
    random: 20,
  })
})

test('somebody must be named, unless the reports go back to the division', () => {
  expect(assignmentOf('full-text', { ...all, members: [] }, undefined)).toBeNull()
  expect(assignmentOf('full-text', { ...all, members: [], back: true }, undefined)).toMatchObject({ members: null })
})
