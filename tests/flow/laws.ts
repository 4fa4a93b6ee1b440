import { expect } from 'vitest'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { reviewInMemory } from '#db/open.ts'
import type { Client } from '#server/client.ts'
import { flowFacts } from '#server/flow/facts.ts'
import { KeptFacts, keptFlowFacts } from '#server/flow/kept-facts.ts'
import { atMoment } from '#server/flow/moments.ts'
import type { Fact } from '#shared/domain/facts/fact.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import type { StageId } from '#shared/domain/flow/facts.ts'
import { type Flow, type FlowForm, findBox, flowForms } from '#shared/domain/flow/flow.ts'
import { factsOf, take } from '../support/facts.ts'

const bothClosed: StageId[] = ['title-abstract', 'full-text']

/** The same facts kept in parts of two reports, as if the review were large. */
const inSmallParts = new WeakMap<ReadDb, KeptFacts>()

/**
 * What is kept in memory is what the file says, for whoever may know of full text and whoever may not; and the flow of it, of which
 * most is known from the last time, is the flow of the file.
 */
export async function keptIsRead(db: ReadDb, form: FlowForm): Promise<void> {
  const known = inSmallParts.get(db)
  const small = known?.follow() ? known : await KeptFacts.of(db, 2)
  inSmallParts.set(db, small)
  for (const kept of [await keptFlowFacts(db), small])
    for (const closed of [[], ['full-text'], bothClosed] satisfies StageId[][]) {
      const facts = flowFacts(db, closed)
      const told = kept.facts(closed.length === 0)
      expect({ ...told, reports: told.reports.flat() }).toEqual(facts)
      expect(kept.flow(form, { closed })).toEqual(computeFlow(facts, form, { closed }))
    }
}

/**
 * Every subtraction is right, every box lists what it counts, and nothing is in two boxes of a row or in none. Gives the boxes
 * that count something in any form.
 */
export function addsUp(db: ReadDb): Set<string> {
  const filled = new Set<string>()
  const facts = flowFacts(db, [])
  for (const form of flowForms) {
    const flow = computeFlow(facts, form)
    for (const check of flow.checks) {
      if (check.level !== 'error' || check.holds) continue
      // The one error that people can make: an exclusion at full text for which nobody gave a reason.
      expect({ form, says: check.says, check: check.check }).toMatchObject({ check: 'oneReason' })
      const without = findReasonless(flow)
      expect(check.ids.toSorted()).toEqual(without)
    }
    for (const box of flow.boxes) {
      expect({ form, key: box.key, n: box.n }).toEqual({
        form,
        key: box.key,
        n: box.ids.length + (box.beforeImport ?? 0),
      })
      expect(new Set(box.ids).size).toBe(box.ids.length)
      if (box.lines) expect(box.lines.flatMap(({ ids }) => ids).toSorted()).toEqual(box.ids.toSorted())
    }
    for (const { key, n } of flow.boxes) if (n) filled.add(key)
    rowsAreApart(flow)
    expect(identifiedRecords(flow)).toEqual(
      form === '2009'
        ? facts.reports
            .filter(({ entered }) => entered === 'search')
            .flatMap(({ records }) => records)
            .toSorted()
        : facts.records.map(({ id }) => id).toSorted(),
    )
    expect(ended(flow).length + waiting(flow)).toBe(facts.reports.length)
    expect(flow.interim).toBe(waiting(flow) > 0)
  }
  return filled
}

function findReasonless(flow: Flow): string[] {
  return flow.reasons
    .filter(({ stage, reason }) => stage === 'full-text' && reason === '')
    .flatMap(({ ids }) => ids)
    .toSorted()
}

/** The rows of a form, each a list of boxes that share nothing; in the form of two columns, the reports of both. */
const rows = [
  [
    'removed.automation',
    'removed.other',
    'screened',
    'entered.fullText',
    'other.sought',
    'other.excluded.titleAbstract',
  ],
  ['excluded.titleAbstract', 'sought', 'other.sought', 'other.excluded.titleAbstract'],
  ['notRetrieved', 'assessed.fullText', 'other.notRetrieved', 'other.assessed.fullText'],
]

