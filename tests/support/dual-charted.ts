import type { ChartingForm } from '#shared/domain/charting/form.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from './review.ts'

const fields: ChartingForm['fields'] = [
  {
    id: 'method',
    label: 'Method',
    type: 'one',
    options: [
      { id: 'interviews', label: 'Interviews' },
      { id: 'survey', label: 'Survey' },
    ],
  },
  { id: 'n', label: 'Participants', type: 'number', options: [] },
  { id: 'outcomes', label: 'Outcomes', type: 'group', options: [] },
  { id: 'outcome', label: 'Outcome', type: 'text', options: [], in: 'outcomes' },
  { id: 'effect', label: 'Effect', type: 'number', options: [], in: 'outcomes' },
]

/** A review of two included studies with a form that two chart each study by. */
export interface DualCharted {
  review: TestReview
  reports: string[]
  form: string
  /** Gives the form another version. */
  save(part: Partial<ChartingForm>): Promise<void>
}

/** Makes a review in which the lead and the second chart both studies blind to each other, and the third may settle. */
export async function makeDualCharted(): Promise<DualCharted> {
  const review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two'])
  const reports = await queueOf(review, 'lead')
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  const { stages } = await as(review, 'lead').reviews.setup({})
  for (const stage of stages)
    await as(review, 'lead').reviews.saveStage({
      ...stage,
      reviewers: [review.members.lead ?? ''],
      reviewersPerReport: 1,
      blind: false,
    })
  for (const report of reports)
    await as(review, 'lead').screening.vote({ stage: 'full-text', report, decision: 'include' })
  const charters = [review.members.lead ?? '', review.members.second ?? '']
  const body = { name: 'Chart', fields, perStudy: 2 as const, charters, blind: true }
  const { id: form } = await as(review, 'lead').charting.saveForm(body)
  return {
    review,
    reports,
    form,
    async save(part) {
      await as(review, 'lead').charting.saveForm({ ...body, ...part, id: form })
    },
  }
}
