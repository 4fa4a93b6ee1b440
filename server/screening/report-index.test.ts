import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReview } from '#db/open.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { facetNames, sorts } from '#shared/domain/screening/filters.ts'
import { as, importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'
import type { Call } from '../call.ts'
import { say } from '../call.ts'
import { facets } from './facets.ts'
import { queue } from './queue.ts'
import { reportIndex } from './report-index.ts'

const stage = 'title-abstract' as const
const titles = [
  'Youth outside work',
  'youth outside work',
  'Leaving school early',
  'Register data on young adults',
  'Ærlige unge',
  'Åpne skoler',
  '',
]

let review: TestReview
beforeAll(async () => {
  review = await makeReview()
  await importTitles(review, 'First', titles)
  await importTitles(review, 'Second', titles.slice(0, 4))
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: Object.values(review.members),
    reviewersPerReport: 2,
    division: 'source',
    maybe: 'conflict',
    blind: true,
  })
})
afterAll(() => review.remove())

/** Something that changes what filters and orders go by. */
const step = fc.record({
  what: fc.constantFrom(
    'same',
    'different',
    'vote',
    'star',
    'label',
    'note',
    'import',
    'takeOut',
    'undo',
    'redo',
    'field',
    'assign',
    'elsewhere',
    'merge label',
    'label',
    'merge label',
    'question',
  ),
  who: fc.constantFrom('lead', 'second'),
  a: fc.nat(1000),
  b: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(call: Call, { what, a, b }: Step, imports: string[]): Promise<void> {
  const { db, author: member } = call
  const records = db.all<{ id: string }>(
    'SELECT id FROM record WHERE id NOT IN (SELECT record FROM staged) ORDER BY seq',
  )
  const record = (n: number) => records[n % records.length]?.id ?? ''
  const [one, other] = [record(a), record(b)].sort() as [string, string]
  const client = as(review, member === review.members.lead ? 'lead' : 'second')
  switch (what) {
    case 'same':
    case 'different':
      if (one !== other)
        say(call, [
          { kind: 'link', subject: `${one}|${other}`, body: { a: one, b: other, verdict: what, by: 'person' } },
        ])
      return
    case 'question':
      if (one !== other)
        say(call, [
          {
            kind: 'question',
            subject: `${one}|${other}`,
            body: { a: one, b: other, score: 0.5, reasons: [], position: a },
          },
        ])
      return
    case 'vote': {
      const body = {
        stage,
        report: one,
        member,
        decision: (['include', 'exclude', 'maybe'] as const)[b % 3] as Decision,
        reasons: [],
        note: b % 2 ? 'seen' : '',
      }
      say(call, [{ kind: 'vote', subject: `${stage}/${one}/${member}`, body }])
      return
    }
    case 'star':
      say(call, [
        { kind: 'mark', subject: `${one}/star/${member}`, body: { report: one, member, mark: 'star', on: b % 3 > 0 } },
      ])
      return
    case 'note':
      say(call, [
        {
          kind: 'note',
          subject: `${stage}/${one}/${member}`,
          body: { stage, report: one, member, text: b % 3 ? 'a note' : '' },
        },
      ])
      return
    case 'label':
      say(call, [
        { kind: 'label', subject: `l${b % 3}`, body: { name: `label ${b % 3}`, colour: 0, shared: true } },
        {
          kind: 'labelling',
          subject: `${one}/l${b % 3}/${member}`,
          body: { report: one, label: `l${b % 3}`, member, on: a % 3 > 0 },
        },
      ])
      return
    case 'merge label':
      say(call, [
        {
          kind: 'label',
          subject: 'l0',
          body: { name: 'label 0', colour: 0, shared: true, ...(b % 2 ? { into: 'l1' } : {}) },
        },
      ])
      return
    case 'field':
      say(call, [
        { kind: 'field', subject: `${one}/title`, body: { report: one, field: 'title', record: b % 3 ? other : null } },
      ])
      return
    case 'assign':
      say(call, [
        {
          kind: 'assignment',
          subject: `${stage}/${one}`,
          body: { stage, report: one, members: b % 2 ? [member] : null },
        },
      ])
      return
    case 'import':
      if (imports.length < 8)
        imports.push(await importTitles(review, `Source ${b % 3}`, [`A title ${a % 7}`, titles[b % 7] ?? '']))
      return
    case 'takeOut': {
      const id = imports[a % Math.max(1, imports.length)]
      if (id)
        await (b % 2 ? client.imports.takeOut({ import: id }) : client.imports.bringBack({ import: id })).catch(
          () => undefined,
        )
      return
    }
    case 'undo':
      await client.reviews.undo({})
      return
    case 'redo':
      await client.reviews.redo({})
      return
    case 'elsewhere': {
      // Another process with the same file.
      const elsewhere = openReview(review.path)
      say({ ...call, db: elsewhere }, [
        {
          kind: 'link',
          subject: `${one}|${other}`,
          body: { a: one, b: other, verdict: one === other ? 'withdrawn' : 'same', by: 'person' },
        },
        { kind: 'mark', subject: `${other}/later/${member}`, body: { report: other, member, mark: 'later', on: true } },
      ])
      elsewhere.close()
    }
  }
}

/** Everything that the index can be asked. */
async function everything(call: Call): Promise<unknown> {
  const lists = []
  for (const by of sorts)
    for (const descending of [false, true])
      lists.push(await queue(call, { stage, sort: { by, descending }, filters: { assigned: 'all' }, lang: 'nb' }))
  for (const filters of [
    {},
    { words: 'youth' },
    { mark: ['star' as const] },
    { doubtful: 'yes' as const },
    { label: ['l1'] },
  ])
    lists.push(await queue(call, { stage, filters }))
  return [lists, await facets(call, { stage, facets: [...facetNames], filters: { assigned: 'all' } })]
}

test('whatever is said, here or by another process, the index that is kept answers as one made anew', async () => {
  const imports: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) {
        const author = review.members[one.who] ?? ''
        const call: Call = {
          db: review.db,
          actor: { kind: 'member', member: author, roles: ['lead', 'reviewer'] },
          author,
          clock: review.host.clock,
        }
        await reportIndex(review.db)
        await take(call, one, imports)
        for (const member of ['lead', 'second'] as const) {
          const id = review.members[member] ?? ''
          const asked: Call = { ...call, author: id, actor: { kind: 'member', member: id, roles: ['reviewer'] } }
          const fresh = openReview(review.path)
          const kept = await everything(asked)
          const anew = await everything({ ...asked, db: fresh })
          fresh.close()
          expect(kept).toEqual(anew)
        }
      }
    }),
    { numRuns: 60 },
  )
}, 240_000)

test('an index is followed and not made anew where little changed', async () => {
  const before = await reportIndex(review.db)
  await as(review, 'second')
    .screening.vote({ stage, report: before.ids[0] ?? '', decision: 'maybe' })
    .catch(() => undefined)
  expect(await reportIndex(review.db)).toBe(before)
})
