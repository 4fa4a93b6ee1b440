import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, type Current, current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { termKey } from '#shared/domain/highlights/term.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { criteriaOf } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['highlights']
type Outputs = InferContractRouterOutputs<Contract>['highlights']

/** The words that the review highlights. Those of a criterion that was retired rest with it. */
export function list(call: Call): Outputs['list'] {
  const criteria = new Set(criteriaOf(call.db).map((criterion) => criterion.id))
  return {
    terms: termsOf(call.db)
      .filter(({ body }) => isList(body.of) || criteria.has(body.of))
      .map(({ subject, body: { of, text, order } }) => ({ id: subject, of, text, order })),
  }
}

/** Adds a word, words one anew, or moves it to another list. What its list has already is not said again. */
export function save(call: Call, { id, of, text }: Inputs['save']): Outputs['save'] {
  refuseUnknown(call, of)
  const known = id === undefined ? undefined : current(call.db, 'term', id)
  if (id !== undefined && !known) throw new Problem('no-such-term', 'There is no such word.')
  const there = termsOf(call.db)
  const own = there.find((term) => term.subject === id)
  const twin = there.find((term) => term !== own && term.body.of === of && termKey(term.body.text) === termKey(text))
  if (twin) {
    // Moved to where it stands already: the two become one.
    if (own) say(call, [{ kind: 'term', subject: own.subject, body: { ...own.body, retired: true } }])
    return { id: twin.subject }
  }
  const subject = id ?? call.clock.id()
  if (own?.body.of === of && own.body.text === text) return { id: subject }
  const order = own?.body.of === of ? own.body.order : nextOrder(there, of)
  say(call, [{ kind: 'term', subject, body: { of, text, order } }])
  return { id: subject }
}

/** Adds a whole list as one gesture, leaving out what is there already and what the list says twice. */
export function saveMany(call: Call, { of, texts }: Inputs['saveMany']): Outputs['saveMany'] {
  refuseUnknown(call, of)
  const there = termsOf(call.db)
  const keys = new Set(there.filter((term) => term.body.of === of).map((term) => termKey(term.body.text)))
  const first = nextOrder(there, of)
  const facts: NewFact[] = []
  for (const text of texts) {
    const key = termKey(text)
    if (keys.has(key)) continue
    keys.add(key)
    facts.push({ kind: 'term', subject: call.clock.id(), body: { of, text, order: first + facts.length } })
  }
  if (facts.length > 0) say(call, facts)
  return { added: facts.length, known: texts.length - facts.length }
}

/** Takes words away, as one gesture; earlier ones stay in the log. */
export function retire(call: Call, { ids }: Inputs['retire']): void {
  const there = new Map(termsOf(call.db).map((term) => [term.subject, term]))
  const facts = [...new Set(ids)].map((id): NewFact => {
    const term = there.get(id)
    if (!term) throw new Problem('no-such-term', 'There is no such word.')
    return { kind: 'term', subject: id, body: { ...term.body, retired: true } }
  })
  say(call, facts)
}

function termsOf(db: ReadDb): Current<'term'>[] {
  return allCurrent(db, 'term')
    .filter((term) => !term.body.retired)
    .sort((a, b) => a.body.order - b.body.order || (a.subject < b.subject ? -1 : 1))
}

function isList(of: string): boolean {
  return of === 'include' || of === 'exclude'
}

function refuseUnknown(call: Call, of: string): void {
  if (isList(of) || criteriaOf(call.db).some((criterion) => criterion.id === of)) return
  throw new Problem('no-such-criterion', 'There is no such criterion.')
}

function nextOrder(there: readonly Current<'term'>[], of: string): number {
  return there.reduce((next, term) => (term.body.of === of ? Math.max(next, term.body.order + 1) : next), 0)
}
