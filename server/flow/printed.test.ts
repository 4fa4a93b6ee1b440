import { afterEach, expect, test } from 'vitest'
import { finish } from '#server/work.ts'
import { decideBoth, groupInOrder, importInvented, inventedTitles, screenTitles } from '../../tests/support/in-bulk.ts'
import { as, importRis, makeReview, type TestReview } from '../../tests/support/review.ts'

/** Three flows as published reviews print them, drawn from reviews of their size on invented references. */

let review: TestReview | undefined
afterEach(() => {
  review?.remove()
  review = undefined
})

/** What stands in the figure, box by box: its texts, joined. */
async function drawn(of: TestReview, form: string): Promise<string[]> {
  const { content } = await as(of, 'lead').flow.export({ form, lang: 'nb', format: 'svg' })
  const boxes = content.split('<g class="flow-box"').slice(1)
  return boxes.map((box) => {
    const lines = [...(box.split('</g>')[0] ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line)
    return lines.join(' ').replaceAll('\u00a0', ' ')
  })
}

async function words(of: TestReview, form: string, labels: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(labels)) await as(of, 'lead').flow.label({ form, lang: 'nb', key, text })
}

test('a review of trials: no box for duplicates, protocols beside the exclusions, 54 reports of 38 studies', async () => {
  review = await makeReview()
  const lead = as(review, 'lead')
  const ids = await importInvented(review, 4810, 200)
  const texts = await screenTitles(review, ids, 229)
  const reason = (await lead.reviews.setup({})).reasons.find(({ stage }) => stage === 'full-text')?.id ?? ''
  await decideBoth(review, 'full-text', texts.slice(0, 54), 'include')
  await decideBoth(review, 'full-text', texts.slice(54, 54 + 165), 'exclude', [reason])
  for (const report of texts.slice(-10)) await lead.fulltext.send({ report, to: 'protocol' })
  await groupInOrder(review, texts, 12, 2)
  await groupInOrder(review, texts.slice(24), 2, 3)

  const { id } = await lead.flow.saveForm({
    form: {
      name: 'As printed',
      base: '2009',
      steps: [
        { section: 'identification', main: ['identified.databases', 'identified.other'], aside: [] },
        { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract'] },
        { section: 'fullText', main: ['assessed.fullText'], aside: ['excluded.fullText', 'destination.protocol'] },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  })
  await words(review, id, {
    'identified.databases': 'Referanser identifisert gjennom databasesøk etter dublettfjerning',
    'identified.other': 'Ekstra referanser identifisert gjennom andre kilder',
    screened: 'Totalt antall referanser',
    'excluded.titleAbstract': 'Referanser ekskludert',
    'assessed.fullText': 'Publikasjoner lest i fulltekst',
    'excluded.fullText': 'Publikasjoner ekskludert',
    included: 'Inkluderte unike primærstudier',
  })
  const boxes = await drawn(review, id)
  expect(boxes.map((text) => text.replace(/ Other country.*/, ''))).toEqual([
    'Referanser identifisert gjennom databasesøk etter dublettfjerning (n = 4810)',
    'Ekstra referanser identifisert gjennom andre kilder (n = 200)',
    'Totalt antall referanser (n = 5010)',
    'Referanser ekskludert (n = 4781)',
    'Publikasjoner lest i fulltekst (n = 229)',
    'Publikasjoner ekskludert (n = 165)',
    'Protokoller (prosjektplaner) (n = 10)',
    'Inkluderte unike primærstudier (n = 38)',
  ])
  const flow = await lead.flow.show({ form: id, lang: 'nb' })
  expect(flow.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(flow.boxes.find(({ key }) => key === 'included')).toMatchObject({ n: 38, reports: 54 })
  expect(flow.notes.join(' ')).toContain('54 publikasjoner')
}, 120_000)

test('a note on measures: four boxes, 273 − 130 = 143 and 15 included', async () => {
  review = await makeReview()
  const lead = as(review, 'lead')
  const entries = inventedTitles(0, 143).map((title, i) => `TY  - JOUR\nTI  - ${title}\nDO  - 10.5555/${i}\nER  - \n`)
  await importRis(review, 'PubMed', entries.join('\n'))
  await importRis(review, 'Scopus', entries.slice(0, 130).join('\n'))
  await finish(await lead.duplicates.find({}))
  const { ids } = await lead.screening.queue({ stage: 'title-abstract' })
  const texts = await screenTitles(review, ids, 15)
  await decideBoth(review, 'full-text', texts, 'include')
  const { id } = await lead.flow.saveForm({
    form: {
      name: 'Four boxes',
      base: '2020',
      steps: [
        { section: 'identification', main: ['identified.databases'], aside: ['removed.duplicates'] },
        { section: 'screening', main: ['screened'], aside: [] },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  })
  await words(review, id, {
    'identified.databases': 'Publikasjoner fra søk i databaser',
    included: 'Publikasjoner inkludert',
  })
  const [databases, duplicates, screened, included, ...others] = await drawn(review, id)
  expect(databases).toMatch(/^Publikasjoner fra søk i databaser \(n = 273\)/)
  expect([duplicates, screened]).toEqual(['Dubletter fjernet (n = 130)', 'Publikasjoner screenet (n = 143)'])
  expect(included).toMatch(/^Publikasjoner inkludert \(n = 15\)/)
  expect(others).toEqual([])
})

test('a study of the literature: one box', async () => {
  review = await makeReview()
  const ids = await importInvented(review, 33)
  await decideBoth(review, 'full-text', await screenTitles(review, ids, 33), 'include')
  const lead = as(review, 'lead')
  const steps = [{ section: null, main: ['included'], aside: [] }]
  const { id } = await lead.flow.saveForm({ form: { name: 'One box', base: '2009', steps } })
  await words(review, id, { included: 'Inkluderte studier' })
  expect(await drawn(review, id)).toEqual(['Inkluderte studier (n = 33)'])
})
