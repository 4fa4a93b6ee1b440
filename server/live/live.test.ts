import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Client, clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession, type Session } from '#server/session.ts'
import { topics } from '#shared/domain/live/topics.ts'
import { type Listening, listenWith } from '../../tests/support/listening.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract'
let review: TestReview
let reports: string[]
const listening: Listening[] = []
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two', 'Three'])
  reports = await queueOf(review, 'lead')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  vi.setSystemTime(new Date('2031-01-01T00:00:00.000Z'))
})
afterEach(async () => {
  for (const one of listening.splice(0)) await one.stop()
  vi.useRealTimers()
  review.remove()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A window of a member at which they are signed in, and what it hears; the first word has come. */
async function open(name: string, since?: string): Promise<Listening & { client: Client; session: Session }> {
  const session = createSession(review.host, 'desktop')
  session.bind({ review: review.path, member: review.members[name] ?? '' })
  const client = clientOf(session)
  const heard = listenWith(client, 'window', since)
  listening.push(heard)
  await pass(0)
  return { ...heard, client, session }
}
const vote = (name: 'lead' | 'second', i: number, decision: 'include' | 'exclude') =>
  as(review, name).screening.vote({ stage, report: reports[i] ?? '', decision })

test('what the whole team may know is told within half a second, and what a blinded viewer may not is not', async () => {
  const second = await open('second')
  expect(second.heard.map(({ word }) => word.topics)).toEqual([[]])
  await as(review, 'lead').reviews.saveReason({ stage, label: 'No results' })
  await pass(500)
  expect(second.topics()).toEqual(['setup'])
  await vote('lead', 0, 'include')
  await pass(5000)
  expect(second.topics()).toEqual(['setup'])
  expect(second.heard.length).toBe(2)
})

test('facts that come together are one word', async () => {
  const second = await open('second')
  for (const label of ['One', 'Two', 'Three']) await as(review, 'lead').reviews.saveReason({ stage, label })
  await pass(500)
  expect(second.heard.map(({ word }) => word.topics)).toEqual([[], ['setup']])
})

test('a window is not told what it said itself; another window of the same member is', async () => {
  const own = await open('lead')
  const other = await open('lead')
  await own.client.reviews.saveReason({ stage, label: 'No results' })
  await own.client.screening.vote({ stage, report: reports[0] ?? '', decision: 'include' })
  await pass(500)
  expect(own.topics()).toEqual([])
  expect(other.topics()).toEqual(['setup', 'decisions', 'conflicts', 'progress'])
})

test('a resolver hears of a conflict that they may see, once there is one and when it moves, and of no vote else', async () => {
  const third = await open('third')
  await vote('lead', 0, 'include')
  await pass(500)
  await vote('second', 1, 'exclude')
  await pass(500)
  expect(third.topics()).toEqual([])
  await vote('second', 0, 'exclude')
  await pass(500)
  expect(third.topics()).toEqual(['conflicts'])
  await as(review, 'second').reviews.undo({})
  await pass(500)
  expect(third.topics()).toEqual(['conflicts', 'conflicts'])
  await vote('second', 2, 'include')
  await pass(500)
  expect(third.topics()).toEqual(['conflicts', 'conflicts'])
})

test('a resolver who is to screen the report hears nothing of its conflict', async () => {
  const { stages } = await as(review, 'lead').reviews.setup({})
  const settings = stages.find(({ id }) => id === stage)
  const all = Object.values(review.members)
  if (settings) await as(review, 'lead').reviews.saveStage({ ...settings, division: 'everyone', reviewers: all })
  const third = await open('third')
  await vote('lead', 0, 'include')
  await vote('second', 0, 'exclude')
  await pass(1000)
  expect(third.topics()).toEqual([])
})

test('a lead hears of progress when a count is another, and not when a vote takes the place of an earlier one', async () => {
  const lead = await open('lead')
  await vote('second', 0, 'include')
  await pass(500)
  expect(lead.topics()).toEqual(['progress'])
  await vote('second', 0, 'exclude')
  await pass(500)
  expect(lead.topics()).toEqual(['progress'])
  await as(review, 'second').reviews.undo({})
  await pass(500)
  expect(lead.topics()).toEqual(['progress'])
  await as(review, 'second').reviews.undo({})
  await pass(500)
  expect(lead.topics()).toEqual(['progress', 'progress'])
})

test('a question is told to the lead, its answer to who asked, and neither to anybody else', async () => {
  const [lead, second, third] = [await open('lead'), await open('second'), await open('third')]
  const report = reports[0] ?? ''
  await second.client.marks.ask({ stage, report, text: 'Which ages?' })
  await pass(500)
  expect([lead.topics(), second.topics(), third.topics()]).toEqual([['questions'], [], []])
  await lead.client.marks.answer({ stage, report, member: review.members.second ?? '', text: '16 to 29.' })
  await pass(500)
  expect([second.topics(), third.topics()]).toEqual([['questions'], []])
})

test('when the blinding is lifted everything is told, and what comes after it as well', async () => {
  const second = await open('second')
  await as(review, 'lead').reviews.liftBlind({ stage })
  await pass(500)
  expect(second.topics()).toEqual([...topics])
  await vote('lead', 0, 'include')
  await pass(500)
  expect(second.topics().slice(topics.length)).toEqual(['decisions', 'conflicts', 'progress'])
})

test('who becomes a resolver is told everything, and conflicts from then on; who leaves is told no more', async () => {
  const second = await open('third')
  const save = (part: object) =>
    as(review, 'lead').team.saveMember({ id: review.members.third, name: 'third', roles: ['observer'], ...part })
  await save({})
  await pass(500)
  expect(second.topics()).toEqual([...topics])
  await vote('lead', 0, 'include')
  await vote('second', 0, 'exclude')
  await pass(500)
  expect(second.topics()).toEqual([...topics])
  await save({ retired: true })
  await pass(500)
  expect(second.isOver()).toBe(true)
})

test('a session that is bound to somebody else, or to nothing, hears no more', async () => {
  const [second, third] = [await open('second'), await open('third')]
  second.session.bind({ review: review.path, member: review.members.lead ?? '' })
  third.session.bind({})
  await pass(0)
  expect([second.isOver(), third.isOver()]).toEqual([true, true])
})

test('what another process says is told as well', async () => {
  const second = await open('second')
  const elsewhere = createHost({ folder: '', samples: '' })
  const session = createSession(elsewhere, 'desktop')
  session.bind({ review: review.path, member: review.members.lead ?? '' })
  await clientOf(session).reviews.saveReason({ stage, label: 'No results' })
  elsewhere.close()
  await pass(500)
  expect(second.topics()).toEqual(['setup'])
})

test('who was away is told afterwards what they may know of; who was away for long, that anything may be another', async () => {
  const first = await open('second')
  await open('lead')
  await as(review, 'lead').reviews.saveReason({ stage, label: 'Before' })
  await pass(500)
  const mark = first.heard.at(-1)?.word.mark
  await first.stop()
  await vote('lead', 0, 'include')
  await pass(1000)
  expect((await open('second', mark)).topics()).toEqual([])
  await as(review, 'lead').duplicates.setPolicy({ preprints: 'ask', updates: 'different', registrations: 'ask' })
  await pass(1000)
  expect((await open('second', mark)).topics()).toEqual(['duplicates'])
  await pass(11 * 60_000)
  expect((await open('second', mark)).topics()).toEqual([...topics])
  expect((await open('second', 'no mark of ours')).topics()).toEqual([...topics])
})

test('a window that nobody tells anything hears every quarter of a minute that it is still listened to', async () => {
  const second = await open('second')
  await pass(46_000)
  expect(second.heard.map(({ word }) => word.topics)).toEqual([[], [], [], []])
})

test('who may write at a place sees who else does, for as long as they do and their window is open', async () => {
  await as(review, 'lead').team.saveMember({ id: review.members.second, name: 'second', roles: ['lead', 'reviewer'] })
  const [lead, second, third] = [await open('lead'), await open('second'), await open('third')]
  const edited = (of: Listening) => of.heard.flatMap(({ word }) => (word.editing ? [word.editing] : []))
  const place = 'review/title'
  await second.client.live.editing({ window: 'window', place })
  await pass(500)
  expect(edited(lead)).toEqual([[{ place, name: 'second' }]])
  expect([edited(second), edited(third)]).toEqual([[], []])
  await second.client.live.editing({ window: 'window', place: null })
  await pass(500)
  expect(edited(lead).at(-1)).toEqual([])
  await second.client.live.editing({ window: 'window', place })
  await pass(500)
  await second.stop()
  await pass(500)
  expect(edited(lead).slice(-2)).toEqual([[{ place, name: 'second' }], []])
})

test('nobody says that they write where they may not, or what is no place of the whole team', async () => {
  const third = await open('third')
  for (const place of ['review/title', 'vote/x', 'note/x', 'criterion/', 'constructor/x'])
    await expect(third.client.live.editing({ window: 'window', place })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const lead = await open('lead')
  await expect(lead.client.live.editing({ window: 'window', place: 'vote/x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('who settles what two charted is seen while the form is open, and by nobody while it is blind', async () => {
  const fields = [{ id: 'n', type: 'number' as const, label: 'Participants', options: [] }]
  const settings = { name: 'Charting', fields, dual: true }
  const { id: form } = await as(review, 'lead').charting.saveForm({ ...settings, blind: true })
  const [lead, third] = [await open('lead'), await open('third')]
  const edited = (of: Listening) => of.heard.flatMap(({ word }) => (word.editing ? [word.editing] : []))
  const place = `consensus/${form}/${reports[0]}/n`
  const write = () => third.client.live.editing({ window: 'window', place })
  await expect(write()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const save = async (blind: boolean) => {
    await as(review, 'lead').charting.saveForm({ ...settings, id: form, blind })
    await pass(500)
  }
  await save(false)
  await write()
  await pass(500)
  expect(edited(lead).at(-1)).toEqual([{ place, name: 'third' }])
  await save(true)
  expect(edited(lead).at(-1)).toEqual([])
})

test('the review is closed: all streams end', async () => {
  const second = await open('second')
  review.host.close()
  await pass(0)
  expect(second.isOver()).toBe(true)
})
