import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'
import { finish } from '../work.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract' as const
const notes = [
  'RAYYAN-INCLUSION: {"Anna"=>"Included", "Per"=>"Excluded", "Liv"=>"Maybe"} | RAYYAN-LABELS: rct | RAYYAN-EXCLUSION-REASONS: wrong population,too old',
  'RAYYAN-INCLUSION: {"Anna"=>"Excluded", "Per"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {"Per"=>["about the old"]}',
  'RAYYAN-INCLUSION: {"Anna"=>"Included", "Per"=>"Included"}',
  'Nobody looked at it',
]
const ris = notes
  .map(
    (note, i) =>
      `TY  - JOUR\nTI  - Title number ${i}\nAU  - Writer${i}, A.\nPY  - ${2010 + i}\nN1  - ${note}\nER  - \n`,
  )
  .join('\n')
const csv = `key,title,year,authors,abstract,notes,pubmed_id,pmc_id\n${notes
  .map((note, i) => `rayyan-${i},Title number ${i},${2010 + i},"Writer${i}, A.",,"${note.replaceAll('"', '""')}",,`)
  .join('\n')}\n`

async function importRayyan(text = ris, name = 'articles.ris'): Promise<string> {
  const source = { name: 'Rayyan', kind: 'other' as const, method: 'other' as const, removedBefore: 0 }
  return (await finish(await as(review, 'lead').imports.add({ file: new File([text], name), source }))).import
}

const takeOver = (id: string) =>
  as(review, 'lead').imports.takeOver({
    import: id,
    stage,
    reviewers: [
      { name: 'Anna', member: review.members.lead ?? '' },
      { name: 'Per', member: review.members.second ?? '' },
      { name: 'Liv', member: null },
    ],
    reasons: [{ label: 'wrong population', reason: 'new' }],
  })

const mine = async (who: 'lead' | 'second', report: string) =>
  (await as(review, who).screening.report({ stage, report })).mine

/** What each has decided, in the order of the review. */
async function decisions(who: 'lead' | 'second'): Promise<(string | undefined)[]> {
  return Promise.all((await queueOf(review, who)).map(async (report) => (await mine(who, report))?.decision))
}

const conflicts = async () => (await as(review, 'third').conflicts.list({ stage })).conflicts

test.each([
  ['RIS', ris, 'articles.ris'],
  ['CSV', csv, 'articles.csv'],
])(
  'what three decided in Rayyan, from %s, becomes the votes of members, and conflicts appear',
  async (_, text, name) => {
    const id = await importRayyan(text, name)
    expect(await conflicts()).toEqual([])
    expect(await takeOver(id)).toEqual({ votes: null })
    expect(await decisions('lead')).toEqual(['include', 'exclude', 'include', undefined])
    expect(await decisions('second')).toEqual(['exclude', 'exclude', 'include', undefined])
    expect((await conflicts()).map((one) => one.title)).toEqual(['Title number 0'])
    const [first = '', second = ''] = await queueOf(review, 'second')
    const { reasons } = await as(review, 'lead').reviews.setup({})
    const made = reasons.find((reason) => reason.label === 'wrong population')
    expect(made?.stage).toBe(stage)
    const origin = { tool: 'Rayyan', reviewer: 'Per', import: id }
    // Whose reasons and labels those of Rayyan are, nobody knows: they would tell the second what others said.
    expect(await mine('second', first)).toMatchObject({ reasons: [], note: '', origin })
    expect(await mine('second', second)).toMatchObject({ note: 'about the old', origin })
    const shown = await as(review, 'third').conflicts.show({ stage, report: first })
    expect(shown.votes.map((vote) => vote.origin?.reviewer).sort()).toEqual(['Anna', 'Per'])
    expect(shown.votes.find((vote) => vote.origin?.reviewer === 'Per')).toMatchObject({
      reasons: [made?.id],
      note: 'Labels: rct\nReasons: too old',
    })
    expect(verify(review.db)).toEqual({ ok: true, problems: [] })
  },
)

test('undo takes all of it back and redo brings all of it again', async () => {
  await takeOver(await importRayyan())
  const undone = (await as(review, 'lead').reviews.undo({})).undone
  expect(undone).toEqual({ kinds: ['takeover', 'reason'], facts: 2 })
  expect(await decisions('second')).toEqual([undefined, undefined, undefined, undefined])
  expect(await conflicts()).toEqual([])
  expect((await as(review, 'lead').reviews.setup({})).reasons.map((reason) => reason.label)).not.toContain(
    'wrong population',
  )
  await review.reopen()
  await as(review, 'lead').reviews.redo({})
  expect(await decisions('second')).toEqual(['exclude', 'exclude', 'include', undefined])
  expect((await conflicts()).length).toBe(1)
  expect(verify(review.db).problems).toEqual([])
})

test('an import that is taken out hides its reports with their votes, and brings both back', async () => {
  const id = await importRayyan()
  await takeOver(id)
  await as(review, 'second').imports.takeOut({ import: id })
  expect(await queueOf(review, 'second')).toEqual([])
  expect(await conflicts()).toEqual([])
  expect((await as(review, 'lead').imports.judgements({})).imports).toEqual([])
  await expect(takeOver(id)).rejects.toMatchObject({ data: { problem: 'no-such-import' } })
  await as(review, 'second').reviews.undo({})
  expect(await decisions('second')).toEqual(['exclude', 'exclude', 'include', undefined])
  expect((await conflicts()).length).toBe(1)
  expect(verify(review.db).problems).toEqual([])
})

test('a vote that was given here stays, whichever came first, and where reports merge', async () => {
  const id = await importRayyan()
  const [first = '', second = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report: first, decision: 'maybe', note: 'mine' })
  await takeOver(id)
  expect(await mine('second', first)).toMatchObject({ decision: 'maybe', note: 'mine' })
  await as(review, 'second').screening.vote({ stage, report: second, decision: 'include' })
  expect(await mine('second', second)).toMatchObject({ decision: 'include' })
  expect((await mine('second', second))?.origin).toBeUndefined()
  await as(review, 'second').reviews.undo({})
  expect((await mine('second', second))?.origin).toMatchObject({ reviewer: 'Per' })

  await importTitles(review, 'Other', ['Another title'])
  const other = (await queueOf(review, 'second')).at(-1) ?? ''
  await as(review, 'second').screening.vote({ stage, report: other, decision: 'maybe' })
  const again = await importRayyan(ris.replaceAll('Title number', 'Heading'), 'again.ris')
  const [heading = ''] = (await queueOf(review, 'second')).slice(-4)
  await takeOver(again)
  await as(review, 'lead').duplicates.decide({ a: other, b: heading, verdict: 'same' })
  expect(await mine('second', other)).toMatchObject({ decision: 'maybe' })
  expect((await mine('second', other))?.origin).toBeUndefined()
  expect(verify(review.db).problems).toEqual([])
})

test('a vote that was given here before, and is heard of only after, stands before one that was taken over', async () => {
  const id = await importRayyan()
  const [report = ''] = await queueOf(review, 'second')
  const member = review.members.second ?? ''
  const early = { id: review.host.clock.id(), action: review.host.clock.id(), at: new Date().toISOString() }
  await takeOver(id)
  const body = { stage, report, member, decision: 'maybe' as const, reasons: [] }
  const fact = { ...early, kind: 'vote' as const, subject: `${stage}/${report}/${member}`, author: member, body }
  review.db.transaction(() => refreshAfter(review.db, insertFacts(review.db, [fact])))
  expect(await mine('second', report)).toMatchObject({ decision: 'maybe' })
  expect(verify(review.db).problems).toEqual([])
})

test('who judged how much is listed, what they decided is not, and the entries are held back while blind', async () => {
  await importTitles(review, 'A', ['One'])
  const id = await importRayyan()
  const { imports } = await as(review, 'lead').imports.judgements({})
  expect(imports).toMatchObject([
    {
      import: id,
      records: 4,
      entries: 3,
      reviewers: [
        { name: 'Anna', decided: 3 },
        { name: 'Liv', decided: 1 },
        { name: 'Per', decided: 3 },
      ],
      reasons: [
        { label: 'too old', n: null },
        { label: 'wrong population', n: null },
      ],
      labels: ['rct'],
      taken: [],
    },
  ])
  expect(JSON.stringify(imports)).not.toMatch(/include|exclude|maybe/i)
  await expect(as(review, 'second').imports.judgements({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { records } = await as(review, 'second').imports.records({})
  const read = await Promise.all(records.map(({ id: record }) => as(review, 'second').imports.record({ record })))
  expect(read.map(({ withheld, raw }) => [withheld, raw === ''])).toEqual([
    [false, false],
    [true, true],
    [true, true],
    [true, true],
    [true, true],
  ])
  expect(JSON.stringify(read)).not.toMatch(/RAYYAN|judged/)
  expect(read.at(-1)?.item.note).toBe('Nobody looked at it')
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: Object.values(review.members).slice(0, 2),
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind: false,
  })
  expect((await as(review, 'second').imports.record({ record: records[1]?.id ?? '' })).raw).toContain(
    'RAYYAN-INCLUSION',
  )
})

test('the log beside the articles says whose words are whose, and one person may bear a name in each', async () => {
  const log = [
    'article_id,user_email,created_at,key,value',
    '0,per@example.org,2024-01-02,included,-1',
    '0,per@example.org,2024-01-02,__EXR__too old,1',
    '0,per@example.org,2024-01-02,long,1',
    '1,anna@example.org,2024-01-02,included,0',
  ].join('\n')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({ 'articles.csv': bytes(csv), 'customizations_log.csv': bytes(log) })
  const source = { name: 'Rayyan', kind: 'other' as const, method: 'other' as const, removedBefore: 0 }
  const file = new File([Buffer.from(zip)], 'rayyan.zip')
  const { import: id } = await finish(await as(review, 'lead').imports.add({ file, source }))
  const { imports } = await as(review, 'lead').imports.judgements({})
  const names = ['Anna', 'Liv', 'Per', 'anna@example.org', 'per@example.org']
  expect(imports[0]?.reviewers.map((one) => one.name)).toEqual(names)
  const second = review.members.second ?? ''
  await as(review, 'lead').imports.takeOver({
    import: id,
    stage,
    reviewers: [
      { name: 'Per', member: second },
      { name: 'per@example.org', member: second },
    ],
    reasons: [{ label: 'too old', reason: 'new' }],
  })
  expect(await decisions('second')).toEqual(['exclude', 'exclude', 'include', undefined])
  const [first = ''] = await queueOf(review, 'second')
  expect(await mine('second', first)).toMatchObject({ note: 'Labels: long', reasons: [expect.any(String)] })
})

test('a second time takes over what is new and says nothing twice; strangers are refused', async () => {
  const id = await importRayyan()
  await takeOver(id)
  const votes = () => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM fact WHERE kind = 'vote'`)?.n
  expect(votes()).toBe(6)
  await as(review, 'lead').imports.takeOver({
    import: id,
    stage,
    reviewers: [{ name: 'Liv', member: review.members.third ?? '' }],
  })
  expect(votes()).toBe(7)
  const { imports } = await as(review, 'lead').imports.judgements({})
  expect(imports[0]?.taken.map((one) => one.reviewers.length)).toEqual([1])
  const reviewers = [{ name: 'Anna', member: 'nobody' }]
  await expect(as(review, 'lead').imports.takeOver({ import: id, stage, reviewers })).rejects.toMatchObject({
    data: { problem: 'no-such-member' },
  })
  const plain = await importTitles(review, 'A', ['One'])
  await expect(as(review, 'lead').imports.takeOver({ import: plain, stage, reviewers: [] })).rejects.toMatchObject({
    data: { problem: 'no-judgements' },
  })
})
