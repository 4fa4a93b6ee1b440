import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlePdf, brokenPdf, notPdf, scannedPdf } from '../../corpus/pdfs.ts'
import { clientAs, hostOf, importBytes, newReview } from '../../corpus/review.ts'

/** The reports of the review, by what their file is. */
export const fullTexts = {
  long: 'A register of young adults, in 500 pages',
  scanned: 'Ungdomsarbeid før 1980',
  locked: 'Kept behind a password',
  broken: 'Cut off on its way',
  page: 'A page of sign-in that was saved',
  missing: 'Moved to another folder',
  none: 'Read as a record',
} as const
type Kind = keyof typeof fullTexts

/** What opens the file that is locked. */
export const password = 'blåbær'

const abstract =
  'Arbeidsmarkedstiltak for unge: æ, ø og å står som de skal. The efficient office offers a significant flow of young adults to work. '

/**
 * Makes a review of the members One and Two at full text, blind, whose reports have files of each kind, and one has none.
 *
 * @param others files in place of those, which then stay as they are
 */
export async function makeFullTexts(home: string, others: Partial<Record<Kind, Buffer>> = {}): Promise<void> {
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  const path = await newReview(host, 'Full texts')
  const one = await clientAs(host, path, 'One')
  const two = await clientAs(host, path, 'Two')
  const kinds = Object.keys(fullTexts) as Kind[]
  const ris = kinds.flatMap((kind) => [
    'TY  - JOUR',
    `TI  - ${fullTexts[kind]}`,
    'AU  - Ås, Ørjan',
    'LA  - English',
    'ER  - ',
  ])
  await importBytes(one, 'search.ris', Buffer.from(ris.join('\n')))
  const people = (await one.team.members({})).members.map(({ id }) => id)
  const stage = { reviewers: people, reviewersPerReport: 2, maybe: 'conflict' as const }
  await one.reviews.saveStage({ id: 'title-abstract', ...stage, blind: true })
  await one.reviews.saveStage({ id: 'full-text', ...stage, blind: true })
  await one.highlights.save({ of: 'include', text: 'young adults' })
  await one.highlights.save({ of: 'exclude', text: 'registers' })
  const { ids } = await one.screening.queue({ stage: 'title-abstract' })
  for (const report of ids)
    for (const who of [one, two]) await who.screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await one.reviews.saveStage({ id: 'title-abstract', ...stage, blind: false })

  const reportOf = new Map<string, string>()
  for (const report of ids)
    reportOf.set((await one.screening.report({ stage: 'full-text', report })).report.title, report)
  const article = (kind: Kind) => ({ title: fullTexts[kind], authors: ['Ås, Ørjan'], year: 2019, abstract })
  const files: Record<Exclude<Kind, 'none'>, Buffer> = {
    long: await articlePdf(article('long'), { pages: 500 }),
    scanned: await scannedPdf(3),
    locked: await articlePdf(article('locked'), { userPassword: password }),
    broken: await articlePdf(article('broken'), { columns: 2 }),
    page: await articlePdf(article('page')),
    missing: await articlePdf({ ...article('missing'), year: 2001 }),
    ...others,
  }
  for (const [kind, bytes] of Object.entries(files)) {
    const report = reportOf.get(fullTexts[kind as Kind]) ?? ''
    const file = new File([new Uint8Array(bytes)], `${kind}.pdf`)
    await one.attachments.attach({ report, file })
    if (kind in others) continue
    // What befell some of them since.
    const { attachments } = await one.attachments.list({ report })
    const kept = join(reviews, 'Full texts', attachments[0]?.name ?? '')
    if (kind === 'broken') writeFileSync(kept, brokenPdf(bytes))
    if (kind === 'page') writeFileSync(kept, notPdf)
    if (kind === 'missing') rmSync(kept)
  }
  host.close()
}
