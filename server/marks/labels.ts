import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, currentAbout } from '#db/current.ts'
import { labelOwners, labelsOnReports } from '#db/marks.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf, NewFact } from '#shared/domain/facts/fact.ts'
import { sameName, standingFor } from '#shared/domain/marks/labels.ts'
import { mayChangeLabel, maySeeLabel, maySeeOthersMarks } from '#shared/domain/policy/labels.ts'
import { Problem } from '#shared/domain/problem.ts'
import { labelColours } from '#shared/domain/reviews/words.ts'
import { type Call, say, stagesOf } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { requireMember } from './member.ts'

type Inputs = InferContractRouterInputs<Contract>['marks']
type Outputs = InferContractRouterOutputs<Contract>['marks']

interface Known {
  id: string
  owner: string
  body: BodyOf<'label'>
}

/** The labels that the actor may know, and which of them stands for one that was merged. */
export interface KnownLabels {
  byId: ReadonlyMap<string, Known>
  /** The label that is shown for this one; undefined where the actor may not know of it. */
  shownFor(id: string): Known | undefined
}

/** The order of names in every list of labels. */
export const byName = new Intl.Collator(['nb', 'en'], { numeric: true }).compare

/** The labels that the actor may know, as if there were no others. */
export function knownLabels(call: Pick<Call, 'db' | 'actor'>): KnownLabels {
  const owners = labelOwners(call.db)
  const stages = stagesOf(call)
  const known = allCurrent(call.db, 'label').flatMap(({ subject, body }) => {
    const owner = owners.get(subject) ?? ''
    return maySeeLabel(call.actor, { owner, shared: body.shared }, stages)
      ? [[subject, { id: subject, owner, body }] as const]
      : []
  })
  const byId = new Map(known)
  const standing = standingFor(new Map(known.map(([id, { body }]) => [id, body])))
  return { byId, shownFor: (id) => byId.get(standing(id)) }
}

/** The labels that are shown: those that were merged into another are not. */
function shownLabels({ byId, shownFor }: KnownLabels): Known[] {
  return [...byId.values()]
    .filter((label) => shownFor(label.id) === label)
    .sort((a, b) => byName(a.body.name, b.body.name) || (a.id < b.id ? -1 : 1))
}

/** The labels that the actor may know, by name, and where it is asked on how many reports each is as far as they may know. */
export function labels(call: Call, { counted = false }: Inputs['labels']): Outputs['labels'] {
  const known = knownLabels(call)
  const names = memberNames(call.db)
  const reports = counted ? reportsByLabel(call, known) : undefined
  return {
    labels: shownLabels(known).map(({ id, owner, body }) => ({
      label: id,
      name: body.name,
      colour: body.colour,
      shared: body.shared,
      mine: owner === call.author,
      by: names.get(owner) ?? '',
      retired: body.retired === true,
      mayChange: mayChangeLabel(call.actor, { owner, shared: body.shared }),
      reports: reports ? (reports.get(id)?.size ?? 0) : null,
    })),
  }
}

function reportsByLabel(call: Call, known: KnownLabels): Map<string, Set<string>> {
  const others = maySeeOthersMarks(call.actor, stagesOf(call))
  const reports = new Map<string, Set<string>>()
  for (const { report, label, member } of labelsOnReports(call.db)) {
    const shown = others || member === call.author ? known.shownFor(label) : undefined
    if (shown) reports.set(shown.id, (reports.get(shown.id) ?? new Set()).add(report))
  }
  return reports
}

/** The names of the labels that each member put on each report, by `report/member`, as far as the actor may know. */
export function labelsByMember(call: Call): Map<string, string[]> {
  const known = knownLabels(call)
  const others = maySeeOthersMarks(call.actor, stagesOf(call))
  const put = new Map<string, Set<string>>()
  for (const { report, label, member } of labelsOnReports(call.db)) {
    const name = others || member === call.author ? known.shownFor(label)?.body.name : undefined
    const key = `${report}/${member}`
    if (name !== undefined) put.set(key, (put.get(key) ?? new Set()).add(name))
  }
  return new Map([...put].map(([key, names]) => [key, [...names].sort(byName)]))
}

