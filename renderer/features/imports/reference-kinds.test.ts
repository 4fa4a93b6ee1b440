import { expect, test } from 'vitest'
import { itemOfForm } from '#shared/domain/imports/pasted/form.ts'
import { cslType } from '#shared/domain/imports/types.ts'
import { formFor, referenceKinds } from './reference-kinds.ts'

test('every kind is a CSL type', () => {
  expect(referenceKinds.map(cslType)).toEqual([...referenceKinds])
})

test('what was typed for another kind of reference stays behind', () => {
  const typed = { title: 'A report', container: 'A journal', pmid: 'x', publisher: 'An institute', note: ' ' }
  const form = formFor('report', typed)
  expect(form).toEqual({ type: 'report', title: 'A report', publisher: 'An institute' })
  expect(itemOfForm(form).problems).toEqual([])
  expect(itemOfForm(formFor('article-journal', typed)).problems).toEqual([{ field: 'pmid', problem: 'form' }])
})
