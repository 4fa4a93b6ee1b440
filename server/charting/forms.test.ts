import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answersTo } from '#db/answers.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'PubMed', ['First', 'Second', 'Third'])
  reports = await queueOf(review, 'lead')
  const { stages } = await as(review, 'lead').reviews.setup({})
  const { reviewers = [] } = stages.find((stage) => stage.id === 'title-abstract') ?? {}
  await as(review, 'lead').reviews.saveStage({
    id: 'title-abstract',
    reviewers,
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind: false,
  })
})
afterEach(() => review.remove())

const text = (id: string, more: Partial<Field> = {}): Field => ({ id, label: id, type: 'text', options: [], ...more })
const method: Field = {
  id: 'method',
  label: 'Method',
  type: 'one',
  options: [
    { id: 'i', label: 'Interviews' },
    { id: 's', label: 'Survey' },
  ],
}
const lead = () => as(review, 'lead').charting
const answer = (who: 'lead' | 'second', field: string, value: Answer, report = 0) =>
  as(review, who).charting.answer({ report: reports[report] ?? '', field, value })
const formNow = async () => {
  const [form] = (await lead().forms({})).forms
  if (!form) throw new Error('there is no form')
  return form
}

test('what a new version leaves out stays in it as not asked any more', async () => {
  const { id } = await lead().saveForm({ name: 'Charting', fields: [method, text('note')] })
  await answer('lead', 'note', 'Something')
  await lead().saveForm({ id, name: 'Charting', fields: [{ ...method, options: method.options.slice(0, 1) }] })
  const form = await formNow()
  expect(form.fields.map((field) => [field.id, field.retired ?? false])).toEqual([
    ['method', false],
    ['note', true],
  ])
  expect(form.fields[0]?.options.map((option) => option.retired ?? false)).toEqual([false, true])
  await expect(answer('lead', 'note', 'More')).rejects.toMatchObject({ data: { problem: 'no-such-field' } })
})

describe('before a form is saved', () => {
  test('is said what changes and what happens to how many answers', async () => {
    const { id } = await lead().saveForm({ name: 'Charting', fields: [method, text('note')] })
    await answer('lead', 'method', 'i')
    await answer('second', 'method', 's', 1)
    await answer('second', 'note', 'a dozen', 1)
    const fields = [{ ...method, type: 'many' as const }, text('note', { type: 'number' })]
    const preview = await lead().previewForm({ id, name: 'Charting', fields })
    expect(preview.changes.map((change) => change.kind)).toEqual(['type', 'type'])
    expect(preview.effects).toEqual([
      { field: 'method', label: 'Method', answers: 2, fates: { converted: 2 } },
      { field: 'note', label: 'note', answers: 1, fates: { kept: 1 } },
    ])
    expect((await formNow()).fields).toEqual([method, text('note')])
  })

  test('only the own answers are counted while others may not be known', async () => {
    const dual = {
      blind: true,
      perStudy: 2 as const,
      charters: [review.members.lead ?? '', review.members.second ?? ''],
    }
    const { id } = await lead().saveForm({ fields: [method], ...dual })
    await answer('lead', 'method', 'i')
    await answer('second', 'method', 's')
    const preview = await lead().previewForm({ id, fields: [text('note')], ...dual })
    expect(preview).toMatchObject({ ownOnly: true, effects: [{ answers: 1, fates: { retired: 1 } }] })
  })
})

describe('a form that could not be used is refused, and says which field', () => {
  test.each<[string, Field[], object]>([
    ['form-no-options', [{ ...method, options: [] }], { field: 'Method' }],
    ['form-condition-gone', [text('note', { showIf: { field: 'gone', is: ['x'] } })], { field: 'note' }],
    ['form-formula', [text('sum', { type: 'calculated', formula: '1 + {gone}' })], { field: 'sum', text: 'gone' }],
    ['form-group-gone', [text('note', { in: 'gone' })], { field: 'note' }],
    ['field-twice', [text('note'), text('note')], {}],
  ])('%s', async (problem, fields, data) => {
    const refused = lead().saveForm({ fields })
    await expect(refused).rejects.toMatchObject({ data: { problem, data } })
    expect((await lead().forms({})).forms).toEqual([])
  })

  test('made from a version that is not the last one any more', async () => {
    const { id } = await lead().saveForm({ fields: [method] })
    const since = (await formNow()).version
    await lead().saveForm({ id, since, fields: [method, text('note')] })
    await expect(lead().saveForm({ id, since, fields: [method] })).rejects.toMatchObject({
      data: { problem: 'form-changed' },
    })
    expect((await formNow()).fields).toHaveLength(2)
  })
})

