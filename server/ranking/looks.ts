import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { lastVotes } from '#db/ballots.ts'
import { countLeftOut, outcomesAt } from '#db/outcomes.ts'
import { ownBallots } from '#db/own.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { certainRecall, chanceOfMissing, excludesInARow, frontier, mayStop } from '#shared/domain/ranking/stopping.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { ownState } from '../screening/own-state.ts'
import { reportDetail, requireReadable } from '../screening/report.ts'
import { type ReportIndex, reportIndex } from '../screening/report-index.ts'
import { type Learned, learnedBy } from './basis.ts'
import { conflictsToCome } from './expected-conflicts.ts'
import { ranked } from './ranker.ts'
import { rankingAt } from './settings.ts'

type Inputs = InferContractRouterInputs<Contract>['ranking']
type Outputs = InferContractRouterOutputs<Contract>['ranking']

/** Whoever made the same decisions is told the same of them. */
const seed = 1

const counts = ({ by, includes, excludes, enough }: Learned) => ({ by, includes, excludes, enough })

/** By what is learned for the actor, and whether it is enough. */
export async function learned(call: Call, { stage }: Inputs['learned']): Promise<Outputs['learned']> {
  return counts(learnedBy(call, await reportIndex(call.db), stage))
}

/** How far the model is for the actor, and how its scores are spread. */
export async function state(call: Call, { stage }: Inputs['state']): Promise<Outputs['state']> {
  const index = await reportIndex(call.db)
  const learned = learnedBy(call, index, stage)
  const { taught, left, enough } = learned
  const { on, learner } = rankingAt(call.db, stage)
  const histogram = enough ? await ranked(call.db, index, { does: 'histogram', taught, learner, left, seed }) : []
  const expectedConflicts = await conflictsToCome(call, index, stage, learned, seed)
  return { on, ...counts(learned), left: left.length, histogram, expectedConflicts }
}

/** Which words of a report speak for it and which against. */
export async function why(call: Call, { stage, report: asked }: Inputs['why']): Promise<Outputs['why']> {
  const report = requireReadable(call, stage, asked)
  const index = await reportIndex(call.db)
  const learned = learnedBy(call, index, stage)
  const { taught, enough } = learned
  const place = index.places.get(report)
  if (!enough || place === undefined) return { ...counts(learned), score: 0, for: [], against: [] }
  const { title, abstract, keywords, language } = reportDetail(call, report)
  const text = { title, abstract, keywords, language }
  const { learner } = rankingAt(call.db, stage)
  const told = await ranked(call.db, index, { does: 'why', taught, learner, seed, seq: index.seq[place] ?? 0, text })
  return { ...counts(learned), ...told }
}

/** Decisions that what is learned from all others speaks against. */
export async function mistakes(call: Call, { stage, limit }: Inputs['mistakes']): Promise<Outputs['mistakes']> {
  const index = await reportIndex(call.db)
  const learned = learnedBy(call, index, stage)
  const { taught, enough } = learned
  const { learner } = rankingAt(call.db, stage)
  const found = enough ? await ranked(call.db, index, { does: 'mistakes', taught, learner, seed }) : []
  const rows = found.slice(0, limit ?? 50).flatMap(({ seq, included, likeness }) => {
    const place = index.placeOfSeq(seq)
    const row = place === undefined ? undefined : reportById(call.db, index.ids[place] ?? '')
    if (!row) return []
    const { id, title, authors, year, container } = row
    return [{ id, title, authors, year, container, included, likeness }]
  })
  return { ...counts(learned), total: found.length, rows }
}

/** What can be said of stopping by the actor's own votes, in the order in which they were given; of an open stage by what is decided. */
export async function stopping(call: Call, { stage }: Inputs['stopping']): Promise<Outputs['stopping']> {
  const index = await reportIndex(call.db)
  const { recall, confidence } = rankingAt(call.db, stage)
  const by = closedTo(call).includes(stage) ? 'own' : 'outcomes'
  const { seen, all } = !mayEnter(call.actor, stage, stagesOf(call))
    ? { seen: [], all: 0 }
    : by === 'own'
      ? ownInOrder(call, index, stage)
      : decidedInOrder(call, index, stage)
  const found = seen.filter(Boolean).length
  return {
    by,
    reports: all,
    screened: seen.length,
    found,
    inARow: excludesInARow(seen),
    recall,
    confidence,
    chance: found === 0 ? null : chanceOfMissing(seen, all, recall),
    mayStop: mayStop(seen, all, { recall, confidence }),
    certain: certainRecall(seen, all, confidence),
    frontier: frontier(seen, all, confidence),
  }
}

/**
 * What is decided at an open stage, in the order in which it was, and how many reports there are. What is in conflict goes on,
 * as an include does.
 */
function decidedInOrder(call: Call, index: ReportIndex, stage: StageId): Decided {
  const { isHere, all } = countedAt(call, index, stage, () => true)
  const at = lastVotes(call.db, stage)
  return {
    all,
    seen: outcomesAt(call.db, stage)
      .filter(({ report, outcome }) => outcome !== 'pending' && isHere(report))
      .map(({ report, outcome }) => ({ report, goesOn: outcome !== 'excluded', at: at.get(report) ?? '' }))
      .sort(byTime)
      .map(({ goesOn }) => goesOn),
  }
}

/** The actor's votes on what is theirs to screen, oldest first, and how many reports that is. A maybe goes on, as an include does. */
function ownInOrder(call: Call, index: ReportIndex, stage: StageId): Decided {
  const { mine } = ownState(call, index, stage, call.author)
  const { isHere, all } = countedAt(call, index, stage, (place) => mine[place] === 1)
  return {
    all,
    seen: ownBallots(call.db, stage, call.author)
      .filter(({ report }) => isHere(report))
      .sort(byTime)
      .map(({ decision }) => decision !== 'exclude'),
  }
}

/** Whether each in turn goes on, and of how many. */
interface Decided {
  seen: boolean[]
  all: number
}

type Timed = { at: string; report: string }
const byTime = (a: Timed, b: Timed) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.report < b.report ? -1 : 1)

/** Which reports of a stage are to be found something in, and how many: with those that were left out when it was stopped. */
function countedAt(call: Call, index: ReportIndex, stage: StageId, isCounted: (place: number) => boolean) {
  const { atStage } = ownState(call, index, stage, call.author)
  const isAt = (place: number) =>
    index.enters[place] !== 0 && index.removed[place] === 0 && atStage[place] === 1 && isCounted(place)
  let all = stage === 'title-abstract' ? countLeftOut(call.db) : 0
  for (let place = 0; place < index.size; place++) if (isAt(place)) all++
  return { all, isHere: (report: string) => isAt(index.places.get(report) ?? index.size) }
}

/** The seeds of a simulation. */
const seeds = [1, 2, 3, 4, 5]

/** How what is decided would have gone by rank. */
export async function simulate(call: Call, { stage }: Inputs['simulate']): Promise<Outputs['simulate']> {
  const index = await reportIndex(call.db)
  const learned = learnedBy(call, index, stage)
  if (!learned.enough) return { ...counts(learned), runs: [], curve: [] }
  const { taught } = learned
  const { learner } = rankingAt(call.db, stage)
  const { figures, curve } = await ranked(call.db, index, { does: 'simulate', taught, learner, seeds })
  return { ...counts(learned), runs: figures.map((run, i) => ({ seed: seeds[i] ?? 0, ...run })), curve }
}
