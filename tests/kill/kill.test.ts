import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { recordCounts } from '#db/records.ts'
import { verify } from '#server/reviews/verify.ts'
import { finish } from '#server/work.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf, importBytes, memberNamed, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'
import { startServer, type WindowClient } from './server-process.ts'

// The server is ended with SIGKILL at moments that a seed chooses; the test is the window that was told what is saved.
// PARALLAX_KILL_SEED repeats a run, as far as the machine's own timing allows.

const seed = Number(process.env.PARALLAX_KILL_SEED ?? Date.now() % 1_000_000)
const kills = 10
const home = mkdtempSync(join(tmpdir(), 'parallax-kill-'))
console.log(`Killing the server at the moments of seed ${seed}.`)

afterAll(() => rmSync(home, { recursive: true, force: true }))

async function openAs(client: WindowClient, path: string, name: string): Promise<void> {
  await client.reviews.open({ path })
  await client.team.signIn({ member: await memberNamed(client, name) })
}

/** Looks at a review file that nobody has open: what it says of itself, and what the test wants to know. */
function look<T>(path: string, at: (db: ReadDb) => T): T {
  const host = hostOf(home)
  try {
    const db = host.open(path)
    expect(verify(db)).toEqual({ ok: true, problems: [] })
    return at(db)
  } finally {
    host.close()
  }
}

describe('a server killed during an import', () => {
  const entries = 2500
  const files = Array.from({ length: 3 }, (_, i) => ({
    name: `import-${i + 1}.ris`,
    bytes: risOf({ count: entries, seed: i + 1, abstract: 200 }),
  }))
  const next = randomOf(seed)
  // Two files have been imported, at least, before the longest run is ended, on a machine of the slower kind.
  const moments = Array.from({ length: kills }, (_, i) => Math.round(((i + next(1000) / 1000) / kills) * 2400))

  it.each(moments.map((moment, i) => ({ moment, i })))(
    'keeps whole imports only, after $moment ms',
    async ({ moment, i }) => {
      const host = hostOf(home)
      const path = await newReview(host, `import ${i}`)
      host.close()
      const server = startServer(home)
      const window = server.connect()
      await openAs(window, path, 'One')

      const told: string[] = []
      const importing = (async () => {
        for (const { name, bytes } of files) {
          const file = new File([bytes as Uint8Array<ArrayBuffer>], name)
          const { records } = await finish<{ records: number }>(
            await window.imports.add({ file, source: { name, kind: 'database' } }),
          )
          expect(records).toBe(entries)
          told.push(name)
        }
      })()
      const ended = importing.catch((error: unknown) => error)
      await pause(moment)
      await server.kill()
      await ended

      const { found, records } = look(path, (db) => {
        const counts = recordCounts(db)
        const found = allCurrent(db, 'import').map(({ subject, body }) => ({
          name: body.file.name,
          records: counts.get(subject),
        }))
        return { found, records: [...counts.values()].reduce((sum, n) => sum + n, 0) }
      })
      expect(found).toEqual(files.slice(0, found.length).map(({ name }) => ({ name, records: entries })))
      expect(records).toBe(found.length * entries)
      // What was told is there; one more may be, whose answer the kill overtook.
      expect(found.length).toBeGreaterThanOrEqual(told.length)
      expect(found.length).toBeLessThanOrEqual(told.length + 1)
      const again = hostOf(home)
      try {
        const client = await clientAs(again, path, 'One')
        expect(await importBytes(client, 'afterwards.ris', risOf({ count: 5, seed: 99, abstract: 0 }))).toBe(5)
      } finally {
        again.close()
      }
    },
  )
})

describe('a server killed during screening', () => {
  interface Vote {
    report: string
    decision: Decision
  }
  const members = ['One', 'Two']
  const path = join(home, 'screening.parallax')
  const next = randomOf(seed + 1)
  const moments = Array.from({ length: kills }, () => 20 + next(900))
  /** Each member's votes as they were told that they are saved, over all rounds. */
  const told = new Map<string, Vote[]>(members.map((name) => [name, []]))

  it.each(moments.map((moment, round) => ({ moment, round })))(
    'keeps every vote that was told, after $moment ms of round $round',
    async ({ moment, round }) => {
      if (!existsSync(path)) await makeReview()
      const server = startServer(home)
      const underWay = new Map<string, Vote>()
      const voting = await Promise.all(
        members.map(async (name) => {
          const window = server.connect()
          await openAs(window, path, name)
          const { ids } = await window.screening.queue({ stage: 'title-abstract' })
          expect(ids).toHaveLength(300)
          return async () => {
            for (let i = round * 37; ; i++) {
              const report = ids[i % ids.length] as string
              const vote: Vote = { report, decision: (['include', 'exclude', 'maybe'] as const)[next(3)] as Decision }
              underWay.set(name, vote)
              await window.screening.vote({ stage: 'title-abstract', ...vote })
              told.get(name)?.push(vote)
              underWay.delete(name)
            }
          }
        }),
      )
      const ended = Promise.allSettled(voting.map((vote) => vote()))
      await pause(moment)
      await server.kill()
      await ended
      expect(underWay.size).toBeGreaterThan(0)

      look(path, (db) => {
        const ids = new Map(allCurrent(db, 'member').map(({ subject, body }) => [body.name, subject]))
        for (const name of members) {
          const kept = votesOf(db, ids.get(name) ?? '')
          const mine = told.get(name) ?? []
          expect(kept.slice(0, mine.length)).toEqual(mine)
          // Beyond what was told there may be the one vote whose answer the kill overtook, and nothing else.
          const more = kept.slice(mine.length)
          if (more.length > 0) expect(more).toEqual([underWay.get(name)])
          told.set(name, kept)
        }
      })
    },
  )

  it('was killed while there was something to lose', () => {
    for (const votes of told.values()) expect(votes.length).toBeGreaterThan(kills)
  })

  async function makeReview(): Promise<void> {
    const host = hostOf(home)
    await newReview(host, 'screening')
    await importBytes(await clientAs(host, path, 'One'), 'found.ris', risOf({ count: 300, seed: 7, abstract: 200 }))
    host.close()
  }

  function votesOf(db: ReadDb, author: string): Vote[] {
    return db
      .all<{ body: string }>(`SELECT body FROM fact WHERE kind = 'vote' AND author = ? ORDER BY seq`, author)
      .map(({ body }) => JSON.parse(body))
      .map(({ report, decision }: Vote) => ({ report, decision }))
  }
})
