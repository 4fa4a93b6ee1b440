import type { StageId } from '../reviews/words.ts'

/** One thing that was said of a criterion: what its words are at a stage from then on, or that it does not count there. */
export interface SaidOfCriterion {
  /** The id of the fact. */
  fact: string
  at: string
  stage: StageId
  kind: 'include' | 'exclude'
  text: string
  order: number
  retired?: boolean
}

/** How a criterion is worded. */
export interface Version {
  /** From 1; one more each time that it is worded otherwise, at whichever stage. */
  version: number
  stage: StageId
  text: string
  at: string
}

/** A criterion in the words that are in force at one stage. */
export interface InForce {
  kind: 'include' | 'exclude'
  text: string
  version: number
}

/** A criterion with all that was said of it. */
export interface CriterionStanding {
  /** Where it was first said to count. */
  stage: StageId
  order: number
  /** The words in force at each stage; a stage where it does not count is not there. */
  at: Partial<Record<StageId, InForce>>
  /** All wordings, oldest first. */
  versions: Version[]
}

/**
 * How a criterion stands after all that was said of it, oldest first; undefined where nothing was. What is said of it at
 * title and abstract holds at full text too, until something is said of it there: a criterion that is narrowed for full text
 * stays as it was where it was screened by.
 */
export function criterionStanding(said: readonly SaidOfCriterion[]): CriterionStanding | undefined {
  const [first, ...later] = said
  if (!first) return undefined
  const versions: Version[] = []
  const latest: Partial<Record<StageId, InForce & { retired: boolean }>> = {}
  for (const { stage, text, kind, at, retired = false } of [first, ...later]) {
    const before = latest[stage] ?? (stage === 'full-text' ? latest['title-abstract'] : undefined)
    const isNew = before?.text !== text
    if (isNew) versions.push({ version: versions.length + 1, stage, text, at })
    latest[stage] = { kind, text, retired, version: isNew ? versions.length : before.version }
  }
  const screened = latest['title-abstract']
  const assessed = latest['full-text'] ?? screened
  return {
    stage: first.stage,
    order: (later.at(-1) ?? first).order,
    at: {
      ...(screened && !screened.retired ? { 'title-abstract': inForce(screened) } : {}),
      ...(assessed && !assessed.retired ? { 'full-text': inForce(assessed) } : {}),
    },
    versions,
  }
}

function inForce({ kind, text, version }: InForce): InForce {
  return { kind, text, version }
}

/**
 * The criteria of each stage. Those of title and abstract count at full text as well, but for those that full text has one
 * of its own for: one that began with the same words, as reviews were set up once.
 *
 * @param all every criterion that there ever was, with its id
 */
export function withOwnAtFullText<C extends CriterionStanding>(all: readonly C[]): C[] {
  const ownWords = new Set(all.filter((one) => one.stage === 'full-text').map(firstWords))
  return all.map((one) => {
    const isSaidThere = one.stage === 'full-text' || one.versions.some(({ stage }) => stage === 'full-text')
    if (isSaidThere || !ownWords.has(firstWords(one))) return one
    const { 'full-text': _inherited, ...at } = one.at
    return { ...one, at }
  })
}

function firstWords({ versions }: CriterionStanding): string {
  return versions[0]?.text ?? ''
}
