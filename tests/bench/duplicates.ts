import type { Figure } from '../corpus/timing.ts'
import { measuresOf, sumOf } from './duplicates/counts.ts'
import { type Grown, growth, largest } from './duplicates/growth.ts'
import { type HardCase, hardCases } from './duplicates/hard-cases.ts'
import { inReview } from './duplicates/in-review.ts'
import { figuresOf, measured, overall, resultOf, type SetResult, worstOf } from './duplicates/labelled.ts'
import { type LeftOut, leftOutInTurn, type RuleCounts, ruleCountsOf, ruleSumOf } from './duplicates/left-out.ts'
import { type PeerResult, peersOn } from './duplicates/peers/all.ts'
import { peersTables } from './duplicates/peers-table.ts'
import { lookAlikesOf, originalsOf, type Robustness, robustnessOf } from './duplicates/robustness.ts'
import { labelledSets } from './duplicates/sets.ts'
import {
  growthTable,
  hardCasesTable,
  leftOutTable,
  orderTable,
  robustnessTable,
  rulesTable,
  setsTable,
} from './duplicates/tables.ts'
import { howMade } from './synthetic/references.ts'

const originals = 2_000

/**
 * How well and how fast duplicates are found: on labelled sets, on damaged copies, in any order, beside other methods, and
 * on synthetic references of growing number. Figures come one by one, tables at the end. Nothing is trained, but the rules
 * were written by people who had seen the labelled sets: the figures say that the rules still hold, not how they would do
 * on others. The labelled sets are left out, with one line that says so, where they are not there.
 */
export async function* run(): AsyncGenerator<Figure> {
  const tables: string[] = []
  yield* labelled(tables)
  const grown: Grown[] = []
  for await (const one of growth()) {
    grown.push(one)
    yield* grownFigures(one)
  }
  yield* inReview()
  tables.push(growthTable(grown), howMade)
  if (!process.env[largest.variable]) tables.push(`${largest.count} records: with ${largest.variable}=1`)
  console.error(`\n${tables.join('\n\n')}\n`)
}

async function* labelled(tables: string[]): AsyncGenerator<Figure> {
  const sets = labelledSets()
  if (sets.length === 0) {
    console.error('duplicates: the labelled sets are left out, ../shared/data/dedupe is not here')
    return
  }
  const results: SetResult[] = []
  for (const set of sets) {
    const result = resultOf(set)
    results.push(result)
    yield* setFigures(result)
  }
  tables.push(setsTable('Labels as they are', results, 'labels'))
  tables.push(setsTable('Suspect labels corrected (debatable ones as they are)', results, 'corrected'), whatColumnsMean)
  yield* sumFigures(results)
  const rules = results.map(({ found, set }) => ruleCountsOf(found, set.corrected))
  const leftOut = leftOutInTurn(sets, rules)
  yield* ruleFigures(rules, leftOut)
  tables.push(leftOutTable(leftOut), whatLeavingOutTells, rulesTable(results, rules))
  const fullest = originalsOf(sets, originals)
  const robustness = [...robustnessOf(fullest)]
  for (const one of robustness) yield* robustnessFigures(one, 'no DOI or abstract')
  const alike = [...lookAlikesOf(fullest)]
  for (const one of alike) yield* robustnessFigures(one, 'no pages')
  const hard = hardCases()
  yield* hardFigures(hard)
  tables.push(
    robustnessTable(`${damagedCopies} also without DOI and abstract`, robustness),
    robustnessTable(`${besideOriginals} without pages`, alike),
    hardCasesTable(hard),
    orderTable(results),
    whatTwoStepsTell,
  )
  const peers: PeerResult[] = []
  for await (const peer of peersOn(sets)) {
    peers.push(peer)
    yield* peerFigures(peer)
  }
  tables.push(peersTables(results, peers))
}

const whatColumnsMean =
  'Sensitivity and false positives: of records removed where one of each cluster is kept. Questions: of all rounds, answered as\nthe labels say, until none is left. Left: links that are missing after that.'

const whatLeavingOutTells =
  'This tells whether a rule rests on one set alone or does harm in another. It does not tell how the matcher does on a set\nthat nobody has seen: the limits inside the rules were chosen by people who had seen all of these.'

const damagedCopies = 'Damaged copies beside their originals: left with all else, right'
const besideOriginals =
  'Other reports that look like the originals beside them (merged is wrong): left with pages, right'

const whatTwoStepsTell =
  'With nothing answered, two steps are one by construction: a run knows the records and the answers, not earlier runs.'

