import { finish } from '#server/work.ts'
import type { ChartingForm } from '#shared/domain/charting/form.ts'
import { begin, type SetUp } from './begun.ts'
import { ownFlowForm, type World } from './worlds.ts'

const titles = ['Youth outside work', 'Leaving school early', 'A life on hold', 'Young and ill', 'Return to school']

const options = [
  { id: 'interviews', label: 'Interviews' },
  { id: 'survey', label: 'Survey' },
]
const fields: ChartingForm['fields'] = [
  { id: 'method', label: 'Method', type: 'one', options, other: true },
  { id: 'themes', label: 'Themes', type: 'many', options: [...options, { id: 'register', label: 'Register data' }] },
  { id: 'n', label: 'Participants', type: 'number', options: [] },
  { id: 'why', label: 'Why', type: 'text', options: [], showIf: { field: 'method', is: ['survey'] } },
  { id: 'outcomes', label: 'Outcomes', type: 'group', options: [] },
  { id: 'outcome', label: 'Outcome', type: 'text', options: [], in: 'outcomes' },
]

/** What is asked of a world. */
interface Asked {
  /** Off where the third person is the one whose eyes it is seen with: their own facts are then alike too. */
  thirdActs: boolean
  /** The viewer is a resolver as well, of studies that are never their own. */
  viewerResolves?: boolean
}

/**
 * Builds a review in which all was screened alike and both stages are open, and a charting form is blind by which the viewer and
 * the other chart every study. The two worlds differ in what the other charted, said they are through with and took back,
 * and in what the third person settled; and in nothing else.
 */
export async function buildChartingWorld(folder: string, which: 'A' | 'B', asked: Asked): Promise<World> {
  const setUp: SetUp = {
    title: 'Two worlds of charting',
    stages: (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: 1,
      maybe: 'conflict',
      blind: false,
    })),
    criteria: [{ stage: 'full-text', kind: 'include', text: 'Norway' }],
    reasons: [{ stage: 'full-text', label: 'Other country' }],
  }
  const { host, file, members: ids, clients, next } = await begin(folder, setUp, asked.viewerResolves)
  const { lead, viewer, other, third } = clients
  const step = <T>(act: () => Promise<T>): Promise<T> => {
    next()
    return act()
  }

  for (const id of ['title-abstract', 'full-text'] as const) {
    await step(() =>
      lead.reviews.saveStage({ id, reviewers: [ids.viewer], reviewersPerReport: 1, maybe: 'conflict', blind: false }),
    )
  }
  const ris = titles
    .map((title, i) => `TY  - JOUR\nTI  - ${title}\nAU  - Author${i}, A.\nPY  - 2010\nER  - \n`)
    .join('\n')
  const added = await step(async () =>
    finish(
      await lead.imports.add({
        file: new File([ris], 'search.ris'),
        source: { name: 'Database', kind: 'database', removedBefore: 0 },
      }),
    ),
  )
  const { ids: reports } = await viewer.screening.queue({ stage: 'title-abstract' })
  for (const stage of ['title-abstract', 'full-text'] as const)
    for (const report of reports) await step(() => viewer.screening.vote({ stage, report, decision: 'include' }))
  const { id: form } = await step(() =>
    lead.charting.saveForm({ name: 'Chart', fields, perStudy: 2, charters: [ids.viewer, ids.other], blind: true }),
  )
  const { id: flowForm } = await step(() => lead.flow.saveForm({ form: ownFlowForm }))
  await step(() => lead.team.saveMember({ id: ids.gone, name: 'Gone', roles: ['reviewer'], retired: true }))

  const charts = { viewer, other }
  const chart = async (who: 'viewer' | 'other', i: number, method: string, items: string[], note: string) => {
    const { charting } = charts[who]
    const report = reports[i] ?? ''
    await step(() =>
      charting.answer({ report, field: 'method', value: method, quote: `${who} read it`, page: '3', note }),
    )
    await step(() =>
      charting.answer({ report, field: 'themes', value: [method === 'interviews' ? method : 'register'] }),
    )
    await step(() => charting.answer({ report, field: 'n', value: method.length * 10 }))
    await step(() => charting.answer({ report, field: 'outcomes', value: items }))
    for (const item of items) {
      await step(() => charting.answer({ report, field: 'outcome', value: `${method} in ${item}`, item }))
    }
  }
  const through = (who: 'viewer' | 'other', i: number, done = true) =>
    step(() => charts[who].charting.charted({ report: reports[i] ?? '', form, done }))
  // What the viewer did is the same in both worlds.
  for (const i of [0, 1, 2]) await chart('viewer', i, 'interviews', ['v1', 'v2'], 'a note of the viewer')
  for (const i of [0, 1]) await through('viewer', i)

  // What the other did is not: other answers, other items, other notes, through with others of them, and something taken back.
  const inA = which === 'A'
  if (inA) {
    for (const i of [0, 1, 3])
      await chart('other', i, i === 1 ? 'interviews' : 'survey', ['o1', 'o2', 'o3'], 'noted in A')
    for (const i of [0, 1]) await through('other', i)
    if (asked.thirdActs) {
      const at = { report: reports[0] ?? '', field: 'method' }
      await step(() => third.charting.settle({ ...at, settled: true, value: 'survey', note: 'Page 3' }))
      await step(() =>
        third.charting.settle({ ...at, field: 'n', settled: false, value: null, note: 'Ask the authors' }),
      )
    }
  } else {
    for (const i of [2, 4]) await chart('other', i, 'other:diaries', ['x1'], 'noted in B')
    await through('other', 2)
    await through('other', 2, false)
    await step(() => other.charting.answer({ report: reports[2] ?? '', field: 'n', value: null }))
    await step(() => other.reviews.undo({}))
  }
  const records = (await lead.imports.records({})).records.map(({ id }) => id)
  const setup = await lead.reviews.setup({})
  host.close()

  return {
    file,
    members: ids,
    pools: {
      report: [...reports.slice(0, 5), 'nothing'],
      study: [...reports.slice(0, 3), 'nothing'],
      record: [...records.slice(0, 3), 'nothing'],
      member: [...Object.values(ids), 'nobody'],
      source: [added.source, 'nowhere'],
      import: [added.import, 'nothing'],
      criterion: [...setup.criteria.map(({ id }) => id), 'none'],
      reason: [...setup.reasons.map(({ id }) => id), 'none'],
      pilot: ['none'],
      form: [form, 'none'],
      'flow-form': [flowForm, 'none'],
      field: ['method', 'n', 'themes', 'outcomes', 'outcome', 'none'],
      attachment: ['none'],
      annotation: ['none'],
      journal: [''],
      author: ['Author0, A.', 'Nobody'],
      label: ['none'],
      term: ['none'],
      invitation: ['none'],
      review: ['none'],
      session: ['none'],
      passkey: ['none'],
      place: ['review/title', `form/${form}`, `consensus/${form}/${reports[0]}/n`, 'none'],
      backup: ['none'],
      'foreign-reviewer': ['Nobody'],
      'foreign-reason': ['none'],
    },
  }
}
