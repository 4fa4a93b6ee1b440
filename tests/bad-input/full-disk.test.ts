import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '#server/attachments/folder.ts'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { Proposed } from '#shared/contract/attachments.ts'
import { risOf, soughtReports } from '../corpus/dropped-pdfs.ts'
import { articlePdf } from '../corpus/pdfs.ts'
import { as, importRis, makeReview } from '../support/review.ts'

test('a disk that is full while files are kept: it is said, nothing is kept, nothing is left behind', async () => {
  const reports = soughtReports(6)
  const review = await makeReview()
  const folder = folderOf(review.path)
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  const desk = mkdtempSync(join(tmpdir(), 'parallax-desk-'))
  try {
    if (!mounted) return console.log('Left out: a full disk, which only root on Linux can make for a test.')
    await importRis(review, 'A', risOf(reports))
    const { ids } = await as(review, 'lead').screening.queue({ stage: 'title-abstract' })
    for (const who of ['lead', 'second'] as const)
      for (const report of ids)
        await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
    await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
    const session = createSession(review.host, 'desktop')
    const window = clientOf(session)
    await window.reviews.open({ path: review.path })
    await window.team.signIn({ member: review.members.lead ?? '' })
    for (const [i, report] of reports.entries()) {
      // A third of the disk each.
      const bytes = Buffer.concat([await articlePdf(report), Buffer.alloc(350_000, '%')])
      writeFileSync(join(desk, `${i}.pdf`), bytes)
      session.handed.set(`${i}`, join(desk, `${i}.pdf`))
    }
    const files = reports.map((_, i) => ({ handed: `${i}` }))
    const proposed = await finish<{ files: Proposed[] }>(await window.attachments.propose({ files }))
    const pairs = proposed.files.map(({ handed, name, hash, candidates }) => {
      return { handed, name, hash, report: candidates[0]?.report.id ?? '', by: 'doi' as const }
    })
    const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
    const before = facts()
    await expect(finish(await window.attachments.keep({ pairs }))).rejects.toMatchObject({
      data: { problem: 'disk-full', file: '2.pdf' },
    })
    expect(readdirSync(folder)).toEqual([])
    expect(facts()).toBe(before)
    // What has room is kept.
    const some = await finish<{ kept: number }>(await window.attachments.keep({ pairs: pairs.slice(0, 2) }))
    expect(some.kept).toBe(2)
    return undefined
  } finally {
    if (mounted) spawnSync('umount', [folder])
    review.remove()
    rmSync(desk, { recursive: true, force: true })
  }
})
