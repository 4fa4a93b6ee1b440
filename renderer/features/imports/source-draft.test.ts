import { expect, test } from 'vitest'
import { draftOf, proposeSource, sourceOf } from './source-draft.ts'

test('knows databases by the names of files', () => {
  expect(proposeSource({ name: 'psycinfo-ovid.ris', producer: 'Ovid' })).toMatchObject({
    name: 'APA PsycInfo',
    platform: 'Ovid',
    kind: 'database',
  })
  expect(proposeSource({ name: 'opengrey.csv' })).toMatchObject({ name: 'OpenGrey', kind: 'other', method: 'other' })
  expect(proposeSource({ name: '03_clinicaltrials.csv' })).toMatchObject({ kind: 'register' })
})

test('knows a database by who wrote the file', () => {
  expect(proposeSource({ name: 'savedrecs.txt', producer: 'Web of Science' })).toMatchObject({
    name: 'Web of Science',
    platform: 'Clarivate',
  })
})

test('a list from a reference manager is a personal list under its own name', () => {
  expect(proposeSource({ name: 'min_liste.rdf', producer: 'Zotero' })).toMatchObject({
    name: 'Min liste',
    kind: 'other',
    method: 'personal',
  })
})

test('what was left empty is left out, and a saved source comes back as it was', () => {
  const source = sourceOf({ ...proposeSource({ name: 'embase.csv' }), searched: '2021-05-03', hits: 112 })
  expect(source).toEqual({ name: 'Embase', kind: 'database', searched: '2021-05-03', hits: 112, removedBefore: 0 })
  expect(sourceOf(draftOf(source))).toEqual(source)
})
