import { type AskingRule, askingRules, mergingRules } from '#shared/domain/duplicates/rules.ts'
import { tableOf } from '../../readers/print.ts'
import { homesOf, measuresOf, together } from './counts.ts'
import type { Grown } from './growth.ts'
import type { HardCase } from './hard-cases.ts'
import { type Measured, measured, overall, type Score, type SetResult, worstOf } from './labelled.ts'
import { type LeftOut, type RuleCounts, ruleSumOf } from './left-out.ts'
import { shuffles } from './order.ts'
import type { Outcome, Robustness } from './robustness.ts'

export const share = (value: number) => value.toFixed(4).replace(/^0/, '')
export const percent = (value: number) => `${(100 * value).toFixed(2)} %`

/** Sets as rows, then all of them, then the worst of each column. */
export function setsTable(heading: string, results: readonly SetResult[], of: 'labels' | 'corrected'): string {
  const scores = results.map((result) => result[of])
  const all = overall('all sets', scores)
  const seconds = results.map((result) => result.seconds)
  return titled(heading, [
    [
      'set',
      'records',
      'sensitivity',
      'false positives',
      'impure',
      'precision',
      'recall',
      'F1',
      'questions',
      'left',
      'left / 7,000',
      'seconds',
    ],
    ...scores.map((score, i) => setRow(score.name, recordsOf(score), measured(score), seconds[i])),
    setRow(
      all.name,
      recordsOf(all),
      measured(all),
      seconds.reduce((a, b) => a + b, 0),
    ),
    setRow('worst set', '', worstOf(scores.map(measured)), Math.max(...seconds)),
  ])
}

function recordsOf({ counts }: Score): string {
  return String(counts.records)
}

function setRow(name: string, records: string, score: Measured, seconds = 0): string[] {
  return [
    name,
    records,
    share(score.sensitivity),
    String(score.wronglyRemoved),
    String(score.impure),
    share(score.precision),
    share(score.recall),
    share(score.f1),
    percent(score.asked),
    String(score.left),
    score.leftPer7000.toFixed(1),
    seconds.toFixed(2),
  ]
}

export function leftOutTable(list: readonly LeftOut[]): string {
  const rows = list.map(({ set, counts, questions, lost }) => {
    const { sensitivity, f1 } = measuresOf(counts)
    const asked = percent(questions / counts.records)
    const wrong = [String(counts.wronglyRemoved), String(counts.impure)]
    return [set.name, share(sensitivity), ...wrong, share(f1), asked, String(lost.length)]
  })
  const table = titled(
    'One set left out: only rules that the other sets bear out merge in it (suspect labels corrected)',
    [['set', 'sensitivity', 'false positives', 'impure', 'F1', 'questions', 'rules lost'], ...rows],
  )
  return [
    table,
    ...list.flatMap(({ set, lost }) => (lost.length > 0 ? `${set.name} loses ${lost.join(', ')}.` : [])),
  ].join('\n')
}

/** What each merging rule linked and each asking rule asked, over all sets; rules that did neither are named below. */
export function rulesTable(results: readonly SetResult[], counts: readonly RuleCounts[]): string {
  const sum = ruleSumOf(counts)
  const merging = mergingRules.flatMap((rule) => {
    const { links, wrong } = sum.get(rule) ?? { links: 0, wrong: 0 }
    const sets = counts.filter((one) => one.has(rule)).length
    return links === 0 ? [] : [[rule, String(links), String(wrong), String(sets)]]
  })
  const asked = askedByRule(results)
  const asking = askingRules.flatMap((rule) => {
    const { questions, same } = asked.get(rule) ?? { questions: 0, same: 0 }
    return questions === 0 ? [] : [[rule, String(questions), String(same)]]
  })
  const idle = mergingRules.filter((rule) => !sum.has(rule))
  return [
    titled('Rules that merge, over all sets (suspect labels corrected)', [
      ['rule', 'links', 'wrong', 'in sets'],
      ...merging,
    ]),
    `No link in any set: ${idle.join(', ') || 'none'}`,
    titled('\nRules that ask', [['rule', 'questions', 'the same'], ...asking]),
  ].join('\n')
}

function askedByRule(results: readonly SetResult[]): Map<AskingRule, { questions: number; same: number }> {
  const asked = new Map<AskingRule, { questions: number; same: number }>()
  for (const { set, found } of results) {
    const label = homesOf(set.corrected)
    for (const { a, b, rule } of found.review) {
      const name = askingRules.find((known) => known === rule)
      if (name === undefined) continue
      const sofar = asked.get(name) ?? { questions: 0, same: 0 }
      asked.set(name, { questions: sofar.questions + 1, same: sofar.same + (together(label, a, b) ? 1 : 0) })
    }
  }
  return asked
}

export function robustnessTable(heading: string, list: readonly Robustness[]): string {
  const cells = ({ copies, merged, asked, lost, falseClusters }: Outcome) => [
    percent(merged / copies),
    percent(asked / copies),
    percent(lost / copies),
    String(falseClusters),
  ]
  return titled(heading, [
    ['kind', 'records', 'merged', 'asked', 'lost', 'false', '| merged', 'asked', 'lost', 'false'],
    ...list.map(({ kind, full, sparse }) => [kind, String(full.copies), ...cells(full), ...cells(sparse)]),
  ])
}

export function orderTable(results: readonly SetResult[]): string {
  return titled('Order, and new records after old ones (the first 60 %, their questions answered, then all)', [
    ['set', 'shuffles the same', 'shuffled answers', 'two steps', 'asked in two', 'asked at once'],
    ...results.map(({ set, shuffled, answersShuffled, twoSteps }) => [
      set.name,
      `${shuffled} of ${shuffles}`,
      answersShuffled ? 'same' : 'DIFFER',
      twoSteps.same ? 'same' : 'DIFFER',
      String(twoSteps.asked),
      String(twoSteps.askedAtOnce),
    ]),
  ])
}

export function hardCasesTable(list: readonly HardCase[]): string {
  const row = (heading: string, cases: readonly HardCase[]) => [
    heading,
    String(cases.length),
    ...(['merged', 'asked', 'apart'] as const).map((came) => String(cases.filter((one) => one.came === came).length)),
  ]
  const wrong = list.filter(({ duplicate, came }) => came === (duplicate ? 'apart' : 'merged'))
  const table = titled('Hard pairs, each alone', [
    ['pairs', 'number', 'merged', 'asked', 'apart'],
    row(
      'duplicates',
      list.filter(({ duplicate }) => duplicate),
    ),
    row(
      'look-alikes',
      list.filter(({ duplicate }) => !duplicate),
    ),
  ])
  return [table, ...wrong.map(({ name, came }) => `${came}, against its label: ${name}`)].join('\n')
}

export function growthTable(list: readonly Grown[]): string {
  return titled('Synthetic references', [
    ['records', 'seconds', 'processor s', 's / 1,000', 'peak MiB', 'sensitivity', 'false positives', 'questions'],
    ...list.map(({ count, seconds, processor, peak, counts, questions }) => [
      String(count),
      seconds.toFixed(2),
      processor.toFixed(2),
      ((1000 * seconds) / count).toFixed(3),
      peak.toFixed(0),
      share(measuresOf(counts).sensitivity),
      String(counts.wronglyRemoved),
      percent(questions / count),
    ]),
  ])
}

export function titled(heading: string, rows: readonly (readonly string[])[]): string {
  return `${heading}\n${tableOf(rows)}`
}
