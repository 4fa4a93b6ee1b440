import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { gapsOf, writtenParts } from '#shared/domain/reporting/document.ts'
import { type Block, piecesOf } from '#shared/domain/reporting/pieces.ts'
import { plainOf } from '#shared/domain/reporting/write/rich.ts'
import { as, importRis, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { createSession } from '../session.ts'

const stage = 'title-abstract' as const
const titles = ['Under < 30 & *starred* title', 'A life on hold', 'Return to work', 'Young and ill']
const ris = titles
  .map((title, i) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer${i}, A.\nPY  - ${2010 + i}\nJO  - Journal\nER  - \n`)
  .join('\n')

let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'Scopus', ris, 2)
  reports = await queueOf(review, 'lead')
})
afterEach(() => review.remove())

/** Both include three and exclude one, but differ on the second, which the third includes. */
async function screen(): Promise<void> {
  for (const [i, report] of reports.entries()) {
    const decision = i === 3 ? 'exclude' : 'include'
    await as(review, 'lead').screening.vote({ stage, report, decision })
    await as(review, 'second').screening.vote({ stage, report, decision: i === 1 ? 'exclude' : decision })
  }
  await as(review, 'third').conflicts.resolve({ stage, report: reports[1] ?? '', decision: 'include' })
}

/** Opens title and abstract, has all but one text, and excludes one of them. */
async function assess(): Promise<void> {
  const lead = as(review, 'lead')
  await lead.reviews.liftBlind({ stage, why: 'all have voted' })
  const { stages, reasons } = await lead.reviews.setup({})
  const fullText = stages.find(({ id }) => id === 'full-text')
  if (!fullText) throw new Error('the stage is set up')
  await lead.reviews.saveStage({ ...fullText, reviewers: [review.members.lead ?? ''] })
  const reason = reasons.find((one) => one.stage === 'full-text')?.id ?? ''
  const [a = '', b = '', c = ''] = reports
  await lead.screening.vote({ stage: 'full-text', report: a, decision: 'exclude', reasons: [reason] })
  await lead.screening.vote({ stage: 'full-text', report: b, decision: 'include' })
  await lead.fulltext.retrieve({ report: c, status: 'not-retrieved', why: 'not in any library' })
}

const partOf = async (who: 'lead' | 'second' | 'third', part: 'methods' | 'results' | 'searches' | 'excluded') => {
  const { blocks, gaps } = await as(review, who).reporting.part({ part, lang: 'en' })
  return { text: plainOf(blocks).replaceAll('\u00a0', ' '), blocks, gaps }
}

describe('what a review tells of itself', () => {
  beforeEach(async () => {
    await screen()
    await assess()
  })

  test('is what was done', async () => {
    const { text } = await partOf('second', 'methods')
    expect(text).toContain(
      'Two reviewers, independently of each other, screened the title and abstract of each record.',
    )
    expect(text).toContain('until lead lifted the blinding on')
    expect(text).toContain('for the reason “all have voted”')
    expect(text).toContain(
      'the two reviewers agreed on 75% (95% CI 30.1% to 95.4%) of the 4 records that both had judged',
    )
    expect(text).toContain('A third person, who had not voted on it, settled the 1 disagreement.')
    expect(text).toContain('One reviewer assessed the full text of each report.')
  })

  test('and what came of it', async () => {
    const { text } = await partOf('second', 'results')
    expect(text).toContain('The search identified 6 records in databases.')
    expect(text).toContain(
      'After removal of 2 duplicate records, 4 records were screened on title and abstract, and 1 of them was',
    )
    expect(text).toContain(
      'The full text of 3 reports was sought. The full text of 1 could not be had; 2 were assessed',
    )
    expect(text).toContain('At full text, 1 report was excluded, for these reasons: Other country (n = 1).')
    expect(text).toContain('The review includes 1 study, described in 1 report, published in 2011.')
  })

  test('every number is that of the room that it names', async () => {
    const lead = as(review, 'lead')
    const { boxes } = await lead.flow.show({ form: '2020', lang: 'en' })
    const { agreement } = await lead.agreement.stage({ stage })
    const said = [...(await partOf('lead', 'methods')).blocks, ...(await partOf('lead', 'results')).blocks]
    const numbers = piecesOf(said).flatMap((one) => (one.kind === 'number' ? [one] : []))
    const inFlow = numbers.filter(({ place, unit }) => place.box && !place.line && unit !== 'reports')
    expect(inFlow.length).toBeGreaterThan(3)
    for (const { n, place } of inFlow)
      expect([place.box, n]).toEqual([place.box, boxes.find(({ key }) => key === place.box)?.n])
    const measured = numbers.filter(({ place }) => place.room === 'agreement').map(({ n }) => n)
    const pair = agreement?.pairs[0]
    expect(measured).toEqual([
      ...[pair?.percentAgreement].flatMap((one) => [one?.value, one?.low, one?.high]),
      pair?.n,
      ...[pair?.cohenKappa, pair?.gwetAC1].flatMap((one) => [one?.value, one?.low, one?.high]),
    ])
    for (const { formula } of numbers) expect(formula).not.toBe('')
  })

  test('what was not included is listed with its reason', async () => {
    const { text } = await partOf('second', 'excluded')
    expect(text).toContain(
      'Reports excluded: Other country\n\nn = 1\n\nWriter0, A. (2010). Under < 30 & *starred* title. Journal.',
    )
    expect(text).toContain(
      'Reports not retrieved\n\nn = 1\n\nWriter2, A. (2012). Return to work. Journal. (why: not in any library)',
    )
  })

  test('a query is there word for word, and what is not known of a source is a gap of its own', async () => {
    const lead = as(review, 'lead')
    const { sources } = await lead.imports.sources({})
    const query = '1. exp Youth/\n2. (NEET or "drop-out*").ti,ab.\n3. 1 and 2 </w:t>'
    await lead.imports.saveSource({
      id: sources[0]?.id ?? '',
      name: 'Scopus',
      kind: 'database',
      query,
      removedBefore: 2,
    })
    const { blocks, gaps } = await partOf('lead', 'searches')
    expect(blocks).toContainEqual({ kind: 'verbatim', text: query })
    expect(gaps).toEqual(
      ['platform', 'date', 'limits, or that there were none', 'number of hits'].map((hint) => `Scopus: ${hint}`),
    )
  })

  test('as a Word file it is the same whenever it is written, and words of the review stay words', async () => {
    const wanted = { part: 'all', lang: 'nb', format: 'docx' } as const
    const [one, other] = [
      await as(review, 'lead').reporting.export(wanted),
      await as(review, 'third').reporting.export(wanted),
    ]
    const files = unzipSync(new Uint8Array(Buffer.from(one.content, 'base64')))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const says = ['Under &lt; 30 &amp; *starred* title', 'protokoll og registrering'].map((text) =>
      document.includes(text),
    )
    expect(says).toEqual([true, true])
    const again = unzipSync(new Uint8Array(Buffer.from(other.content, 'base64')))
    expect(strFromU8(again['word/document.xml'] ?? new Uint8Array()) === document).toBe(true)
    expect(one.gaps).toBeGreaterThan(2)
  })

  test.each(writtenParts)('%s is written in every format and both languages, with the gaps counted', async (part) => {
    const client = as(review, 'lead')
    for (const lang of ['en', 'nb'] as const) {
      const { content, gaps, name } = await client.reporting.export({ part, lang, format: 'json' })
      const written: { blocks: Block[]; gaps: string[] } = JSON.parse(content)
      expect([written.gaps.length, gapsOf(written.blocks)]).toEqual([gaps, written.gaps])
      expect(name).toMatch(/\.json$/)
      const md = await client.reporting.export({ part, lang, format: 'md' })
      for (const hint of written.gaps) expect(md.content).toContain(hint.split(/[<*&]/)[0] ?? hint)
      expect(md.content).not.toMatch(/[^\\]< 30/)
    }
  })
})

test('while a stage is blind it says so, with no number that would tell; the terminal reads it all', async () => {
  await screen()
  const before = [await partOf('second', 'methods'), await partOf('second', 'results')]
  await as(review, 'lead').screening.vote({ stage, report: reports[0] ?? '', decision: 'exclude' })
  expect([await partOf('second', 'methods'), await partOf('second', 'results')]).toEqual(before)
  const hidden = 'not known to you while title and abstract is blind'
  expect(before.map(({ gaps }) => gaps.includes(hidden))).toEqual([true, true])
  expect(before[0]?.text).toContain('Reviewers are blind to each other’s decisions.')
  expect((await partOf('second', 'excluded')).gaps).toEqual([hidden])
  const session = createSession(review.host, 'terminal')
  session.bind({ review: review.path })
  const open = await clientOf(session).reporting.part({ part: 'results', lang: 'en' })
  expect(open.gaps).not.toContain(hidden)
  expect(plainOf(open.blocks)).toContain('4 records were')
})

describe('a note on a checklist', () => {
  const item = async (id: string) =>
    (await as(review, 'third').reporting.checklist({ list: 'prisma-2020', lang: 'en' })).items.find(
      (one) => one.id === id,
    )

  test('is kept as a fact, replaced, taken back and undone', async () => {
    const lead = as(review, 'lead')
    const note = (where: string, text: string) =>
      lead.reporting.note({ list: 'prisma-2020', item: '16a', where, note: text })
    await note('p. 7', 'Figure 1')
    await note('p. 7', 'Figure 1')
    expect(await item('16a')).toMatchObject({ where: 'p. 7', note: 'Figure 1' })
    await note('p. 8', '')
    expect(await item('16a')).toMatchObject({ where: 'p. 8', note: '' })
    await lead.reviews.undo({})
    expect(await item('16a')).toMatchObject({ where: 'p. 7', note: 'Figure 1' })
    await note('', '')
    expect(await item('16a')).toMatchObject({ where: '', note: '' })
    const { entries } = await lead.reviews.log({ groups: ['reporting'] })
    expect(entries.map(({ kind, subject, undone }) => [kind, subject, undone])).toEqual([
      ['checklist', 'prisma-2020/16a', false],
      ['checklist', 'prisma-2020/16a', true],
      ['checklist', 'prisma-2020/16a', false],
    ])
    await review.reopen()
    expect(rebuildAndCompare(review.db)).toEqual([])
  })

  test('is of an item that the checklist has, by somebody who works on the review', async () => {
    const note = { list: 'prisma-scr', item: '10a', where: 'p. 1', note: '' } as const
    await expect(as(review, 'lead').reporting.note(note)).rejects.toMatchObject({ data: { problem: 'no-such-item' } })
  })
})