test('all versions are there with who, why and what changed; one that is taken back is not', async () => {
  const { id } = await lead().saveForm({ name: 'Charting', fields: [method] })
  await lead().saveForm({ id, name: 'Charting', fields: [method, text('note')], why: 'The pilot showed it' })
  await lead().saveForm({ id, name: 'Charting', fields: [text('note'), method] })
  await as(review, 'lead').reviews.undo({})
  const { versions } = await as(review, 'second').charting.formVersions({ form: id })
  expect(versions.map((one) => [one.author, one.form.why, one.changes.map((change) => change.kind)])).toEqual([
    [review.members.lead, 'The pilot showed it', ['added']],
    [review.members.lead, undefined, ['added']],
  ])
  await expect(lead().formVersions({ form: 'gone' })).rejects.toMatchObject({ data: { problem: 'no-such-form' } })
})

test('forms are put in order as one gesture', async () => {
  const made: string[] = []
  for (const name of ['A', 'B', 'C']) made.push((await lead().saveForm({ name, fields: [text(name)] })).id)
  const names = async () => (await lead().forms({})).forms.map((form) => form.name).join('')
  await lead().orderForms({ forms: [made[2] ?? '', made[0] ?? ''] })
  expect(await names()).toBe('CAB')
  await as(review, 'lead').reviews.undo({})
  expect(await names()).toBe('ABC')
  await expect(lead().orderForms({ forms: ['gone'] })).rejects.toMatchObject({ data: { problem: 'no-such-form' } })
})

test('whatever the versions, with undo and redo between, no answer is lost from the file', async () => {
  const { id } = await lead().saveForm({ fields: [method, text('note')] })
  const versions: Field[][] = [
    [method, text('note')],
    [text('note')],
    [{ ...method, type: 'many' }, text('note', { type: 'number' })],
    [text('note', { label: 'Remarks' }), text('more')],
    [
      {
        ...method,
        options: [
          { id: 'i', label: 'Talks' },
          { id: 's', label: 'Survey', retired: true, into: 'i' },
        ],
      },
    ],
  ]
  const step = fc.oneof(
    fc.record({ does: fc.constant('save'), at: fc.nat(versions.length - 1) }),
    fc.record({ does: fc.constantFrom('undo', 'redo'), at: fc.constant(0) }),
    fc.record({ does: fc.constant('answer'), at: fc.nat(2) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      // Only versions are taken back: the lead does nothing else here, and the answers are the second's.
      const left = { undo: 0, redo: 0 }
      for (const { does, at } of steps) {
        if (does === 'save') {
          await lead().saveForm({ id, fields: versions[at] ?? [] })
          Object.assign(left, { undo: left.undo + 1, redo: 0 })
        }
        if ((does === 'undo' || does === 'redo') && left[does] > 0) {
          await as(review, 'lead').reviews[does]({})
          left[does]--
          left[does === 'undo' ? 'redo' : 'undo']++
        }
        const note = (await lead().forms({})).forms[0]?.fields.find((field) => field.id === 'note')
        if (does === 'answer' && note && !note.retired)
          await answer('second', 'note', note.type === 'number' ? at : `Note ${at}`, at)
      }
      const written = new Set(
        review.db
          .all<{ subject: string }>(`SELECT DISTINCT subject FROM fact WHERE kind = 'answer'`)
          .map((one) => one.subject),
      )
      expect(answersTo(review.db, ['note', 'method'])).toHaveLength(written.size)
    }),
    { numRuns: 15 },
  )
})
