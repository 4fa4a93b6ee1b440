import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from '#server/client.ts'
import { verify } from '#server/reviews/verify.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'

const stage = 'title-abstract' as const
const votes = 3000
const home = mkdtempSync(join(tmpdir(), 'parallax-kill-packets-'))
const handIn = join(home, 'two.handin')
let review: string

/** A review of which a member has a packet, and has handed in a vote on each of its reports. */
beforeAll(async () => {
  const host = hostOf(home)
  review = await newReview(host, 'killed')
  const lead = await clientAs(host, review, 'One')
  await importBytes(lead, 'search.ris', risOf({ count: votes, seed: 1, abstract: 100 }))
  const { members } = await lead.team.members({})
  const member = members.find(({ name }) => name === 'Two')?.id ?? ''
  const sit = (path: string, member: string) => {
    const session = createSession(host, 'desktop')
    session.bind({ review: path, member })
    return { session, client: clientOf(session) }
  }
  const packet = join(home, 'packet.parallax')
  const giving = sit(review, members.find(({ name }) => name === 'One')?.id ?? '')
  giving.session.places.set('it', packet)
  await giving.client.packets.give({ member, stage, to: { handed: 'it' } })
  const { session, client } = sit(packet, member)
  const { ids } = await client.screening.queue({ stage })
  await finish(await client.screening.bulk({ stage, ids, decision: 'include', reasons: [], expected: ids.length }))
  session.places.set('it', handIn)
  expect((await client.packets.handIn({ to: { handed: 'it' } })).facts).toBe(votes)
  host.close()
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** Runs the command line and ends it at once (SIGKILL) when this is so. Tells whether it had ended by itself. */
async function killed(args: string[], when: () => boolean): Promise<boolean> {
  const bin = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (child.exitCode === null && !when()) await pause(1)
  const ended = child.exitCode !== null
  child.kill('SIGKILL')
  await gone
  return ended
}

const taken = () => {
  const host = hostOf(home)
  const db = host.open(review)
  const n = db.get<{ n: number }>(`SELECT count(*) AS n FROM fact WHERE kind = 'vote'`)?.n
  const sound = verify(db)
  host.close()
  return { n, sound }
}

test('taking in that is killed anywhere on its way took all or nothing, and the next time takes all', async () => {
  const found: unknown[] = []
  // The journal grows while votes are written, and more when they are projected.
  for (const size of [1, 100_000, 300_000, 600_000, 1_000_000, 1_500_000]) {
    const begun = sizeOf(`${review}-wal`)
    await killed(['take', review, handIn], () => sizeOf(`${review}-wal`) >= begun + size)
    const { n, sound } = taken()
    expect(sound).toEqual({ ok: true, problems: [] })
    expect([0, votes]).toContain(n)
    found.push(n)
    if (n === votes) break
  }
  expect(found[0]).toBe(0)
  expect(await killed(['take', review, handIn], () => false)).toBe(true)
  expect(taken()).toEqual({ n: votes, sound: { ok: true, problems: [] } })
}, 300_000)

test.each([1, 300_000, 1_000_000])(
  'a packet that is killed at %i bytes is not there, or is whole',
  async (size) => {
    const to = join(home, `packet-${size}.parallax`)
    await killed(['packet', review, '--member', 'Two', '-o', to], () => sizeOf(`${to}.new`) >= size || existsSync(to))
    if (!existsSync(to)) return
    const host = hostOf(home)
    expect(verify(host.open(to))).toEqual({ ok: true, problems: [] })
    host.close()
  },
  120_000,
)
