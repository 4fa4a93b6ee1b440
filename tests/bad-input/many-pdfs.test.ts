import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf } from '#server/attachments/folder.ts'
import { verify } from '#server/reviews/verify.ts'
import { finish } from '#server/work.ts'
import { droppedFiles, risOf, soughtReports } from '../corpus/dropped-pdfs.ts'
import { bringToFullText, openDesk, pairOf } from '../support/full-texts.ts'
import { as, makeReview } from '../support/review.ts'

test('two hundred files at once: most are matched, doubtful ones are asked, and none is wrong without asking', async () => {
  const sought = soughtReports(180)
  const review = await makeReview()
  await bringToFullText(review, 'A', risOf(sought))
  await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
  const desk = await openDesk(review)
  const { window } = desk
  try {
    const files = await droppedFiles(sought)
    expect(files.length).toBeGreaterThanOrEqual(200)
    const given = files.map(({ name, bytes }) => desk.hand(name, bytes))
    const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
    const before = facts()
    const found = [...(await desk.propose(given.slice(0, 120))), ...(await desk.propose(given.slice(120)))]
    expect(facts()).toBe(before)

    const keyOf = new Map(sought.map(({ title, year, key }) => [`${title} ${year}`, key]))
    const tally = { right: 0, wrong: 0, askedFirst: 0, askedAmong: 0, askedInVain: 0, none: 0 }
    const wrong: string[] = []
    for (const [i, { sure, candidates }] of found.entries()) {
      const { of, what, name } = files[i] as (typeof files)[number]
      const keys = candidates.map(({ report }) => keyOf.get(`${report.title} ${report.year}`))
      if (sure === 'none') tally.none++
      else if (sure === 'doubtful' && keys[0] === of) tally.askedFirst++
      else if (sure === 'doubtful' && of && keys.includes(of)) tally.askedAmong++
      else if (sure === 'doubtful') tally.askedInVain++
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
    expect(kept).toEqual({ kept: certain.length, reports: certain.length, left: [] })
    expect(readdirSync(folderOf(review.path))).toHaveLength(certain.length)
    const [one] = certain
    const list = async () =>
      (await window.attachments.list({ report: one?.candidates[0]?.report.id ?? '' })).attachments
    expect(await list()).toMatchObject([{ state: 'there', by: one?.by }])
    // The originals are where they were.
    expect(readFileSync(desk.pathOf({ handed: one?.handed ?? '' }))).toHaveLength(one?.size ?? 0)
    // Dropped again, they are known.
    expect((await desk.propose(given.slice(0, 20))).every(({ has, sure }) => has !== null && sure === 'none')).toBe(
      true,
    )
    // One action: one undo takes all back.
    await window.reviews.undo({})
    expect(await list()).toEqual([])
    expect((await desk.propose(given.slice(0, 1)))[0]).toMatchObject({ sure: 'certain', has: null })
    expect(verify(review.db).problems).toEqual([])
  } finally {
    desk.remove()
    review.remove()
  }
}, 300_000)
