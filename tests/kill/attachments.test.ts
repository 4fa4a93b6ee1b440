import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { allCurrent } from '#db/current.ts'
import { folderOf } from '#server/attachments/folder.ts'
import { verify } from '#server/reviews/verify.ts'
import { finish } from '#server/work.ts'
import type { Proposed } from '#shared/contract/attachments.ts'
import { risOf, soughtReports } from '../corpus/dropped-pdfs.ts'
import { articlePdf } from '../corpus/pdfs.ts'
import { clientAs, hostOf, importBytes, memberNamed, newReview } from '../corpus/review.ts'
import { startServer } from './server-process.ts'

// The server is ended with SIGKILL while it keeps files.

const home = mkdtempSync(join(tmpdir(), 'parallax-kill-files-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const reports = soughtReports(24)
const made = Promise.all(reports.map((report) => articlePdf(report)))

it.each([0, 40, 120, 300, 600])(
  'a server killed after %i ms of keeping files leaves no half file, and no file that is told of is not there',
  async (moment) => {
    const host = hostOf(home)
    const path = await newReview(host, `files ${moment}`)
    await importBytes(await clientAs(host, path, 'One'), 'search.ris', Buffer.from(risOf(reports)))
    for (const who of ['One', 'Two']) {
      const client = await clientAs(host, path, who)
      const { ids } = await client.screening.queue({ stage: 'title-abstract' })
      for (const report of ids) await client.screening.vote({ stage: 'title-abstract', report, decision: 'include' })
      if (who === 'Two') await (await clientAs(host, path, 'One')).reviews.liftBlind({ stage: 'title-abstract' })
    }
    host.close()
    const pdfs = await made
    const whole = new Set(pdfs.map(sha256))

    const server = startServer(home)
    const window = server.connect()
    await window.reviews.open({ path })
    await window.team.signIn({ member: await memberNamed(window, 'One') })
    const files = pdfs.map((bytes, i) => new File([Uint8Array.from(bytes)], `${i}.pdf`))
    const proposed = await finish<{ files: Proposed[] }>(await window.attachments.propose({ files }))
    const pairs = proposed.files
      .filter(({ sure }) => sure === 'certain')
      .map(({ handed, name, hash, candidates }) => {
        return { handed, name, hash, report: candidates[0]?.report.id ?? '', by: 'doi' as const }
      })
    expect(pairs.length).toBeGreaterThan(20)
    const keeping = (async () => finish(await window.attachments.keep({ pairs })))().catch(() => undefined)
    await pause(moment)
    await server.kill()
    const told = await keeping

    const again = hostOf(home)
    const db = again.open(path)
    expect(verify(db).problems).toEqual([])
    const facts = allCurrent(db, 'attachment').map(({ body }) => body)
    again.close()
    // All of the action or nothing; what was told is there.
    expect([0, pairs.length]).toContain(facts.length)
    if (told) expect(facts).toHaveLength(pairs.length)
    const folder = folderOf(path)
    for (const { name, hash } of facts) {
      expect(existsSync(join(folder, name))).toBe(true)
      expect(sha256(readFileSync(join(folder, name)))).toBe(hash)
    }
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.pdf')))
      expect(whole.has(sha256(readFileSync(join(folder, name))))).toBe(true)
  },
)
