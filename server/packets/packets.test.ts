import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { encodeTime } from 'ulid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { type Client, clientOf } from '#server/client.ts'
import { callOf } from '#server/guard.ts'
import { createSession, type Session } from '#server/session.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
/** Tomorrow, for a clock that is right. */
const soon = new Date(Date.now() + 24 * 3_600_000)
let review: TestReview
let lead: { session: Session; client: Client }
beforeEach(async () => {
  review = await makeReview()
  const session = createSession(review.host, 'desktop')
  session.bind({ review: review.path, member: review.members.lead })
  lead = { session, client: clientOf(session) }
  await importTitles(review, 'East', ['Fishing in the north', 'Farming in the north', 'Nursing in the north'])
})
afterEach(() => review.remove())

const at = (name: string) => join(dirname(review.path), name)

/** Gives a packet out. */
async function give(name: 'lead' | 'second', file = `${name}.parallax`): Promise<string> {
  lead.session.places.set(file, at(file))
  await lead.client.packets.give({ member: review.members[name] ?? '', to: { handed: file } })
  return at(file)
}

/** Opens a packet as its member does. */
async function openPacket(path: string): Promise<{ session: Session; client: Client }> {
  const session = createSession(review.host, 'desktop')
  const client = clientOf(session)
  await client.reviews.open({ path })
  return { session, client }
}

async function handIn({ session, client }: { session: Session; client: Client }, file: string): Promise<Buffer> {
  session.places.set(file, at(file))
  await client.packets.handIn({ to: { handed: file } })
  return readFileSync(at(file))
}

const take = (bytes: Uint8Array, client = lead.client) =>
  client.packets.take({ file: new File([new Uint8Array(bytes)], 'x.handin') })
const problem = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error) => error.data?.problem ?? error.code ?? String(error),
  )