function rowsAreApart(flow: Flow): void {
  for (const row of [...rows, outKeys(flow)]) {
    const ids = row.flatMap((key) => findBox(flow, key)?.ids ?? [])
    // Late reports are sought and assessed with the others where a form has no column for them.
    const shared = new Set(flow.form === '2009' ? [] : (findBox(flow, 'entered.fullText')?.ids ?? []))
    const counted = ids.filter((id) => !shared.has(id))
    expect({ row, twice: counted.length - new Set(counted).size }).toEqual({ row, twice: 0 })
  }
}

function outKeys(flow: Flow): string[] {
  const out = /^(other\.)?(removed\.(automation|other|beforeScreening)$|excluded\.|notRetrieved|destination\.)/
  return flow.boxes.filter(({ key }) => out.test(key)).map(({ key }) => key)
}

function ended(flow: Flow): string[] {
  const ids = [
    ...outKeys(flow).flatMap((key) => findBox(flow, key)?.ids ?? []),
    ...(findBox(flow, 'included')?.reportIds ?? []),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}

function waiting(flow: Flow): number {
  return Object.values(flow.pending).reduce<number>((sum, n) => sum + (n ?? 0), 0)
}

function identifiedRecords(flow: Flow): string[] {
  return flow.boxes
    .filter(({ key }) => /^(other\.)?identified/.test(key))
    .flatMap(({ ids }) => ids)
    .toSorted()
}

/** Through the contract, today or on a day in the past: a box opens as many rows as its number says, but for duplicates that were removed before import. */
export async function opensWhatItCounts(client: Client, form: FlowForm, at?: string): Promise<void> {
  const { boxes } = await client.flow.show({ form, lang: 'en', at })
  for (const { key, n, lines } of boxes) {
    const { total, rows: opened } = await client.flow.box({ form, lang: 'en', at, key, limit: 500 })
    expect({ key, total }).toEqual({ key, total: opened.length })
    expect(n).toBeGreaterThanOrEqual(total)
    for (const line of lines ?? []) {
      const ofLine = await client.flow.box({ form, lang: 'en', at, key, line: line.id, limit: 500 })
      expect(ofLine.rows.every(({ id }) => opened.some((row) => row.id === id))).toBe(true)
    }
  }
}

/** A review in memory with the same records, in which some of the facts were said and nothing else. */
function reviewOf(db: WriteDb, facts: readonly Fact[]): WriteDb {
  const other = reviewInMemory()
  other.run('ATTACH DATABASE ? AS one', db.path)
  other.exec('INSERT INTO record SELECT * FROM one.record')
  other.exec('DETACH DATABASE one')
  take(other, facts.toReversed())
  return other
}

/** At the end of a day the flow was what the facts that had been said by then give, in a review that knows of no others. */
export async function stoodAt(db: WriteDb, before: string, form: FlowForm): Promise<void> {
  const other = reviewOf(
    db,
    factsOf(db).filter(({ at }) => at < before),
  )
  try {
    const then = await atMoment(db, before, async (moment) => {
      await keptIsRead(moment, form)
      return [flowFacts(moment, []), flowFacts(moment, bothClosed)]
    })
    expect(then).toEqual([flowFacts(other, []), flowFacts(other, bothClosed)])
  } finally {
    other.close()
  }
}

/** Kinds of fact by which people decide; of those that name a stage, the stage tells whether it is hidden. */
const decided = ['vote', 'resolution', 'retrieval', 'destination', 'study', 'main']

/** To somebody to whom stages are closed the flow is the same in a review in which nobody decided anything there. */
export function tellsNothing(db: WriteDb): void {
  for (const closed of [bothClosed, ['full-text'] satisfies StageId[]]) {
    const isHidden = ({ kind, body }: Fact) =>
      decided.includes(kind) &&
      (closed.length === 2 || !('stage' in body && body.stage === 'title-abstract')) &&
      (closed.length === 2 || kind !== 'retrieval')
    const other = reviewOf(
      db,
      factsOf(db).filter((fact) => !isHidden(fact)),
    )
    try {
      for (const form of flowForms)
        expect(computeFlow(flowFacts(other, closed), form, { closed })).toEqual(
          computeFlow(flowFacts(db, closed), form, { closed }),
        )
    } finally {
      other.close()
    }
  }
}
