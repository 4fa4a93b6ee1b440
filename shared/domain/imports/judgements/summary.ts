import { type StageId, stageIds } from '../../reviews/words.ts'
import type { Judgement, Tool } from './judgement.ts'

/** Who judged in another tool and in which words, and not what they decided. */
export interface JudgementSummary {
  /** Entries of which anything is said. */
  entries: number
  reviewers: {
    tool: Tool
    /** Empty where the tool does not say who. */
    name: string
    /** Entries that they decided on. */
    decided: number
    /** Entries of which they said no more than a label or a note. */
    undecided: number
  }[]
  reasons: { label: string; n: number }[]
  labels: string[]
  /** The stages that the tool names; none where it does not say. */
  stages: StageId[]
}

/**
 * What the judgements of a file come to, for saying who is who before they are taken over.
 *
 * @param all those of each entry
 */
export function summaryOf(all: Iterable<readonly Judgement[]>): JudgementSummary {
  const reviewers = new Map<string, JudgementSummary['reviewers'][number]>()
  const reasons = new Map<string, number>()
  const labels = new Set<string>()
  const stages = new Set<StageId>()
  let entries = 0
  for (const judgements of all) {
    if (judgements.length > 0) entries++
    const counted = new Set<string>()
    for (const { tool, reviewer: name = '', stage, decision, ...said } of judgements) {
      const key = `${tool}\n${name}`
      const reviewer = reviewers.get(key) ?? { tool, name, decided: 0, undecided: 0 }
      reviewers.set(key, reviewer)
      if (stage) stages.add(stage)
      for (const label of said.labels) labels.add(label)
      if (!counted.has(key)) {
        if (decision) reviewer.decided++
        else reviewer.undecided++
      }
      counted.add(key)
    }
    for (const label of new Set(judgements.flatMap((one) => one.reasons)))
      reasons.set(label, (reasons.get(label) ?? 0) + 1)
  }
  return {
    entries,
    reviewers: [...reviewers.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    reasons: [...reasons].map(([label, n]) => ({ label, n })).sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1)),
    labels: [...labels].sort(),
    stages: stageIds.filter((stage) => stages.has(stage)),
  }
}
