import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { WriteDb } from '#db/database.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { decisions, divisions, maybePolicies } from '#shared/domain/reviews/words.ts'

/** Who is in the review, in the order of the ids. One leads, the first four screen, the last two settle. */
const people = [
  { name: 'One', roles: ['lead', 'reviewer'] as const },
  { name: 'Two', roles: ['reviewer'] as const },
  { name: 'Three', roles: ['reviewer'] as const },
  { name: 'Four', roles: ['reviewer', 'resolver'] as const },
  { name: 'Five', roles: ['resolver'] as const },
]
const reports = 7

/** A small review that is screened by many, settled, sent back and set up anew, over and over. */
export interface Screened {
  db: WriteDb
  members: readonly string[]
  sources: readonly string[]
  clients: readonly Client[]
  /** Closes it and opens it again, as the next day. */
  restart(): Promise<void>
  close(): void
}

function ris(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) =>
    [
      'TY  - JOUR',
      `TI  - ${['Fishing', 'Farming', 'Nursing', 'Teaching', 'Weaving', 'Sailing', 'Baking'][from + i]} in the north`,
      `AU  - Writer${from + i}, W.`,
      `PY  - ${1990 + 3 * (from + i)}`,
      `LA  - ${i % 2 === 0 ? 'nor' : 'eng'}`,
      'ER  - \n',
    ].join('\n'),
  ).join('\n')
}

/** Builds such a review once; each call of `open` gives a copy of it. */
export async function buildScreened(): Promise<{ open(): Promise<Screened>; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-screened-'))
  const template = join(folder, 'template.parallax')
  const host = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(host, 'desktop'))
  await founder.reviews.create({
    path: template,
    title: 'Screened',
    question: '',
    // Who built the review does nothing else: the lead's undo must not reach the imports.
    members: [...people, { name: 'Founder', roles: ['lead'] as const }].map(({ name, roles }) => ({
      name,
      roles: [...roles],
    })),
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'conflict', blind: true },
      { id: 'full-text', reviewersPerReport: 2, maybe: 'conflict', blind: true },
    ],
    criteria: [],
    reasons: [
      { stage: 'title-abstract', label: 'Not the north' },
      { stage: 'full-text', label: 'Other people' },
      { stage: 'full-text', label: 'Other place' },
    ],
  })
  const all = (await founder.team.members({})).members.map(({ id }) => id)
  const members = all.slice(0, people.length)
  await founder.team.signIn({ member: all.at(-1) ?? '' })
  const sources: string[] = []
  for (const [name, from, to] of [
    ['East', 0, 3],
    ['West', 3, reports],
  ] as const) {
    const source = { name, kind: 'database' as const, removedBefore: 0 }
    const added = await finish(await founder.imports.add({ file: new File([ris(from, to)], `${name}.ris`), source }))
    sources.push(added.source)
  }
  host.close()
  let copies = 0
  return {
    async open() {
      const path = join(folder, `copy-${copies++}.parallax`)
      copyFileSync(template, path)
      let opened: Host
      const review: Screened = {
        db: undefined as unknown as WriteDb,
        members,
        sources,
        clients: [],
        async restart() {
          opened?.close()
          opened = createHost({ folder, samples: '' })
          review.db = opened.open(path)
          // Thousands of calls on a review that is thrown away: the disk need not be waited for.
          review.db.exec('PRAGMA synchronous = OFF')
          review.clients = await Promise.all(
            members.map(async (member) => {
              const client = clientOf(createSession(opened, 'desktop'))
              await client.reviews.open({ path })
              await client.team.signIn({ member })
              return client
            }),
          )
        },
        close: () => opened.close(),
      }
      await review.restart()
      return review
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A report by its place: the first ones more often, so that they are judged by several. */
const at = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: reports - 1 }))
const stage = fc.constantFrom('title-abstract' as const, 'full-text' as const)
const decision = fc.constantFrom(...decisions)
const settled = fc.constantFrom('include' as const, 'exclude' as const)
const some = fc.subarray([0, 1, 2, 3], { minLength: 1 })
/** At least two of those who screen. */
const pair = fc.subarray([0, 1, 2, 3], { minLength: 2 })
const one = <const Does extends string>(word: Does) => ({ does: fc.constant(word) })

/** How the lead may set up a stage in the middle of everything. */
const settings = fc.record({
  ...one('set'),
  stage,
  reviewers: some,
  reviewersPerReport: fc.constantFrom(1, 2, 3, 'all' as const),
  maybe: fc.constantFrom(...maybePolicies),
  blind: fc.constantFrom(false, false, true),
  division: fc.constantFrom(...divisions),
})

/** One thing that somebody does. */
const deed = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...one('vote'), stage, at, decision, reason: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ ...one('note'), stage, at }) },
  { weight: 4, arbitrary: fc.record({ ...one('resolve'), stage, at, decision: settled }) },
  { weight: 1, arbitrary: fc.record({ ...one('reopen'), stage, at }) },
  { weight: 1, arbitrary: fc.record({ ...one('sendBack'), stage, at }) },
  { weight: 3, arbitrary: fc.record({ ...one('remove'), at }) },
  { weight: 2, arbitrary: fc.record({ ...one('putBack'), at }) },
  { weight: 3, arbitrary: settings },
  { weight: 1, arbitrary: fc.record({ ...one('assign'), stage, at, members: fc.option(some) }) },
  { weight: 1, arbitrary: fc.record({ ...one('pilot'), size: fc.integer({ min: 2, max: 4 }), reviewers: pair }) },
  { weight: 3, arbitrary: fc.record({ ...one('closePilot'), again: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record(one('undo')) },
  { weight: 3, arbitrary: fc.record(one('redo')) },
  { weight: 1, arbitrary: fc.record(one('restart')) },
)
const step = fc.tuple(fc.nat({ max: people.length - 1 }), deed)
export type ScreeningStep = [who: number, deed: Parameters<Parameters<typeof deed.map>[0]>[0]]

/** By now the first stage is open, and some reports are let through to the second. */
const laterOn: ScreeningStep[] = [
  ...(['title-abstract', 'full-text'] as const).map(
    (id): ScreeningStep => [
      0,
      {
        does: 'set',
        stage: id,
        reviewers: [0, 1, 2, 3],
        reviewersPerReport: id === 'full-text' ? 2 : 1,
        maybe: 'conflict',
        blind: id === 'full-text',
        division: 'everyone',
      },
    ],
  ),
  ...[0, 1, 2].map(
    (report): ScreeningStep => [
      1,
      { does: 'vote', stage: 'title-abstract', at: report, decision: 'include', reason: 0 },
    ],
  ),
  [1, { does: 'vote', stage: 'full-text', at: 0, decision: 'include', reason: 0 }],
  [2, { does: 'vote', stage: 'full-text', at: 0, decision: 'exclude', reason: 0 }],
]

/** What the members do, one after another: from the beginning, or from where the second stage is under way. */
export const screeningSteps: fc.Arbitrary<ScreeningStep[]> = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 60 }))
  .map(([later, made]) => [...(later ? laterOn : []), ...made])
