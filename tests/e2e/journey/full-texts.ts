import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Article, articlePdf, brokenPdf, notPdf, scannedPdf } from '../../corpus/pdfs.ts'
import { clientAs, hostOf, importBytes, newReview } from '../../corpus/review.ts'
import type { RunningApp } from '../app.ts'
import { goTo, rail } from './rail.ts'
import { starting } from './text.ts'

/** The reports whose full texts are brought in. */
export const articles = [
  {
    title: 'Young adults outside work: a register study',
    authors: ['Kari Nordmann'],
    year: 2011,
    doi: '10.1000/a.2011',
  },
  { title: 'Unge uføre på Sørlandet: en kvalitativ studie', authors: ['Åse Øvrebø'], year: 2014 },
  { title: 'Leaving upper secondary school early', authors: ['Ola Dahl', 'Per Ng'], year: 2016, doi: '10.1000/c.2016' },
  { title: 'Mental health and disability pension', authors: ['Anna Sæther'], year: 2018, doi: '10.1000/d.2018' },
] as const satisfies Article[]

const name = 'Full texts'

/** Makes a review whose reports are all at full text, opens it and goes to the full-text room. */
export async function readyForFullTexts(app: RunningApp): Promise<void> {
  const host = hostOf(app.reviews)
  const path = await newReview(host, name)
  const lead = await clientAs(host, path, 'One')
  await importBytes(lead, 'search.ris', Buffer.from(ris()))
  const { ids } = await lead.screening.queue({ stage: 'title-abstract' })
  for (const who of ['One', 'Two']) {
    const client = await clientAs(host, path, who)
    for (const report of ids) await client.screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  }
  await lead.reviews.liftBlind({ stage: 'title-abstract' })
  host.close()
  const { page } = app
  await page.reload()
  await page.getByRole('button', { name: starting(name) }).click()
  await page.getByRole('button', { name: starting('One') }).click()
  await rail(page).waitFor()
  await goTo(page, 'app.map.fullText')
}

function ris(): string {
  return articles
    .map((article) =>
      [
        'TY  - JOUR',
        `TI  - ${article.title}`,
        ...article.authors.map((author) => `AU  - ${author.split(' ').reverse().join(', ')}`),
        `PY  - ${article.year}`,
        ...('doi' in article ? [`DO  - ${article.doi}`] : []),
        'ER  - ',
        '',
      ].join('\n'),
    )
    .join('\n')
}

/** Writes a folder of PDFs: two that match, one to be asked about, and some that cannot be kept. Gives the folder. */
export async function folderOfPdfs(folder: string): Promise<string> {
  const [first, second, third, fourth] = articles
  const files: Record<string, Uint8Array> = {
    '1-s2.0-main.pdf': await articlePdf(first),
    'unge uføre.pdf': await articlePdf(second, { columns: 2 }),
    'Dahl 2016.pdf': await scannedPdf(),
    'erratum.pdf': await articlePdf({
      ...fourth,
      doi: '10.1000/e',
      title: `Correction to: ${fourth.title}`,
      cited: [fourth.doi],
    }),
    'fish.pdf': await articlePdf({ title: 'Fish of the northern lakes', authors: ['Siri Vik'], year: 2001 }),
    'secret.pdf': await articlePdf(third, { userPassword: 'secret' }),
    'broken.pdf': brokenPdf(await articlePdf(third)),
    'page.pdf': notPdf,
    'again.pdf': await articlePdf(first),
    'notes.txt': Buffer.from('to read'),
  }
  mkdirSync(folder, { recursive: true })
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes)
  return folder
}

/** Where the files of the review are. */
export function folderOfReview(app: RunningApp): string {
  return join(app.reviews, name)
}

/** Chooses the only report that is listed under this title. */
export async function readReport(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(title.slice(0, 20)) }).click()
}

/** Drags files from outside over the window and lets go of them, as the operating system tells it. */
export async function dropOnWindow(page: Page, paths: string[]): Promise<void> {
  const { width = 800, height = 600 } = page.viewportSize() ?? {}
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await devtools.detach()
}
