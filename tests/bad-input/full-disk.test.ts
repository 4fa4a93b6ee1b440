import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf } from '#server/attachments/folder.ts'
import { finish } from '#server/work.ts'
import { risOf, soughtReports } from '../corpus/dropped-pdfs.ts'
import { articlePdf } from '../corpus/pdfs.ts'
import { bringToFullText, openDesk, pairOf } from '../support/full-texts.ts'
import { as, makeReview } from '../support/review.ts'

test('a disk that is full while files are kept: it is said, nothing is kept, nothing is left behind', async () => {
  const reports = soughtReports(6)
  const review = await makeReview()
  const folder = folderOf(review.path)
  mkdirSync(folder)
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  const desk = await openDesk(review)
  const { window } = desk
  try {
    if (!mounted) return console.log('Left out: a full disk, which only root on Linux can make for a test.')
    await bringToFullText(review, 'A', risOf(reports))
    await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
    // A third of the disk each.
    const given = reports.map(async (report, i) =>
      desk.hand(`${i}.pdf`, Buffer.concat([await articlePdf(report), Buffer.alloc(350_000, '%')])),
    )
    const pairs = (await desk.propose(await Promise.all(given))).map(pairOf)
    const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
    const before = facts()
    await expect(finish(await window.attachments.keep({ pairs }))).rejects.toMatchObject({
      data: { problem: 'disk-full', file: expect.stringMatching(/\.pdf$/) },
    })
    expect(readdirSync(folder)).toEqual([])
    expect(facts()).toBe(before)
    // What has room is kept.
    const some = await finish<{ kept: number }>(await window.attachments.keep({ pairs: pairs.slice(0, 2) }))
    expect(some.kept).toBe(2)
    return undefined
  } finally {
    if (mounted) spawnSync('/bin/umount', [folder])
    review.remove()
    desk.remove()
  }
})
