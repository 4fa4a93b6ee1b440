import { stretchesOver } from './histogram.ts'

/** A report on which all have voted: how much it looks like an include, and whether their votes differed. */
export interface Voted {
  score: number
  differed: boolean
}

/**
 * How many of the reports that are left will be conflicts, if votes go on to differ as they did. Votes differ most about what
 * looks neither like an include nor like an exclude, so it is counted by score: in each of 20 stretches of the scores, the
 * share of the reports there on which votes differed is what each of those that are left there adds. A stretch with few votes
 * is drawn towards the share of all, as if one more report of that share were in it (additive smoothing); one with none has
 * that share. Null where nothing was voted on.
 */
export function expectedConflicts(voted: readonly Voted[], left: readonly number[]): number | null {
  if (voted.length === 0) return null
  const overall = voted.filter((one) => one.differed).length / voted.length
  const stretches = stretchesOver([...voted.map((one) => one.score), ...left])
  const [all, differed] = [new Float64Array(stretches.count).fill(1), new Float64Array(stretches.count).fill(overall)]
  for (const one of voted) {
    const at = stretches.of(one.score)
    all[at] = (all[at] as number) + 1
    if (one.differed) differed[at] = (differed[at] as number) + 1
  }
  return left.reduce((sum, score) => {
    const at = stretches.of(score)
    return sum + (differed[at] as number) / (all[at] as number)
  }, 0)
}