const standing = () =>
  ['ballot', 'outcome', 'current'].map((table) => review.db.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`))
const factCount = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n

test('a packet has nothing of anyone else in it, in no table and no free page', async () => {
  const [first = '', other = ''] = await queueOf(review, 'second')
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'exclude', note: 'A word of the lead' })
  await as(review, 'second').screening.vote({ stage, report: other, decision: 'include', note: 'A word of the second' })
  const path = await give('second')
  const bytes = readFileSync(path)
  expect(bytes.includes('A word of the second')).toBe(true)
  for (const told of ['A word of the lead', review.members.lead ?? '', review.members.third ?? ''])
    expect(bytes.includes(told)).toBe(false)
  const sqlite = new Sqlite(path, { readonly: true })
  const authors = sqlite.prepare('SELECT DISTINCT author FROM fact').pluck().all()
  expect(new Set(authors)).toEqual(new Set(['team', review.members.second]))
  expect(sqlite.prepare('SELECT member FROM packet').pluck().get()).toBe(review.members.second)
  for (const table of ['packet_given', 'packet_taken', 'file', 'file_part'])
    expect(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  sqlite.close()
})

test('what is in a packet is the same whatever another reviewer did', async () => {
  const tables = (path: string) => {
    const sqlite = new Sqlite(path, { readonly: true })
    const names = ['fact', 'record', 'current', 'undone', 'link', 'report', 'report_record', 'ballot', 'outcome']
    const rows = names.map((name) => sqlite.prepare(`SELECT * FROM ${name}`).all())
    sqlite.close()
    return JSON.stringify(rows)
  }
  const before = tables(await give('second', 'before.parallax'))
  for (const report of await queueOf(review, 'lead')) {
    await as(review, 'lead').screening.vote({ stage, report, decision: 'include', note: 'Mine' })
    await as(review, 'lead').marks.mark({ report, mark: 'star', on: true })
  }
  await as(review, 'lead').reviews.undo({})
  expect(tables(await give('second', 'after.parallax'))).toBe(before)
})

test('a packet is its member’s without choosing, and only what can be handed in can be done in it', async () => {
  const { client } = await openPacket(await give('lead'))
  const me = await client.team.me({})
  expect(me.member?.id).toBe(review.members.lead)
  expect(me.abilities.toSorted()).toEqual(['enter', 'handIn', 'mark', 'own', 'read', 'screen'])
  expect((await client.packets.mine({})).packet).toMatchObject({ name: 'lead', stage, decisions: 0, handedIn: null })
  expect((await client.screening.queue({ stage })).ids).toEqual(await queueOf(review, 'lead'))
  expect(await problem(client.team.saveMember({ name: 'X', roles: ['lead'] }))).toBe('FORBIDDEN')
  expect(await problem(client.packets.given({}))).toBe('FORBIDDEN')
})

test('hand-ins in any order and twice give the same; what was taken back in a packet stays so', async () => {
  const ids = await queueOf(review, 'lead')
  const one = await openPacket(await give('lead'))
  const two = await openPacket(await give('second'))
  for (const report of ids) {
    await one.client.screening.vote({ stage, report, decision: 'include' })
    await two.client.screening.vote({ stage, report, decision: report === ids[0] ? 'exclude' : 'include' })
  }
  await two.client.reviews.undo({})
  expect((await two.client.packets.mine({})).packet).toMatchObject({ decisions: 3, facts: 4 })
  const a = await handIn(one, 'a.handin')
  const b = await handIn(two, 'b.handin')
  expect((await two.client.packets.mine({})).packet).toMatchObject({ decisions: 0, facts: 0 })
  expect(a.includes('include')).toBe(false)
  const empty = review.db.serialize()
  const after = []
  for (const order of [
    [a, b],
    [b, a],
    [a, a, b, b],
  ]) {
    // As it was before anything was taken in.
    const path = at(`copy-${after.length}.parallax`)
    writeFileSync(path, empty)
    const session = createSession(review.host, 'desktop')
    session.bind({ review: path, member: review.members.lead })
    const client = clientOf(session)
    const fresh = []
    for (const bytes of order) fresh.push((await take(bytes, client)).fresh)
    expect(fresh.reduce((sum, n) => sum + n, 0)).toBe(7)
    const { db } = callOf(session)
    after.push(
      ['ballot', 'outcome', 'current', 'undone'].map((table) =>
        JSON.stringify(db.all(`SELECT * FROM ${table} ORDER BY 1`)),
      ),
    )
    expect(rebuildAndCompare(db)).toEqual([])
  }
  expect(after[1]).toEqual(after[0])
  expect(after[2]).toEqual(after[0])
  expect(JSON.parse(after[0]?.[0] ?? '[]')).toHaveLength(5)
})

test('the packet itself can be taken in as it is', async () => {
  const path = await give('second')
  const { client } = await openPacket(path)
  const [report = ''] = (await client.screening.queue({ stage })).ids
  await client.screening.vote({ stage, report, decision: 'maybe' })
  lead.session.handed.set('it', path)
  const taken = () => lead.client.packets.take({ file: { handed: 'it' } })
  expect(await taken()).toMatchObject({ name: 'second', fresh: 1, decisions: 1, elsewhere: 0, waiting: 0 })
  expect(await taken()).toMatchObject({ fresh: 0 })
  expect(await as(review, 'second').screening.report({ stage, report })).toMatchObject({ mine: { decision: 'maybe' } })
})

test('late, after reports were merged, a vote is one on the merged report', async () => {
  const packet = await openPacket(await give('second'))
  const [first = '', other = ''] = (await packet.client.screening.queue({ stage })).ids
  await packet.client.screening.vote({ stage, report: other, decision: 'exclude' })
  await as(review, 'lead').duplicates.join({ reports: [first, other] })
  await importTitles(review, 'West', ['Sailing in the north'])
  await take(await handIn(packet, 'late.handin'))
  expect(await as(review, 'second').screening.report({ stage, report: first })).toMatchObject({
    mine: { decision: 'exclude' },
  })
  expect(rebuildAndCompare(review.db)).toEqual([])
})

test('what is wrong with a hand-in is told, each by its own word, and nothing is taken in', async () => {
  const packet = await openPacket(await give('second'))
  const [report = ''] = (await packet.client.screening.queue({ stage })).ids
  await packet.client.screening.vote({ stage, report, decision: 'include' })
  const good = await handIn(packet, 'good.handin')
  const before = { facts: factCount(), standing: standing() }
  const changed = Buffer.from(good)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  const retold = (from: string, to: string) => Buffer.from(good.toString('latin1').replace(from, to), 'latin1')
  const identity = JSON.parse(good.toString('latin1').split('\n')[1] ?? '{}')
  expect(await problem(take(changed))).toBe('hand-in-tampered')
  expect(await problem(take(Buffer.concat([good, Buffer.from([0])])))).toBe('hand-in-tampered')
  expect(await problem(take(good.subarray(0, -10)))).toBe('hand-in-cut')
  expect(await problem(take(retold('"version":1', '"version":2')))).toBe('hand-in-newer')
  expect(await problem(take(retold(identity.review, identity.packet)))).toBe('hand-in-other-review')
  expect(await problem(take(retold(identity.packet, identity.review)))).toBe('hand-in-unknown')
  expect(await problem(take(Buffer.from('TY  - JOUR')))).toBe('hand-in-not')
  expect({ facts: factCount(), standing: standing() }).toEqual(before)
  expect((await take(good)).fresh).toBe(1)
})

test.each([
  ['hand-in-other-member', { author: 'lead' }, {}],
  ['hand-in-wrong', {}, { member: 'lead' }],
  ['hand-in-wrong', {}, { report: '01M8221ZH29E5VJ8KFKP000000' }],
  ['hand-in-wrong', {}, { stage: 'full-text' }],
  ['hand-in-wrong', {}, { decision: 'perhaps' }],
  ['hand-in-wrong', { subject: 'another' }, {}],
  ['hand-in-wrong', { id: 'no-ulid' }, {}],
  ['hand-in-future', { id: `${encodeTime(soon.getTime(), 10)}0000000000000000`, at: soon.toISOString() }, {}],
])('a packet in which somebody wrote what its member may not say is refused: %s %o %o', async (word, fact, body) => {
  const path = await give('second', 'forged.parallax')
  const [report = ''] = await queueOf(review, 'second')
  const { second = '' } = review.members
  const named = (value: Record<string, string>) =>
    Object.fromEntries(Object.entries(value).map(([key, said]) => [key, review.members[said] ?? said]))
  const id = review.host.clock.id()
  const said = {
    id,
    action: id,
    kind: 'vote',
    subject: `${stage}/${report}/${second}`,
    at: new Date().toISOString(),
    author: second,
    ...named(fact as Record<string, string>),
  }
  const says = {
    stage,
    report,
    member: second,
    decision: 'include',
    reasons: [],
    ...named(body as Record<string, string>),
  }
  const sqlite = new Sqlite(path)
  sqlite
    .prepare(
      'INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (@id, @action, @kind, @subject, @at, @author, @body)',
    )
    .run({ ...said, body: JSON.stringify(says) })
  sqlite.close()
  const before = factCount()
  expect(await problem(take(readFileSync(path)))).toBe(word)
  expect(factCount()).toBe(before)
})

test('a folder is followed: each hand-in is taken once, copies and other files change nothing', async () => {
  const folder = dirname(review.path)
  const packet = await openPacket(await give('second'))
  await packet.client.packets.handInto({ folder })
  await lead.client.packets.shareFolder({ folder })
  for (const report of (await packet.client.screening.queue({ stage })).ids) {
    await packet.client.screening.vote({ stage, report, decision: 'include' })
    await packet.client.packets.keepHandedIn({})
    const followed = await lead.client.packets.follow({})
    expect(followed.taken.map(({ fresh }) => fresh)).toEqual([1])
    expect(followed.refused).toEqual([])
    expect((await lead.client.packets.follow({})).taken).toEqual([])
  }
  expect((await lead.client.packets.given({})).members.find(({ name }) => name === 'second')?.packets).toMatchObject([
    { taken: { facts: 3 } },
  ])
})

test('what was handed in as a file is in the folder as well, once one is chosen, and only once', async () => {
  const folder = dirname(review.path)
  const packet = await openPacket(await give('second'))
  const [report = ''] = (await packet.client.screening.queue({ stage })).ids
  const lying = () => readdirSync(folder).filter((name) => name.includes(' ') && name.endsWith('.handin'))
  await packet.client.packets.handInto({ folder })
  await packet.client.packets.keepHandedIn({})
  expect(lying()).toEqual([])
  await packet.client.packets.handInto({ folder: null })
  await packet.client.screening.vote({ stage, report, decision: 'include' })
  await handIn(packet, 'by-mail.handin')
  await packet.client.packets.handInto({ folder })
  await packet.client.packets.keepHandedIn({})
  const first = lying()
  expect(first).toHaveLength(1)
  await packet.client.packets.keepHandedIn({})
  expect(lying()).toEqual(first)
  expect((await take(readFileSync(at(first[0] ?? '')))).fresh).toBe(1)
})

test('a review or a packet is never written over', async () => {
  const path = await give('second')
  expect(await problem(give('second'))).toBe('packet-in-the-way')
  const packet = await openPacket(path)
  const before = readFileSync(path)
  packet.session.places.set('it', path)
  expect(await problem(packet.client.packets.handIn({ to: { handed: 'it' } }))).toBe('packet-in-the-way')
  packet.session.places.set('it', review.path)
  expect(await problem(packet.client.packets.handIn({ to: { handed: 'it' } }))).toBe('packet-in-the-way')
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('what a packet will have in it is told in figures before it is given', async () => {
  const [first = ''] = await queueOf(review, 'second')
  const { second = '', third = '' } = review.members
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'exclude' })
  const contents = async (member: string) => (await lead.client.packets.contents({ member })).stages
  const [before, ...others] = await contents(second)
  expect(others).toEqual([])
  expect(before).toMatchObject({ stage, reports: 3, records: 3, votes: 0 })
  await as(review, 'second').screening.vote({ stage, report: first, decision: 'include' })
  expect(await contents(second)).toEqual([{ ...before, votes: 1, facts: (before?.facts ?? 0) + 1 }])
  expect(await contents(third)).toEqual([])
})

test('a vote with a reason that the lead took back meanwhile is taken in all the same', async () => {
  await as(review, 'lead').reviews.saveReason({ stage, label: 'Too old', order: 1 })
  const packet = await openPacket(await give('second'))
  const { reasons } = await packet.client.reviews.setup({})
  const reason = reasons.find(({ label }) => label === 'Too old')?.id ?? ''
  const [report = ''] = (await packet.client.screening.queue({ stage })).ids
  await packet.client.screening.vote({ stage, report, decision: 'exclude', reasons: [reason] })
  await as(review, 'lead').reviews.undo({})
  expect((await as(review, 'lead').reviews.setup({})).reasons.map(({ label }) => label)).not.toContain('Too old')
  expect(await take(await handIn(packet, 'late.handin'))).toMatchObject({ fresh: 1, decisions: 1 })
  expect(rebuildAndCompare(review.db)).toEqual([])
})

test('what a lead is told when they take in counts what was said, and is the same however it was meant', async () => {
  const path = await give('second')
  const whole = review.db.serialize()
  const told = []
  for (const decision of ['include', 'exclude'] as const) {
    const [mine, theirs] = [at(`${decision}-packet.parallax`), at(`${decision}-review.parallax`)]
    copyFileSync(path, mine)
    writeFileSync(theirs, whole)
    const packet = await openPacket(mine)
    for (const report of (await packet.client.screening.queue({ stage })).ids)
      await packet.client.screening.vote({ stage, report, decision, note: `Because ${decision}` })
    const session = createSession(review.host, 'desktop')
    session.bind({ review: theirs, member: review.members.lead })
    const client = clientOf(session)
    const taken = await take(await handIn(packet, `${decision}.handin`), client)
    const { members } = await client.packets.given({})
    const given = members.map(({ packets, ...who }) => ({ ...who, packets: packets.map((one) => one.taken?.facts) }))
    told.push({ taken, given, contents: await client.packets.contents({ member: review.members.second ?? '' }) })
  }
  expect(told[0]?.taken).toMatchObject({ fresh: 3, decisions: 3 })
  expect(told[1]).toEqual(told[0])
})
