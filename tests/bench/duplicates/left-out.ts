import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { Matching } from '#shared/domain/duplicates/matching.ts'
import { type MergingRule, mergingRules } from '#shared/domain/duplicates/rules.ts'
import { type Counts, countsOf, homesOf, together } from './counts.ts'
import type { LabelledSet } from './sets.ts'

/** How many links a rule made, and how many of them join two records that the labels hold apart. */
export interface RuleCount {
  links: number
  wrong: number
}

export type RuleCounts = ReadonlyMap<MergingRule, RuleCount>

/**
 * What each rule did, link by link, whatever cluster it ended in. A pair that other links had joined already is no link,
 * so that a rule that only repeats another shows fewer than it would alone.
 */
export function ruleCountsOf({ links }: Pick<Matching, 'links'>, truth: readonly (readonly string[])[]): RuleCounts {
  const label = homesOf(truth)
  const counts = new Map<MergingRule, RuleCount>()
  for (const { a, b, rule } of links) {
    const name = mergingRules.find((known) => known === rule)
    if (name === undefined) continue
    const sofar = counts.get(name) ?? { links: 0, wrong: 0 }
    counts.set(name, { links: sofar.links + 1, wrong: sofar.wrong + (together(label, a, b) ? 0 : 1) })
  }
  return counts
}

export function ruleSumOf(list: readonly RuleCounts[]): RuleCounts {
  const sum = new Map<MergingRule, RuleCount>()
  for (const counts of list)
    for (const [rule, { links, wrong }] of counts) {
      const sofar = sum.get(rule) ?? { links: 0, wrong: 0 }
      sum.set(rule, { links: sofar.links + links, wrong: sofar.wrong + wrong })
    }
  return sum
}

/** The rules that linked something and nothing wrongly. */
export function borneOut(counts: RuleCounts): Set<MergingRule> {
  return new Set([...counts].filter(([, { links, wrong }]) => links > 0 && wrong === 0).map(([rule]) => rule))
}

/** A set as it comes out under those rules alone that the other sets bear out. */
export interface LeftOut {
  set: LabelledSet
  counts: Counts
  questions: number
  /** Rules that linked something in this set, and may not without it. */
  lost: MergingRule[]
}

/**
 * Leaves each set out in turn. This tells whether a rule stands on one set alone, or does harm elsewhere; it does not tell
 * how the matcher does on a set that nobody has seen, since the limits inside the rules were chosen by people who had seen
 * all of these.
 */
export function leftOutInTurn(sets: readonly LabelledSet[], counts: readonly RuleCounts[]): LeftOut[] {
  return sets.map((set, at) => {
    const trusted = borneOut(ruleSumOf(counts.filter((_, i) => i !== at)))
    const found = matchAll(set.records, [], { trusted })
    return {
      set,
      counts: countsOf(found.clusters, set.corrected, set.records.length),
      questions: found.review.length,
      lost: [...(counts[at]?.keys() ?? [])].filter((rule) => !trusted.has(rule)),
    }
  })
}
