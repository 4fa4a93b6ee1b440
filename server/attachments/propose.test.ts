import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Proposed } from '#shared/contract/attachments.ts'
import { risOf, soughtReports } from '../../tests/corpus/dropped-pdfs.ts'
import { articlePdf } from '../../tests/corpus/pdfs.ts'
import { bringToFullText, type Desk, openDesk, pairOf } from '../../tests/support/full-texts.ts'
import { as, makeReview, type TestReview } from '../../tests/support/review.ts'
import type { Client } from '../client.ts'
import { finish } from '../work.ts'
import { folderOf } from './folder.ts'

const sought = soughtReports(30)
let review: TestReview
let desk: Desk
let window: Client
beforeEach(async () => {
  review = await makeReview()
  await bringToFullText(review, 'A', risOf(sought))
  await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
  desk = await openDesk(review)
  window = desk.window
})
afterEach(() => {
  desk.remove()
  review.remove()
})

const folder = () => folderOf(review.path)
const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
const pdfOf = (i: number, layout = {}) => articlePdf(sought[i] ?? { title: '', authors: [] }, layout)

test('files that were sent wait in the folder and are gone from there once they are kept or forgotten', async () => {
  const sent = async (i: number) => new File([Uint8Array.from(await pdfOf(i))], `${i}.pdf`)
  const found = await desk.propose([await sent(0), await sent(1), new File(['<html>'], 'page.pdf')])
  expect(found.map(({ name, sure, problem }) => [name, sure, problem])).toEqual([
    ['0.pdf', 'certain', null],
    ['1.pdf', 'certain', null],
    ['page.pdf', 'none', 'not-a-pdf'],
  ])
  expect(readdirSync(folder())).toHaveLength(2)
  await finish(await window.attachments.keep({ pairs: found.slice(0, 1).map(pairOf) }))
  await window.attachments.forget({ handed: found.map((one) => one.handed) })
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/^Nordmann and Bjørnsen 1995 Young adults .+\.pdf$/)])
})

test('what was changed, moved or kept since is left and told; the others are kept', async () => {
  const bytes = await Promise.all([0, 1, 2, 3].map((i) => pdfOf(i)))
  const given = bytes.map((one, i) => desk.hand(`${i}.pdf`, one))
  const found = await desk.propose(given)
  writeFileSync(desk.pathOf({ handed: 'file-1' }), 'changed')
  rmSync(desk.pathOf({ handed: 'file-2' }))
  const pairs = found.map(pairOf)
  const kept = await finish(await window.attachments.keep({ pairs: [...pairs, ...pairs.slice(3)] }))
  expect(kept).toEqual({
    kept: 2,
    reports: 2,
    left: [
      { handed: 'file-1', name: '1.pdf', problem: 'file-changed' },
      { handed: 'file-2', name: '2.pdf', problem: 'file-gone' },
      { handed: 'file-3', name: '3.pdf', problem: 'attached-already' },
    ],
  })
  expect(readdirSync(folder())).toHaveLength(2)
})

test('stopped on the way, nothing is looked into or kept any more, and nothing is left behind', async () => {
  const given = await Promise.all([0, 1, 2, 3].map(async (i) => desk.hand(`${i}.pdf`, await pdfOf(i))))
  const found = await desk.propose(given)
  const before = facts()
  const stop = new AbortController()
  const keeping = await window.attachments.keep({ pairs: found.map(pairOf) }, { signal: stop.signal })
  await keeping.next()
  await keeping.next()
  stop.abort()
  await expect(finish(keeping)).rejects.toThrow()
  await expect.poll(() => readdirSync(folder())).toEqual([])
  expect(facts()).toBe(before)
})

test('a second file of a report is asked about', async () => {
  const [one] = await desk.propose([desk.hand('a.pdf', await pdfOf(0))])
  await finish(await window.attachments.keep({ pairs: [pairOf(one as NonNullable<typeof one>)] }))
  const second = desk.hand('b.pdf', await pdfOf(0, { pages: 3 }))
  expect(await desk.propose([second])).toMatchObject([{ sure: 'doubtful', doubts: ['has-file'], by: null }])
})

test('reports are found by words of their title, authors and year, and only where they may be known', async () => {
  const { total, reports } = await window.attachments.find({ q: 'øvrebø 2006 EARLY' })
  expect(total).toBeGreaterThan(0)
  expect(reports.every(({ authors, year }) => /Øvrebø/.test(authors) && year === 2006)).toBe(true)
  await window.reviews.blindAgain({ stage: 'title-abstract' })
  await expect(as(review, 'second').attachments.find({ q: '' })).rejects.toMatchObject({
    data: { problem: 'stage-closed' },
  })
})

test('the files that came with the entries of another program are known by their place in its folder', async () => {
  const ris = [0, 1]
    .map(
      (i) =>
        `TY  - JOUR\nTI  - Title ${i} of what was kept elsewhere\nAU  - Vik, Siri\nPY  - 2011\nL1  - files/${i}/Full Text.pdf\nER  - \n`,
    )
    .join('')
  await bringToFullText(review, 'Zotero', ris)
  expect(await window.attachments.standing({})).toEqual({ reports: sought.length + 2, withFiles: 0, named: 2 })
  // What is attached need not be the article itself.
  const bytes = await articlePdf({ title: 'Appendix: tables', authors: ['Siri Vik'] })
  const file = new File([Uint8Array.from(bytes)], 'Full Text.pdf')
  const { files } = (await finish(
    await window.attachments.propose({ files: [{ file, path: '/My export/files/1/Full Text.pdf' }] }),
  )) as { files: Proposed[] }
  expect(files).toMatchObject([
    { sure: 'certain', by: 'import', candidates: [{ report: { title: 'Title 1 of what was kept elsewhere' } }] },
  ])
  await finish(await window.attachments.keep({ pairs: files.map(pairOf) }))
  expect(await window.attachments.standing({})).toMatchObject({ withFiles: 1, named: 1 })
})
