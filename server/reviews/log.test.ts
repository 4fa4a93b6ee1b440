import { encodeTime } from 'ulid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import { factBodies } from '#shared/domain/facts/bodies.ts'
import type { Fact, NewFact } from '#shared/domain/facts/fact.ts'
import { factGroups, groupOfKind } from '#shared/domain/facts/groups.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { type Call, say } from '../call.ts'

const stage = 'title-abstract' as const
let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Scopus', ['Leaving school early', 'A life on hold', 'Return to work'])
  reports = await queueOf(review, 'lead')
})
afterEach(() => review.remove())

const at = (i: number) => reports[i] as string
const kindsOf = async (name: 'lead' | 'second', asked: Parameters<ReturnType<typeof as>['reviews']['log']>[0] = {}) =>
  (await as(review, name).reviews.log(asked)).entries.map(({ kind }) => kind)

test('every kind of fact belongs to a group that the log can be looked through by', () => {
  for (const kind of Object.keys(factBodies)) expect(factGroups).toContain(groupOfKind[kind as keyof typeof factBodies])
})

describe('the log', () => {
  test('is looked through by group, member, title, period and what was undone, and says how many there are of each', async () => {
    const client = as(review, 'lead')
    await client.screening.vote({ stage, report: at(0), decision: 'include' })
    await client.screening.vote({ stage, report: at(1), decision: 'exclude' })
    await client.reviews.undo({})
    const votes = await client.reviews.log({ groups: ['screening'] })
    expect(votes.entries.map(({ title, undone }) => [title, undone])).toEqual([
      ['A life on hold', true],
      ['Leaving school early', false],
    ])
    expect(votes.total).toBe(2)
    expect(votes.groups.find(({ group }) => group === 'screening')?.n).toBe(2)
    expect(votes.groups.find(({ group }) => group === 'undo')?.n).toBe(1)
    expect(await kindsOf('lead', { groups: ['screening'], undone: true })).toEqual(['vote'])
    expect(await kindsOf('lead', { q: 'leaving sch' })).toEqual(['vote'])
    expect(await kindsOf('lead', { q: 'no such title' })).toEqual([])
    expect(await kindsOf('lead', { members: [review.members.second ?? ''] })).toEqual([])
    expect((await client.reviews.log({ members: [review.members.lead ?? ''] })).authors).toEqual(
      (await client.reviews.log({})).authors,
    )
    expect((await client.reviews.log({ to: '2000-01-01T00:00:00Z' })).total).toBe(0)
    expect((await client.reviews.log({ from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' })).total).toBe(
      (await client.reviews.log({})).total,
    )
  })

  test('comes a page at a time, newest first', async () => {
    const whole = (await as(review, 'lead').reviews.log({})).entries
    const pages = [0, 2, 4].map((offset) => as(review, 'lead').reviews.log({ offset, limit: 2 }))
    const found = (await Promise.all(pages)).flatMap(({ entries }) => entries)
    expect(found).toEqual(whole.slice(0, 6))
    expect(found.map(({ id }) => id)).toEqual(
      found
        .map(({ id }) => id)
        .sort()
        .reverse(),
    )
    expect((await as(review, 'lead').reviews.log({ offset: 10_000 })).entries).toEqual([])
  })

  test('has a fact that came in late where it belongs', async () => {
    const before = await as(review, 'lead').reviews.log({})
    const late: Fact = {
      id: encodeTime(Date.UTC(2000, 0, 1)) + '0'.repeat(16),
      action: 'late',
      kind: 'note',
      subject: `${stage}/${at(0)}/${review.members.lead}`,
      at: new Date(Date.UTC(2000, 0, 1)).toISOString(),
      author: review.members.lead ?? '',
      body: { stage, report: at(0), member: review.members.lead ?? '', text: 'seen' },
    }
    refreshAfter(review.db, insertFacts(review.db, [late]))
    const after = await as(review, 'lead').reviews.log({})
    expect(after.entries.map(({ id }) => id)).toEqual([...before.entries.map(({ id }) => id), late.id])
    expect(await kindsOf('lead', { to: '2000-01-02T00:00:00Z' })).toEqual(['note'])
  })

  test('hides what others judged while the stage is blind, also that they took it back', async () => {
    const before = await as(review, 'lead').reviews.log({})
    await as(review, 'second').screening.vote({ stage, report: at(0), decision: 'include' })
    await as(review, 'second').reviews.undo({})
    expect(await as(review, 'lead').reviews.log({})).toEqual(before)
    expect(await kindsOf('second', { limit: 2 })).toEqual(['undo', 'vote'])
    await open()
    expect(await kindsOf('lead', { limit: 3 })).toEqual(['stage', 'undo', 'vote'])
  })

  test('is written as a file as it is filtered, as a table or as JSON', async () => {
    await as(review, 'lead').screening.vote({ stage, report: at(0), decision: 'include' })
    const filter = { groups: ['screening' as const] }
    const csv = await as(review, 'lead').reviews.export({ what: 'log', format: 'csv', filter })
    expect([csv.entries, csv.content.trim().split('\n').length]).toEqual([1, 2])
    expect(csv.content).toContain('Leaving school early')
    const json = JSON.parse((await as(review, 'lead').reviews.export({ what: 'log', format: 'json', filter })).content)
    expect(json).toMatchObject([{ kind: 'vote', name: 'lead', undone: 0, says: { decision: 'include' } }])
    const all = await as(review, 'lead').reviews.export({ what: 'log', format: 'json' })
    expect(all.entries).toBe((await as(review, 'lead').reviews.log({})).total)
  })
})

describe('the timeline of a report', () => {
  test('tells of records, merges, votes and what was settled, oldest first', async () => {
    const other = await importTitles(review, 'ERIC', ['Leaving school early'])
    const added = (await as(review, 'lead').imports.records({})).records.at(-1)?.id ?? ''
    const [a, b] = [at(0), added].sort() as [string, string]
    saying('lead', [{ kind: 'link', subject: `${a}|${b}`, body: { a, b, verdict: 'same', by: 'rule', rule: 'title' } }])
    await as(review, 'lead').screening.vote({ stage, report: at(0), decision: 'include' })
    await as(review, 'second').screening.vote({ stage, report: at(0), decision: 'exclude' })
    await as(review, 'third').conflicts.resolve({ stage, report: at(0), decision: 'include' })
    const own = await as(review, 'lead').reviews.timeline({ report: added })
    expect(own.report).toBe(at(0))
    expect(own.records.map(({ source }) => source)).toEqual(['Scopus', 'ERIC'])
    expect(own.entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['import', 'lead'],
      ['import', 'lead'],
      ['link', 'lead'],
      ['vote', 'lead'],
    ])
    expect(own.entries[1]?.records).toEqual([added])
    expect(own.entries[1]?.subject).toBe(other)
    expect(own.standing).toEqual([])
    await open()
    const seen = await as(review, 'second').reviews.timeline({ report: at(0) })
    expect(seen.entries.map(({ kind }) => kind)).toEqual(['import', 'import', 'link', 'vote', 'vote', 'resolution'])
    expect(seen.standing).toEqual([{ stage, outcome: 'included', by: 'resolution', reason: null }])
  })

  test('keeps what was taken back, and says so', async () => {
    await as(review, 'lead').screening.vote({ stage, report: at(0), decision: 'include' })
    await as(review, 'lead').reviews.undo({})
    const { entries } = await as(review, 'lead').reviews.timeline({ report: at(0) })
    expect(entries.map(({ kind, undone }) => [kind, undone])).toEqual([
      ['import', false],
      ['vote', true],
    ])
  })

  test('tells a blinded reviewer nothing of what the other did', async () => {
    const before = await as(review, 'lead').reviews.timeline({ report: at(0) })
    const member = review.members.second ?? ''
    await as(review, 'second').screening.vote({ stage, report: at(0), decision: 'include' })
    saying('second', [
      { kind: 'note', subject: `${stage}/${at(0)}/${member}`, body: { stage, report: at(0), member, text: 'mine' } },
      { kind: 'mark', subject: `${at(0)}/star/${member}`, body: { report: at(0), member, mark: 'star', on: true } },
      { kind: 'message', subject: 'm', body: { stage, report: at(0), thread: 'question', member, text: 'Well?' } },
    ])
    expect(await as(review, 'lead').reviews.timeline({ report: at(0) })).toEqual(before)
    const own = (await as(review, 'second').reviews.timeline({ report: at(0) })).entries.map(({ kind }) => kind)
    expect(own.sort()).toEqual(['import', 'mark', 'message', 'note', 'vote'])
  })
})

async function open(): Promise<void> {
  const [settings] = (await as(review, 'lead').reviews.setup({})).stages
  if (!settings) throw new Error('no stage')
  await as(review, 'lead').reviews.saveStage({ ...settings, blind: false })
}

/** Says facts as a member, where no call says them in this test. */
function saying(member: string, facts: NewFact[]): string {
  const call: Call = {
    db: review.db,
    actor: { kind: 'terminal' },
    author: review.members[member] ?? '',
    clock: review.host.clock,
  }
  return say(call, facts)
}