/** Makes a label, or finds the one that is called so already; or changes one. */
export function saveLabel(call: Call, input: Inputs['saveLabel']): Outputs['saveLabel'] {
  const { name, shared, retired } = input
  const report = input.report === undefined ? undefined : requireReport(call, input.report)
  if (shared && !mayChangeLabel(call.actor, { owner: call.author, shared })) throw notYours()
  const known = knownLabels(call)
  const called = shownLabels(known).filter((label) => sameName(label.body.name) === sameName(name))
  const facts: NewFact[] = []
  let label: string
  if (input.label !== undefined) {
    const { id, body } = changeable(call, known, input.label)
    if (called.some((other) => other.id !== id && !other.body.retired && sameName(body.name) !== sameName(name)))
      throw new Problem('label-exists', 'There is a label of that name already; the two can be made one.')
    label = id
    const next = { ...body, name, colour: input.colour ?? body.colour, shared: shared ?? body.shared }
    facts.push(labelFact(id, { ...next, retired: retired ?? body.retired }))
  } else {
    const mine = (one: Known) => mayChangeLabel(call.actor, { owner: one.owner, shared: one.body.shared })
    const found = called.find((one) => !one.body.retired) ?? called.find(mine)
    label = found?.id ?? call.clock.id()
    if (!found) {
      // The colours in turn, by the labels that the actor knows.
      const colour = input.colour ?? known.byId.size % labelColours
      facts.push(labelFact(label, { name, colour, shared: shared ?? false }))
    } else if (found.body.retired || (shared && !found.body.shared && mine(found))) {
      facts.push(labelFact(label, { ...found.body, shared: shared || found.body.shared, retired: undefined }))
    }
  }
  if (report !== undefined) facts.push(labellingFact(call, report, label, true))
  if (facts.length > 0) say(call, facts)
  return { label }
}

/** Makes labels one. Wherever one of them was put, the last named is shown. */
export function mergeLabels(call: Call, input: Inputs['mergeLabels']): void {
  const known = knownLabels(call)
  const into = known.byId.has(input.into) ? known.shownFor(input.into) : undefined
  if (!into) throw noSuchLabel()
  const merged = new Map(input.labels.map((id) => changeable(call, known, id)).map((label) => [label.id, label]))
  merged.delete(into.id)
  if (merged.size === 0) throw new Problem('nothing-to-merge', 'These are one label already.')
  say(
    call,
    [...merged.values()].map(({ id, body }) => labelFact(id, { ...body, into: into.id })),
  )
}

/** Puts a label on a report for the actor, or takes theirs off, whichever of its records it was put on. */
export function putLabel(call: Call, { report: id, label, on }: Inputs['putLabel']): void {
  const report = requireReport(call, id)
  const known = knownLabels(call)
  const shown = known.byId.has(label) ? known.shownFor(label) : undefined
  if (!shown) throw noSuchLabel()
  if (on) {
    if (shown.body.retired) throw noSuchLabel()
    say(call, [labellingFact(call, report, shown.id, true)])
    return
  }
  const off = currentAbout(call.db, 'labelling', report).filter(
    ({ body }) => body.on && body.member === call.author && known.shownFor(body.label) === shown,
  )
  if (off.length > 0)
    say(
      call,
      off.map(({ body }) => labellingFact(call, body.report, body.label, false)),
    )
}

/** A label that the actor may change, as it is shown. */
function changeable(call: Call, known: KnownLabels, id: string): Known {
  const label = known.byId.has(id) ? known.shownFor(id) : undefined
  if (!label) throw noSuchLabel()
  if (!mayChangeLabel(call.actor, { owner: label.owner, shared: label.body.shared })) throw notYours()
  return label
}

function labelFact(id: string, body: BodyOf<'label'>): NewFact<'label'> {
  return { kind: 'label', subject: id, body }
}

function labellingFact(call: Call, report: string, label: string, on: boolean): NewFact<'labelling'> {
  const member = requireMember(call)
  return { kind: 'labelling', subject: `${report}/${label}/${member}`, body: { report, label, member, on } }
}

function noSuchLabel(): Problem {
  return new Problem('no-such-label', 'There is no such label any more.')
}

function notYours(): Problem {
  return new Problem('label-of-team', 'Only a lead can change the labels of the whole team.')
}
