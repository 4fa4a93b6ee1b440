import { type Current, currentAbout, currentByReport } from '#db/current.ts'
import type { CriterionCell } from '#shared/contract/criteria.ts'
import { type Stands, standsOf, type Verdict } from '#shared/domain/criteria/standing.ts'
import { mayRule, maySeeDifference, maySeeTag } from '#shared/domain/policy/blinding.ts'
import { type Stage, type StageId, stageIds, votesNeeded } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stageOf, stagesOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'

/** A report against a criterion, as far as the actor may know. */
export interface Cell extends CriterionCell {
  tags: Current<'assessment'>[]
  ruling: Current<'ruling'> | undefined
}

type About<K extends 'assessment' | 'ruling'> = Current<K> & { report: string }

/** Everything said of reports against criteria, by report and criterion. */
export interface Said {
  tags: ReadonlyMap<string, readonly About<'assessment'>[]>
  rulings: ReadonlyMap<string, About<'ruling'>>
}

/** What was said of every report. */
export function allSaid({ db }: Pick<Call, 'db'>): Said {
  return said(currentByReport(db, 'assessment'), currentByReport(db, 'ruling'))
}

/** What was said of one report. */
export function saidOf({ db }: Pick<Call, 'db'>, report: string): Said {
  const of = <K extends 'assessment' | 'ruling'>(kind: K) =>
    currentAbout(db, kind, report).map((one) => ({ ...one, report }))
  return said(of('assessment'), of('ruling'))
}

function said(tags: readonly About<'assessment'>[], rulings: readonly About<'ruling'>[]): Said {
  const key = ({ report, body }: { report: string; body: { criterion: string } }) => `${report}/${body.criterion}`
  return {
    tags: Map.groupBy(tags, key),
    // Where reports became one that were both ruled on, the newer ruling counts, and so with tags.
    rulings: new Map(rulings.map((one) => [key(one), one])),
  }
}

/**
 * Gives each cell of a stage's matrix as the actor may know it; undefined where that is nothing.
 *
 * @param asResolver with the differences that a resolver may see while a stage is closed: only in the room where they are settled
 */
export function cellsFor(
  call: Call,
  stage: StageId,
  { tags, rulings }: Said,
  asResolver = true,
): (report: string, criterion: string) => Cell | undefined {
  const { actor } = call
  const stages = stagesOf(call)
  const assigned = assignedAnywhere(call, stages)
  const needed = votesNeeded(stageOf(call, stage))
  const isOpen = closedTo(call).length === 0
  return (report, criterion) => {
    const key = `${report}/${criterion}`
    const all = newestOfEach(tags.get(key) ?? [])
    const ruling = rulings.get(key)
    const ruled = ruling?.body.verdict ?? undefined
    if (all.length === 0 && ruled === undefined) return undefined
    const taggers = all.map(({ body }) => body.member)
    const differs = standsOf(verdictsOf(all), undefined) === 'differs'
    const who = { assigned: taggers.length > 1 ? assigned(report) : [], taggers, needed }
    const seesAll = isOpen || (asResolver && (differs || ruled !== undefined) && maySeeDifference(actor, who))
    const seen = seesAll ? all : all.filter(({ body }) => maySeeTag(actor, body, stages))
    if (seen.length === 0 && !(seesAll && ruled)) return undefined
    const mine = seen.find(({ body }) => actor.kind === 'member' && body.member === actor.member)
    return {
      tags: seen,
      ruling: seesAll && ruled ? ruling : undefined,
      mine: mine?.body.verdict ?? null,
      stands: standsOf(verdictsOf(seen), seesAll ? ruled : undefined),
      ruled: seesAll && ruled !== undefined,
      mayRule: seesAll && mayRule(actor, { ...who, differs, ruled: ruled !== undefined }),
    }
  }
}

/**
 * What stands of each report against each criterion, where something does, by report. Callers make sure that the actor may
 * know it.
 */
export function standingVerdicts(call: Pick<Call, 'db'>): Map<string, Record<string, Stands>> {
  const { tags, rulings } = allSaid(call)
  const standing = new Map<string, Record<string, Stands>>()
  for (const key of new Set([...tags.keys(), ...rulings.keys()])) {
    const all = tags.get(key) ?? []
    const ruling = rulings.get(key)
    const stands = standsOf(verdictsOf(newestOfEach(all)), ruling?.body.verdict ?? undefined)
    const about = all[0] ?? ruling
    if (!about || stands === null) continue
    standing.set(about.report, { ...standing.get(about.report), [about.body.criterion]: stands })
  }
  return standing
}

/** Whoever is to screen a report at any stage is not the one to rule on it. */
function assignedAnywhere(call: Call, stages: readonly Stage[]): (report: string) => string[] {
  const each = stageIds
    .flatMap((id) => stages.find((stage) => stage.id === id) ?? [])
    .map((stage) => reviewersOfEach(call, stage))
  return (report) => [...new Set(each.flatMap((reviewers) => reviewers(report)))]
}

function newestOfEach(tags: readonly About<'assessment'>[]): About<'assessment'>[] {
  return [...new Map(tags.map((tag) => [tag.body.member, tag])).values()].filter(({ body }) => body.verdict !== null)
}

function verdictsOf(tags: readonly Current<'assessment'>[]): Verdict[] {
  return tags.flatMap(({ body }) => body.verdict ?? [])
}
