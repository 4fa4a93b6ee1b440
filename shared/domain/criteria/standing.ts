import type { verdicts } from '../reviews/words.ts'

export type Verdict = (typeof verdicts)[number]

/** How reviewers tagged a report against a criterion, as one word. */
export type Stands = Verdict | 'differs'

/**
 * What stands of a report against a criterion: the ruling of a third person where there is one, else what all who tagged it
 * say; null where nobody did.
 *
 * @param tags one for each reviewer who tagged it
 */
export function standsOf(tags: readonly Verdict[], ruling: Verdict | undefined): Stands | null {
  if (ruling) return ruling
  const [first] = tags
  if (first === undefined) return null
  return tags.every((tag) => tag === first) ? first : 'differs'
}

/** Whether a tag speaks against including: an inclusion criterion that is not met, or an exclusion criterion that is. */
export function speaksAgainst(kind: 'include' | 'exclude', verdict: Verdict): boolean {
  return verdict === (kind === 'include' ? 'not-met' : 'met')
}
