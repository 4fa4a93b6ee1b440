import { sampledReports } from '#db/pilots.ts'
import { finish } from '#server/work.ts'
import type { OwnForm } from '#shared/domain/flow/design.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { annotate } from './annotations.ts'
import { type ByPerson, begin, type SetUp } from './begun.ts'
import { putMarks } from './marks.ts'
import { type Sending, sendBack } from './sent-back.ts'
import { tagDifferently } from './tags.ts'

/** The ids that made-up calls are made of, by pool. */
export type Pools = Record<string, string[]>

export interface World {
  file: string
  members: ByPerson<string>
  pools: Pools
}

const titles = [
  'Youth outside work',
  'Leaving school early',
  'Register data on young adults',
  'A life on hold',
  'Motivation and work',
  'Dropout and disability',
  'Activation of the young',
  'Supported employment',
  'Young and ill',
  'Return to school',
]

const ris = titles
  .flatMap((title, i) => [
    'TY  - JOUR',
    `TI  - ${title}`,
    `AU  - Author${i}, A.`,
    `PY  - ${2001 + i}`,
    `JO  - Journal ${i}`,
    `AB  - About ${title.toLowerCase()} in a Nordic country.`,
    'ER  - ',
    '',
  ])
  // One report twice, and one nearly twice: a merge and perhaps a question.
  .concat(['TY  - JOUR', `TI  - ${titles[0]}`, 'AU  - Author0, A.', 'PY  - 2001', 'JO  - Journal 0', 'ER  - ', ''])
  .concat(['TY  - JOUR', `TI  - ${titles[1]}: a study`, 'AU  - Author1, A.', 'PY  - 2001', 'ER  - ', ''])
  .join('\n')

/**
 * An export of another tool in which Anna, who is the viewer, decided the same in both worlds. What Per decided, and what he
 * noted, differs, also in its length and its lines; and one row of it slipped out of its columns.
 */
function rayyan(which: 'A' | 'B'): string {
  const per =
    which === 'A'
      ? ['Included', 'Excluded', 'Maybe', undefined, 'Included']
      : ['Excluded', undefined, 'Excluded', 'Excluded', undefined]
  const anna = ['Included', 'Included', undefined, 'Excluded', undefined]
  const note = which === 'A' ? 'seen in A\nand in two lines' : 'seen in B'
  const rows = per.map((his, i) => {
    const said = Object.entries({ Anna: anna[i], Per: his }).filter(([, decision]) => decision)
    const parts = [
      said.length > 0 ? `RAYYAN-INCLUSION: {${said.map(([who, what]) => `"${who}"=>"${what}"`).join(', ')}}` : '',
      his === 'Excluded' ? 'RAYYAN-EXCLUSION-REASONS: wrong population' : '',
      his === 'Maybe' ? 'RAYYAN-LABELS: doubtful' : '',
      his ? `USER-NOTES: {"Per"=>["${note}"]}` : '',
    ]
    const notes = parts.filter(Boolean).join(' | ').replaceAll('"', '""')
    const title = i === 0 ? titles[0] : `Screened elsewhere ${i}`
    return `rayyan-${i},${title},${2001 + i},"Author${i}, A.",,"${notes}",,`
  })
  const slipped = `"{""Per""=>""${per[0]}""}"`
  return ['key,title,year,authors,abstract,notes,pubmed_id,pmc_id', ...rows, slipped, ''].join('\n')
}

