import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allFacts } from '#db/facts.ts'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createSession, type Session } from '#server/session.ts'
import { setupKinds } from '#shared/domain/packets/kinds.ts'
import { articlePdf } from '../../tests/corpus/pdfs.ts'
import { openStage } from '../../tests/support/included.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'full-text' as const
const titles = ['Fishing in the north', 'Farming in the north', 'Nursing in the north', 'Sailing in the north']
let review: TestReview
let reports: string[]
let attachment: string
let lead: { session: Session; client: Client }

/** Three of four are at full text, which is blind to the two who screen it; the first of them was retrieved. */
beforeEach(async () => {
  review = await makeReview()
  const session = createSession(review.host, 'desktop')
  session.bind({ review: review.path, member: review.members.lead })
  lead = { session, client: clientOf(session) }
  await importTitles(review, 'East', titles)
  const all = await queueOf(review, 'lead')
  for (const [i, report] of all.entries())
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({
        stage: 'title-abstract',
        report,
        decision: i < 3 ? 'include' : 'exclude',
        note: `The ${who} at title and abstract`,
      })
  reports = all.slice(0, 3)
  await openStage(review, 'title-abstract')
  await openStage(review, stage, true)
  const pdf = new Uint8Array(await articlePdf({ title: titles[0] ?? '', authors: ['Ås, Ørjan'] }))
  const file = new File([pdf], 'fishing.pdf')
  attachment = (await lead.client.attachments.attach({ report: reports[0] ?? '', file })).attachment
})
afterEach(() => review.remove())

const at = (name: string) => join(dirname(review.path), name)
const reasons = async (client: Client) => (await client.reviews.setup({})).reasons.filter((one) => one.stage === stage)

async function give(file = 'second.parallax'): Promise<string> {
  lead.session.places.set(file, at(file))
  const given = await lead.client.packets.give({ member: review.members.second ?? '', to: { handed: file } })
  expect(given).toMatchObject({ stage, reports: 3 })
  return at(file)
}

async function openPacket(path: string): Promise<{ session: Session; client: Client }> {
  const session = createSession(review.host, 'desktop')
  const client = clientOf(session)
  await client.reviews.open({ path })
  return { session, client }
}

test('at full text a packet has what is there, and what is decided and marked in it comes back', async () => {
  await as(review, 'lead').screening.vote({ stage, report: reports[0] ?? '', decision: 'include' })
  const packet = await openPacket(await give())
  expect((await packet.client.packets.mine({})).packet).toMatchObject({ stage, decisions: 0 })
  expect((await packet.client.screening.queue({ stage })).ids).toEqual(reports)
  expect((await packet.client.screening.queue({ stage: 'title-abstract' })).ids).toEqual([])
  const listed = (await packet.client.fulltext.list({})).rows
  expect(listed.map(({ id }) => id)).toEqual(reports)
  const files = (await packet.client.attachments.list({ report: reports[0] ?? '' })).attachments
  expect(files).toMatchObject([{ id: attachment }])

  const [reason] = await reasons(packet.client)
  const [first = '', other = '', third = ''] = reports
  await packet.client.screening.vote({ stage, report: first, decision: 'exclude', reasons: [reason?.id ?? ''] })
  await packet.client.screening.vote({ stage, report: other, decision: 'include' })
  await packet.client.screening.vote({ stage, report: third, decision: 'maybe', note: 'Er dette den samme?' })
  const passage = { attachment, page: 1, quote: 'unge utenfor', boxes: [] }
  await packet.client.annotations.save({ passage, colour: 1, note: 'Her' })
  packet.session.places.set('it', at('second.handin'))
  await packet.client.packets.handIn({ to: { handed: 'it' } })

  const bytes = new File([new Uint8Array(readFileSync(at('second.handin')))], 'second.handin')
  const taken = await lead.client.packets.take({ file: bytes })
  expect(taken).toMatchObject({ name: 'second', decisions: 3, elsewhere: 0, waiting: 0 })
  const mine = async (report: string) => (await as(review, 'second').screening.report({ stage, report })).mine
  expect(await mine(first)).toMatchObject({ decision: 'exclude', reasons: [reason?.id] })
  expect(await mine(third)).toMatchObject({ decision: 'maybe' })
  const marked = (await as(review, 'second').annotations.list({ report: first })).annotations
  expect(marked).toMatchObject([{ quote: 'unge utenfor', note: 'Her', mine: true }])
  expect((await as(review, 'lead').annotations.list({ report: first })).annotations).toEqual([])
  const outcome = review.db.get(`SELECT outcome FROM outcome WHERE stage = ? AND report = ?`, stage, first)
  expect(outcome).toEqual({ outcome: 'conflict' })
  expect(rebuildAndCompare(review.db)).toEqual([])
})

test('in no page of the file is there a text, an id or a name of what another member said', async () => {
  const [first = '', other = '', third = ''] = reports
  const by = as(review, 'lead')
  const [reason] = await reasons(by)
  await by.screening.vote({
    stage,
    report: first,
    decision: 'exclude',
    reasons: [reason?.id ?? ''],
    note: 'Ærlig talt',
  })
  await by.screening.vote({ stage, report: other, decision: 'include', note: 'Taken back' })
  await by.reviews.undo({})
  await by.marks.note({ stage, report: third, member: review.members.lead ?? '', text: 'A note for nobody' })
  await by.marks.mark({ report: third, mark: 'star', on: true })
  const { label } = await by.marks.saveLabel({ name: 'A label for nobody' })
  await by.marks.putLabel({ report: third, label, on: true })
  await by.annotations.save({
    passage: { attachment, page: 1, quote: 'Marked by the lead', boxes: [] },
    colour: 2,
    note: 'Å nei',
  })
  await by.fulltext.retrieve({ report: other, status: 'not-retrieved', why: 'Asked the author of it' })
  await as(review, 'second').screening.vote({ stage, report: third, decision: 'include', note: 'My own word' })

  const bytes = readFileSync(await give())
  const has = (text: string) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
  expect(has('My own word')).toBe(true)
  expect(has('The second at title and abstract')).toBe(true)
  const { second, ...others } = review.members
  const told = new Set<string>([...setupKinds, 'stage', 'source', 'import', 'link', 'field', 'attachment', 'retrieval'])
  const theirs = allFacts(review.db).filter(({ author, kind }) => author !== second && !told.has(kind))
  expect(new Set(theirs.map(({ kind }) => kind))).toEqual(
    new Set(['vote', 'undo', 'note', 'mark', 'label', 'labelling', 'annotation', 'member']),
  )
  const ids = theirs.filter(({ kind }) => kind !== 'member').flatMap(({ id, action }) => [id, action])
  const texts = [
    'The lead at title and abstract',
    'Ærlig talt',
    'Taken back',
    'A note for nobody',
    'A label for nobody',
    'Marked by the lead',
    'Å nei',
    'Asked the author of it',
    // Excluded at the stage before, and so none of this one.
    'Sailing in the north',
  ]
  for (const text of [...ids, ...Object.values(others), ...texts]) expect([text, has(text)]).toEqual([text, false])
})
