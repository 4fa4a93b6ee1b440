import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importRis, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { openQuestions } from '../duplicates/questions.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract'
const detail = async (report: string) => (await as(review, 'lead').screening.report({ stage, report })).report
const ris = (fields: Record<string, string>) =>
  ['TY  - JOUR', ...Object.entries(fields).map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\n')

test('a report says what sort of document it is and whether it was retracted, whichever record says so', async () => {
  await importRis(
    review,
    'A',
    [
      ris({ TI: 'Job coaching', AU: 'Falk, N.', PY: '2019', DO: '10.5555/1' }),
      ris({ TI: 'Sleep', AU: 'Lund, K.', PY: '2021', T2: 'medRxiv' }),
      ris({ TI: 'Walking: study protocol', AU: 'Moe, I.', PY: '2020' }),
    ].join('\n'),
  )
  await importRis(review, 'B', ris({ TI: 'RETRACTED: Job coaching', AU: 'Falk, N.', PY: '2019', DO: '10.5555/1' }))
  const [coaching = '', sleep = '', walking = '', notice = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').duplicates.decide({ a: coaching, b: notice, verdict: 'same' })
  expect(await detail(coaching)).toMatchObject({ title: 'Job coaching', retracted: true, kind: null })
  expect(await detail(sleep)).toMatchObject({ retracted: false, kind: 'preprint' })
  expect(await detail(walking)).toMatchObject({ kind: 'protocol' })
})

test('titles and abstracts that records have in other languages stand beside the one that is shown, with their sources', async () => {
  const norwegian = 'Artikkelen drøfter hvordan unge utenfor skole og arbeid finner veien tilbake til hverdagen sin.'
  const english = 'The article discusses how young people outside school and work find their way back to daily life.'
  await importRis(
    review,
    'Idunn',
    ris({ TI: 'Unge utenfor: veien tilbake', AU: 'Ås, Ø.', PY: '2018', AB: `${norwegian} Slutt.` }),
  )
  await importRis(
    review,
    'ERIC',
    ris({ TI: 'Young people outside: the way back', AU: 'Ås, Ø.', PY: '2018', AB: english }),
  )
  await importRis(
    review,
    'Scopus',
    ris({ TI: 'UNGE UTENFOR: VEIEN TILBAKE.', AU: 'Ås, Ø.', PY: '2018', AB: norwegian }),
  )
  const [a = '', b = '', c = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').duplicates.decide({ a, b, verdict: 'same' })
  await as(review, 'lead').duplicates.decide({ a, b: c, verdict: 'same' })
  const shown = await detail(a)
  expect(shown.otherTitles).toHaveLength(1)
  expect(shown.otherAbstracts).toHaveLength(1)
  const said = [shown.abstract, ...shown.otherAbstracts.map(({ text }) => text)]
  expect(new Set(said)).toEqual(new Set([`${norwegian} Slutt.`, english]))
  expect(shown.otherAbstracts[0]?.sources).toEqual(shown.abstract === english ? ['Idunn', 'Scopus'] : ['ERIC'])
})

test('a report says how many others it may be the same as: those that a question still asks about', async () => {
  const farms = { TI: 'Green care farms as a way back to school', AU: 'Haug, L.', JO: 'Rural Studies' }
  await importRis(
    review,
    'A',
    ris({ ...farms, PY: '2016', SP: '12', EP: '30', AB: 'Young people who worked on a farm.' }),
  )
  await importRis(review, 'B', ris({ ...farms, PY: '2018', AB: 'A second visit to the farms.' }))
  await importRis(review, 'C', ris({ TI: 'Something else', AU: 'Vik, S.', PY: '2012' }))
  for await (const _ of await as(review, 'lead').duplicates.find({}));
  const ids = await queueOf(review, 'lead')
  const agree = async () => {
    const open = openQuestions(review.db)
    for (const id of ids) {
      expect((await detail(id)).doubtful).toBe(open.filter(({ reports }) => reports.includes(id)).length)
    }
    return open.length
  }
  expect(await agree()).toBe(1)
  const [a = '', b = '', c = ''] = ids
  const asked = await as(review, 'lead').duplicates.questions({ first: b })
  expect(asked.pairs[0]?.reports).toContain(b)
  await as(review, 'lead').duplicates.decide({ a, b, verdict: 'different' })
  expect(await agree()).toBe(0)
  await as(review, 'lead').reviews.undo({})
  expect(await agree()).toBe(1)
  // Held apart by way of other records of the two.
  await as(review, 'lead').duplicates.decide({ a: b, b: c, verdict: 'same' })
  await as(review, 'lead').duplicates.decide({ a, b: c, verdict: 'different' })
  expect(openQuestions(review.db)).toEqual([])
  expect((await detail(a)).doubtful).toBe(0)
})