/** A form of the flow that the review made for itself. */
export const ownFlowForm: OwnForm = {
  name: 'Our own',
  base: '2020-other',
  steps: [
    { section: 'identification', main: ['identified.databases', 'other.identified'], aside: ['removed.duplicates'] },
    { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract'] },
    { section: 'included', main: ['included'], aside: [] },
  ],
}

/** As little as a PDF can be. */
const pdfOfOnePage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF'

/**
 * Builds a review in which the viewer and the lead have voted on some reports at title and abstract. The two worlds
 * differ in what the other reviewer and the third person did there, or in another tool, and in nothing else.
 *
 * `thirdActs` is off where the third person is the one whose eyes it is seen with: their own facts are then alike too.
 * With `sending: 'alike'`, the third person asks the same in both, and the viewer is a resolver as well, of conflicts that are
 * never their own. With `at: 'full-text'`, title and abstract is open and decided alike in both, and they differ at full text.
 */
export async function buildWorld(
  folder: string,
  which: 'A' | 'B',
  at: StageId,
  thirdActs: boolean,
  sending: Sending = 'differently',
): Promise<World> {
  const setUp: SetUp = {
    title: 'Two worlds',
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'conflict', blind: true },
      { id: 'full-text', reviewersPerReport: 2, maybe: 'conflict', blind: true },
    ],
    criteria: [
      { stage: 'title-abstract', kind: 'include', text: 'Young people' },
      { stage: 'full-text', kind: 'include', text: 'Norway' },
    ],
    reasons: [
      { stage: 'title-abstract', label: 'Not Nordic' },
      { stage: 'full-text', label: 'Other country' },
      { stage: 'full-text', label: 'Other people' },
    ],
  }
  const { host, file, members: ids, clients, next } = await begin(folder, setUp, sending === 'alike')

  const setStage = async (id: StageId, blind: boolean) => {
    next()
    // The viewer and the other share every report; the lead follows.
    await clients.lead.reviews.saveStage({
      id,
      reviewers: [ids.viewer, ids.other],
      reviewersPerReport: 2,
      maybe: 'conflict',
      blind,
    })
  }
  await setStage('title-abstract', true)
  await setStage('full-text', true)
  next()
  await clients.lead.ranking.set({
    stage: at,
    on: true,
    randomShare: 0.1,
    recall: 0.95,
    confidence: 0.95,
    learner: 'svm',
    apart: true,
  })
  next()
  const source = { name: 'Database', kind: 'database' as const, removedBefore: 0 }
  const added = await finish(await clients.lead.imports.add({ file: new File([ris], 'search.ris'), source }))
  next()
  await finish(await clients.lead.duplicates.find({}))
  next()
  const { id: form } = await clients.lead.charting.saveForm({
    fields: [{ id: 'method', label: 'Method', type: 'one', options: [{ id: 'qualitative', label: 'Qualitative' }] }],
  })
  next()
  const { id: flowForm } = await clients.lead.flow.saveForm({ form: ownFlowForm })
  next()
  await clients.lead.flow.override({ form: '2020', key: 'excluded.titleAbstract', n: 3, why: 'Counted on paper' })
  next()
  const judged = await finish(
    await clients.lead.imports.add({
      file: new File([rayyan(which)], 'articles.csv'),
      source: { ...source, name: 'Rayyan' },
    }),
  )
  const setup = await clients.lead.reviews.setup({})
  // Part of how the review is set up, like its criteria: the same in both worlds.
  next()
  const words = await clients.lead.highlights.save({ of: 'include', text: 'youth' })
  next()
  await clients.lead.highlights.saveMany({ of: setup.criteria[0]?.id ?? '', texts: ['young', 'NEET'] })
  const { ids: reports } = await clients.viewer.screening.queue({ stage: 'title-abstract' })
  const records = (await clients.lead.imports.records({})).records.map((record) => record.id)
  const reasons = (stage: StageId) =>
    setup.reasons.filter((reason) => reason.stage === stage).map((reason) => reason.id)

  const vote = async (
    who: 'viewer' | 'other',
    stage: StageId,
    i: number,
    decision: 'include' | 'exclude' | 'maybe',
    note: string,
  ) => {
    next()
    const report = reports[i] ?? ''
    const given = decision === 'exclude' ? [reasons(stage)[i % reasons(stage).length] ?? ''] : []
    await clients[who].screening.vote({ stage, report, decision, reasons: given, note })
  }
  const resolve = async (stage: StageId, i: number) => {
    next()
    await clients.third.conflicts.resolve({ stage, report: reports[i] ?? '', decision: 'include' })
  }

  let attachment = 'none'
  if (at === 'full-text') {
    for (const [i] of reports.entries()) {
      for (const who of ['viewer', 'other'] as const)
        await vote(who, 'title-abstract', i, i < 7 ? 'include' : 'exclude', '')
    }
    await setStage('title-abstract', false)
    next()
    const file = new File([pdfOfOnePage], 'full text.pdf')
    attachment = (await clients.lead.attachments.attach({ report: reports[0] ?? '', file })).attachment
  }
  // A round of the pilot in which all is alike, and closed; then one that stays open while the other votes as they like.
  const startPilot = async (size: number) => {
    next()
    const reviewers = [ids.viewer, ids.other]
    return (await clients.lead.pilots.start({ stage: at, size, seed: 5, gate: 0.75, reviewers })).pilot
  }
  const closedPilot = await startPilot(2)
  for (const report of sampledReports(host.open(file), closedPilot).map((one) => one.report)) {
    for (const [who, decision] of [
      ['viewer', 'include'],
      ['other', 'exclude'],
    ] as const)
      await vote(who, at, reports.indexOf(report), decision, `${who} in the pilot`)
  }
  next()
  await clients.lead.pilots.close({ pilot: closedPilot })
  const openPilot = await startPilot(8)
  next()
  // A report that is given to the viewer alone.
  await finish(
    await clients.lead.reviews.assign({ stage: at, reports: reports.slice(6, 7), members: [ids.viewer], seed: 0 }),
  )
  next()
  await clients.lead.team.saveMember({ id: ids.gone, name: 'Gone', roles: ['reviewer'], retired: true })
  next()
  await clients.lead.imports.takeOver({
    import: judged.import,
    stage: at,
    reviewers: [
      { name: 'Anna', member: ids.viewer },
      { name: 'Per', member: ids.other },
    ],
    reasons: [{ label: 'wrong population', reason: 'new' }],
  })
  // What the viewer did is the same in both worlds.
  for (const [i, decision] of (['include', 'exclude', 'maybe', 'include', 'exclude'] as const).entries()) {
    await vote('viewer', at, i, decision, `viewer on ${i}`)
  }
  // What the other reviewer and the third did is not.
  const others =
    which === 'A'
      ? (['exclude', 'exclude', 'include', 'exclude', 'maybe', 'include'] as const)
      : sending === 'alike'
        ? (['include', 'include', 'exclude', undefined, 'include'] as const)
        : (['include', 'include'] as const)
  for (let i = 0; i < 6; i++) {
    const decision = others[i]
    if (decision) await vote('other', at, i, decision, `other in ${which} on ${i}`)
    else next()
  }
  if (which === 'A' && thirdActs) await resolve(at, 0)
  else next()
  if (thirdActs) {
    const [reason = ''] = reasons(at)
    await sendBack({
      which,
      sending,
      at,
      reports,
      clients,
      reason,
      step: async (happens, act) => {
        next()
        if (happens) await act()
      },
    })
  }
  const label = await putMarks({ which, at, reports, ids, clients, next })
  await tagDifferently({ which, at, reports, criterion: setup.criteria[0]?.id ?? '', clients, thirdActs, next })
  if (which === 'B') {
    next()
    await clients.other.reviews.undo({})
  } else next()
  // A report on which the other voted in one world is removed in both, and one of a previous version is there.
  next()
  await clients.lead.removal.remove({ report: reports[5] ?? '', by: 'other', why: 'Retracted' })
  next()
  const earlier = ['TY  - JOUR', 'TI  - Included before', 'AU  - Author1, A.', 'PY  - 1999', 'ER  - ', ''].join('\n')
  const previous = await finish(
    await clients.lead.imports.add({
      file: new File([earlier], 'included.ris'),
      source: { ...source, name: 'Previous version' },
      enters: 'previous',
    }),
  )
  const [included] = (await clients.lead.imports.records({ source: previous.source })).records
  const annotations = at === 'full-text' ? await annotate({ which, attachment, clients, next }) : []
  host.close()

  return {
    file,
    members: ids,
    pools: {
      report: [...reports.slice(0, 6), included?.report ?? '', 'nothing'],
      record: [...records.slice(0, 3), ...records.slice(-4), 'nothing'],
      member: [...Object.values(ids), 'nobody'],
      source: [added.source, judged.source, 'nowhere'],
      import: [judged.import, added.import, 'nothing'],
      criterion: [...setup.criteria.map((criterion) => criterion.id), 'none'],
      reason: [...setup.reasons.map((reason) => reason.id), 'none'],
      pilot: [openPilot, closedPilot, 'none'],
      attachment: [attachment, 'nothing'],
      annotation: [...annotations, 'none'],
      field: ['method', 'none'],
      form: [form, 'none'],
      'flow-form': [flowForm, 'none'],
      journal: ['journal 0', 'journal 2', ''],
      author: ['Author0, A.', 'Author1, A.', 'Nobody'],
      label: [label.team, label.viewer, 'none'],
      term: [words.id, 'none'],
      invitation: ['none'],
      review: ['none'],
      session: ['none'],
      passkey: ['none'],
      place: ['review/title', `criterion/${setup.criteria[0]?.id}`, 'none'],
      backup: ['none'],
      'foreign-reviewer': ['Anna', 'Per', 'Nobody'],
      'foreign-reason': ['wrong population', 'none'],
    },
  }
}
