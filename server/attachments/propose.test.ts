import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Proposed } from '#shared/contract/attachments.ts'
import { droppedFiles, risOf, soughtReports } from '../../tests/corpus/dropped-pdfs.ts'
import { articlePdf } from '../../tests/corpus/pdfs.ts'
import { as, importRis, makeReview, type TestReview } from '../../tests/support/review.ts'
import { type Client, clientOf } from '../client.ts'
import { verify } from '../reviews/verify.ts'
import { createSession, type Session } from '../session.ts'
import { finish } from '../work.ts'
import { folderOf } from './folder.ts'

const sought = soughtReports(180)
let review: TestReview
let session: Session
let window: Client
let desk: string
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'A', risOf(sought))
  const { ids } = await as(review, 'lead').screening.queue({ stage: 'title-abstract' })
  for (const who of ['lead', 'second'] as const)
    for (const report of ids)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
  session = createSession(review.host, 'desktop')
  window = clientOf(session)
  await window.reviews.open({ path: review.path })
  await window.team.signIn({ member: review.members.lead ?? '' })
  desk = mkdtempSync(join(tmpdir(), 'parallax-desk-'))
})
afterEach(() => {
  review.remove()
  rmSync(desk, { recursive: true, force: true })
})

const folder = () => folderOf(review.path)
/** A file on this machine, handed to the session as the host of a window does it. */
function handed(name: string, bytes: Uint8Array, i = 0): { handed: string } {
  mkdirSync(join(desk, `${i}`), { recursive: true })
  writeFileSync(join(desk, `${i}`, name), bytes)
  session.handed.set(`file-${i}`, join(desk, `${i}`, name))
  return { handed: `file-${i}` }
}
const propose = async (files: ({ handed: string } | File)[]): Promise<Proposed[]> =>
  (await finish(await window.attachments.propose({ files }))).files
const pairOf = ({ handed, name, hash, candidates, by }: Proposed) => ({
  handed,
  name,
  hash,
  report: candidates[0]?.report.id ?? '',
  by: by ?? ('person' as const),
})
const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n

test('two hundred files at once: most are matched, doubtful ones are asked, and none is wrong without asking', async () => {
  const files = await droppedFiles(sought)
  expect(files.length).toBeGreaterThanOrEqual(200)
  const given = files.map(({ name, bytes }, i) => handed(name, bytes, i))
  const before = facts()
  const found = [...(await propose(given.slice(0, 120))), ...(await propose(given.slice(120)))]
  expect(facts()).toBe(before)
  const keyOf = new Map(sought.map(({ title, year, key }) => [`${title} ${year}`, key]))
  const tally = { right: 0, wrong: 0, askedFirst: 0, askedAmong: 0, askedInVain: 0, none: 0 }
  const wrong: string[] = []
  for (const [i, { sure, candidates }] of found.entries()) {
    const { of, what, name } = files[i] as (typeof files)[number]
    const keys = candidates.map(({ report }) => keyOf.get(`${report.title} ${report.year}`))
    if (sure === 'none') tally.none++
    else if (sure === 'doubtful')
      tally[keys[0] === of ? 'askedFirst' : of && keys.includes(of) ? 'askedAmong' : 'askedInVain']++
    else if (keys[0] === of) tally.right++
    else {
      tally.wrong++
      wrong.push(`${what}: ${name}`)
    }
  }
  console.log(`${files.length} PDFs dropped at once: ${JSON.stringify(tally)}`)
  expect(wrong).toEqual([])
  const articles = files.filter(({ what }) => what === 'article' || what === '500 pages').length
  expect(tally.right).toBeGreaterThan(0.95 * articles)

  const certain = found.filter(({ sure }) => sure === 'certain')
  const kept = await finish(await window.attachments.keep({ pairs: certain.map(pairOf) }))
  expect(kept).toMatchObject({ kept: certain.length, reports: certain.length, left: [] })
  expect(readdirSync(folder())).toHaveLength(certain.length)
  const one = certain[5]
  const { attachments } = await window.attachments.list({ report: one?.candidates[0]?.report.id ?? '' })
  expect(attachments).toMatchObject([{ state: 'there', by: one?.by }])
  // The originals are where they were.
  expect(readFileSync(session.handed.get(one?.handed ?? '') ?? '')).toHaveLength(one?.size ?? 0)
  // Dropped again, they are known.
  const again = await propose(given.slice(0, 20))
  expect(again.every(({ has, sure }) => has !== null && sure === 'none')).toBe(true)
  // One action: one undo takes all back.
  await window.reviews.undo({})
  expect((await window.attachments.list({ report: one?.candidates[0]?.report.id ?? '' })).attachments).toEqual([])
  expect((await propose(given.slice(0, 1)))[0]).toMatchObject({ sure: 'certain', has: null })
  expect(verify(review.db).problems).toEqual([])
}, 120_000)

test('files that were sent wait in the folder and are gone from there once they are kept or forgotten', async () => {
  const sent = async (i: number) =>
    new File([Uint8Array.from(await articlePdf(sought[i] ?? { title: '', authors: [] }))], `${i}.pdf`)
  const found = await propose([await sent(0), await sent(1), new File(['<html>'], 'page.pdf')])
  expect(found.map(({ name, sure, problem }) => [name, sure, problem])).toEqual([
    ['0.pdf', 'certain', null],
    ['1.pdf', 'certain', null],
    ['page.pdf', 'none', 'not-a-pdf'],
  ])
  expect(readdirSync(folder())).toHaveLength(3)
  await finish(await window.attachments.keep({ pairs: found.slice(0, 1).map(pairOf) }))
  await window.attachments.forget({ handed: found.map((one) => one.handed) })
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/^Nordmann and Bjørnsen 1995 Young adults .+\.pdf$/)])
})

test('what was changed, moved or kept since is left and told; the others are kept', async () => {
  const bytes = await Promise.all([0, 1, 2, 3].map((i) => articlePdf(sought[i] ?? { title: '', authors: [] })))
  const given = bytes.map((one, i) => handed(`${i}.pdf`, one, i))
  const found = await propose(given)
  writeFileSync(session.handed.get('file-1') ?? '', 'changed')
  rmSync(session.handed.get('file-2') ?? '')
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
  const given = await Promise.all(
    [0, 1, 2, 3].map(async (i) => handed(`${i}.pdf`, await articlePdf(sought[i] ?? { title: '', authors: [] }), i)),
  )
  const found = await propose(given)
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
  const [one] = await propose([handed('a.pdf', await articlePdf(sought[0] ?? { title: '', authors: [] }), 0)])
  await finish(await window.attachments.keep({ pairs: [pairOf(one as NonNullable<typeof one>)] }))
  const second = handed('b.pdf', await articlePdf(sought[0] ?? { title: '', authors: [] }, { pages: 3 }), 1)
  expect(await propose([second])).toMatchObject([{ sure: 'doubtful', doubts: ['has-file'], by: null }])
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
