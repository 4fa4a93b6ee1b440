import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FlowForm, flowForms } from '#shared/domain/flow/flow.ts'
import { buildHistories, type Deed, deeds, doAll } from './histories.ts'
import { addsUp, keptIsRead, opensWhatItCounts, stoodAt, tellsNothing } from './laws.ts'

/** How many histories are played; more where somebody asks for them and has the time. */
const histories = Number(process.env.PARALLAX_HISTORIES ?? 200)

/** Histories that are always among them: they get to the ends that few made at random get to. */
const include = { does: 'agree', stage: 'title-abstract', decision: 'include', reason: null } as const
const exclude = { does: 'agree', stage: 'full-text', decision: 'exclude', reason: 0 } as const
const examples: [Deed[], number, FlowForm][] = [
  [
    [
      ...[0, 1, 2, 3, 4, 5].map((at): Deed => ({ ...include, at })),
      { does: 'join', at: [0, 5] },
      { ...include, stage: 'full-text', at: 0 },
      { ...include, stage: 'full-text', at: 1 },
      { does: 'group', at: [0, 1] },
      { ...exclude, at: 2 },
      { does: 'replace', at: 3, by: 3, fresh: 2 },
      { does: 'retrieve', at: 4, status: 'not-retrieved' },
    ],
    8,
    '2020-other',
  ],
  [
    [
      { does: 'find' },
      ...[0, 1, 2, 3, 4].map((at): Deed => ({ ...include, at })),
      { ...include, decision: 'exclude', at: 5 },
      ...(['background', 'ongoing', 'protocol', 'awaiting'] as const).map((to, at): Deed => ({ does: 'send', at, to })),
      { does: 'remove', at: 4, by: 'automation' },
      { does: 'remove', at: 3, by: 'other' },
      { does: 'putBack', at: 3 },
      { does: 'takeOut', at: 1 },
      { does: 'undo', who: 0 },
    ],
    9,
    'scr',
  ],
  [
    [
      { does: 'vote', who: 0, stage: 'title-abstract', at: 0, decision: 'include', reason: null },
      { does: 'vote', who: 1, stage: 'title-abstract', at: 1, decision: 'maybe', reason: null },
      { does: 'set', stage: 'title-abstract', perReport: 1, maybe: 'include' },
      { does: 'undo', who: 0 },
      { does: 'redo', who: 0 },
      { does: 'vote', who: 0, stage: 'full-text', at: 1, decision: 'exclude', reason: 1 },
      { does: 'enter', title: 0, kind: 'other', method: undefined, removedBefore: 1 },
      { does: 'find' },
      { does: 'undo', who: 0 },
    ],
    3,
    '2009',
  ],
]
/** The boxes that counted something in some history, in whatever form. */
const reached = new Set<string>()
const everyBox = [
  'identified.databases',
  'identified.registers',
  'identified.other',
  'removed.duplicates',
  'removed.automation',
  'screened',
  'excluded.titleAbstract',
  'sought',
  'notRetrieved',
  'assessed.fullText',
  'entered.fullText',
  'excluded.fullText',
  'destination.background',
  'destination.ongoing',
  'destination.protocol',
  'destination.awaiting',
  'destination.replaced',
  'included',
  'other.identified',
  'other.sought',
]

let built: Awaited<ReturnType<typeof buildHistories>>
beforeAll(async () => {
  built = await buildHistories()
}, 120_000)
afterAll(() => built.remove())

test(
  `whatever people did and took back, in ${histories} histories: the flow adds up, also on a day before, and to whom it is hidden it tells nothing`,
  async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), fc.constantFrom(...flowForms), async (all, cut, form) => {
        const history = await built.open()
        try {
          const { db, clients, clock } = history
          const instants: string[] = []
          await doAll(history, all, async () => {
            instants.push(clock.now().toISOString())
            await keptIsRead(db, form)
          })
          for (const key of addsUp(db)) reached.add(key)
          await opensWhatItCounts(clients[1], form)
          const instant = instants[cut % instants.length] ?? ''
          await stoodAt(db, instant, form)
          await opensWhatItCounts(clients[1], form, instant.slice(0, 10))
          tellsNothing(db)
        } finally {
          history.close()
        }
      }),
      { numRuns: histories, examples },
    )
  },
  Math.max(120_000, histories * 10_000),
)

test('the histories get somewhere: the examples among them reach every box that people can fill', () => {
  expect([...reached].toSorted()).toEqual(expect.arrayContaining(everyBox))
})
