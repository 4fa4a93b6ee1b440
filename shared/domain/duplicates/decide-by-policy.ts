import type { Comparison } from './compare.ts'
import type { MatchPolicy, PolicyChoice } from './policy.ts'
import { ask, conflict, type Judgement, same } from './rules.ts'

/** Judges the pairs that a review's policy governs; undefined for all others. */
export function byPolicy(found: Comparison, policy: MatchPolicy, identical: boolean): Judgement | undefined {
  const people = found.authors.level
  if (found.registrations) {
    if (found.registrations === 'differ') return conflict
    const related = identical || found.title.relation === 'part' || found.title.relation === 'close'
    return related || people === 'agree' ? chosen(policy.registrations, 'registration') : ask('registration')
  }
  if (found.identifiers === 'shared') return undefined
  if (found.versions === 'update') {
    // The protocol of a Cochrane review bears the same number, and a title of its own.
    if (found.kindsDiffer || !(identical || found.title.relation === 'part') || people === 'differ') return conflict
    return chosen(policy.updates, 'update')
  }
  const oneWork = identical && found.telling && people === 'agree'
  if (found.versions === 'preprint') return oneWork ? chosen(policy.preprints, 'preprint') : conflict
  if (!found.preprint) return undefined
  return oneWork && (found.yearGap ?? 0) <= 3 ? chosen(policy.preprints, 'preprint') : { verdict: 'different' }
}

function chosen(choice: PolicyChoice, rule: 'preprint' | 'update' | 'registration'): Judgement {
  if (choice === 'different') return conflict
  return choice === 'same' ? same(rule) : ask(rule)
}
