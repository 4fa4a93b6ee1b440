import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { type Counts, countsOf } from '../counts.ts'
import type { LabelledSet } from '../sets.ts'
import { bramer } from './bramer.ts'
import { endnoteDefault, exactDoi } from './endnote.ts'
import { sraDedupe } from './sra-dedupe.ts'
import type { Found } from './steps.ts'

/** How another method does on one set; undefined where it was not done in time. */
export interface PeerScore {
  labels: Counts
  corrected: Counts
  questions: number
  seconds: number
}

export interface PeerResult {
  tool: string
  /** In the order of the sets. */
  scores: (PeerScore | undefined)[]
}

const inProcess: readonly [string, (records: readonly MatchRecord[]) => Found][] = [
  ['Bramer et al. 2016 (our reading)', bramer],
  ['EndNote as it comes (our reading)', endnoteDefault],
  ['same DOI', exactDoi],
]

/** Other methods on the same records, one after the other. */
export async function* peersOn(sets: readonly LabelledSet[]): AsyncGenerator<PeerResult> {
  const scores: (PeerScore | undefined)[] = []
  for (const set of sets) {
    const found = await sraDedupe(set)
    scores.push(found && scoreOf(set, found, found.seconds))
  }
  yield { tool: 'sra-dedupe 1.5.0', scores }
  for (const [tool, method] of inProcess)
    yield {
      tool,
      scores: sets.map((set) => {
        const from = performance.now()
        const found = method(set.records)
        return scoreOf(set, found, (performance.now() - from) / 1000)
      }),
    }
}

function scoreOf({ records, clusters, corrected }: LabelledSet, found: Found, seconds: number): PeerScore {
  return {
    labels: countsOf(found.clusters, clusters, records.length),
    corrected: countsOf(found.clusters, corrected, records.length),
    questions: found.questions,
    seconds,
  }
}