function* setFigures({ set, seconds, labels, corrected, shuffled, answersShuffled, twoSteps }: SetResult) {
  const n = set.records.length
  yield { name: `${set.name} time`, value: seconds, unit: 's', n }
  yield* figuresOf(set.name, measured(labels), n)
  if (set.corrected !== set.clusters) yield* figuresOf(`${set.name} (suspect labels corrected)`, measured(corrected), n)
  yield { name: `${set.name} order`, value: shuffled, unit: 'shuffles that come out the same', n: 5 }
  yield { name: `${set.name} order of answers`, value: Number(answersShuffled), unit: 'same', n }
  yield { name: `${set.name} in two steps`, value: Number(twoSteps.same), unit: 'same', n }
}

function* sumFigures(results: readonly SetResult[]): Generator<Figure> {
  for (const [of, name] of [
    ['labels', 'all sets'],
    ['corrected', 'all sets (suspect labels corrected)'],
  ] as const) {
    const scores = results.map((result) => result[of])
    const all = overall(name, scores)
    yield* figuresOf(name, measured(all), all.counts.records)
    yield* figuresOf(`worst of ${name}`, worstOf(scores.map(measured)), scores.length)
  }
}

function* ruleFigures(counts: readonly RuleCounts[], leftOut: readonly LeftOut[]): Generator<Figure> {
  for (const [rule, { links, wrong }] of ruleSumOf(counts))
    yield { name: `rule ${rule}`, value: wrong, unit: 'wrong links', n: links }
  for (const { set, counts: found, questions, lost } of leftOut) {
    const n = found.records
    const name = `${set.name} left out`
    yield { name: `${name} removed sensitivity`, value: measuresOf(found).sensitivity, unit: 'share', n }
    yield { name: `${name} removed wrongly`, value: found.wronglyRemoved, unit: 'records', n }
    yield { name: `${name} impure clusters`, value: found.impure, unit: 'clusters', n }
    yield { name: `${name} pairs F1`, value: measuresOf(found).f1, unit: 'share', n }
    yield { name: `${name} questions of the first run`, value: questions / n, unit: 'share of records', n }
    yield { name: `${name} rules lost`, value: lost.length, unit: 'rules', n }
  }
}

function* robustnessFigures({ kind, full, sparse }: Robustness, less: string): Generator<Figure> {
  for (const [name, { copies: n, merged, asked, lost, falseClusters }] of [
    [kind, full],
    [`${kind}, ${less}`, sparse],
  ] as const) {
    yield { name: `${name}: merged`, value: merged / n, unit: 'share of copies', n }
    yield { name: `${name}: asked`, value: asked / n, unit: 'share of copies', n }
    yield { name: `${name}: lost`, value: lost / n, unit: 'share of copies', n }
    yield { name: `${name}: different originals merged`, value: falseClusters, unit: 'clusters', n }
  }
}

function* hardFigures(cases: readonly HardCase[]): Generator<Figure> {
  const n = cases.length
  const missed = cases.filter(({ duplicate, came }) => duplicate && came === 'apart').length
  const wrong = cases.filter(({ duplicate, came }) => !duplicate && came === 'merged').length
  yield { name: 'hard pairs held apart wrongly', value: missed, unit: 'pairs', n }
  yield { name: 'hard pairs merged wrongly', value: wrong, unit: 'pairs', n }
}

function* peerFigures({ tool, scores }: PeerResult): Generator<Figure> {
  const done = scores.filter((score) => score !== undefined)
  const counts = sumOf(done.map((score) => score.corrected))
  const n = counts.records
  const { sensitivity, f1 } = measuresOf(counts)
  yield { name: `${tool} removed sensitivity`, value: sensitivity, unit: 'share', n }
  yield { name: `${tool} removed wrongly`, value: counts.wronglyRemoved, unit: 'records', n }
  yield { name: `${tool} impure clusters`, value: counts.impure, unit: 'clusters', n }
  yield { name: `${tool} pairs F1`, value: f1, unit: 'share', n }
  yield { name: `${tool} sets done`, value: done.length, unit: 'sets', n: scores.length }
}

function* grownFigures({ count: n, seconds, processor, peak, counts }: Grown): Generator<Figure> {
  yield { name: `synthetic ${n} time`, value: seconds, unit: 's', n }
  yield { name: `synthetic ${n} processor time`, value: processor, unit: 's', n }
  yield { name: `synthetic ${n} time per 1,000`, value: (1000 * seconds) / n, unit: 's', n }
  yield { name: `synthetic ${n} most memory`, value: Math.round(peak), unit: 'MiB', n }
  yield { name: `synthetic ${n} removed sensitivity`, value: measuresOf(counts).sensitivity, unit: 'share', n }
  yield { name: `synthetic ${n} removed wrongly`, value: counts.wronglyRemoved, unit: 'records', n }
}
