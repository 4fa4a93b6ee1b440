import { current } from '#db/current.ts'
import { defaultPolicy, type MatchPolicy, policyQuestions } from '#shared/domain/duplicates/policy.ts'
import { type Call, say } from '../call.ts'

/** What the review counts as the same report where the field has no one answer. */
export function policy({ db }: Pick<Call, 'db'>): MatchPolicy {
  return current(db, 'match-policy', 'match-policy')?.body ?? defaultPolicy
}

/** Says what the review counts as the same report; the next run of the matcher goes by it. */
export function setPolicy(call: Call, wanted: MatchPolicy): void {
  if (!isSamePolicy(policy(call), wanted))
    say(call, [{ kind: 'match-policy', subject: 'match-policy', body: { ...wanted } }])
}

/** Whether a run by one policy finds what a run by the other does. */
export function isSamePolicy(one: MatchPolicy, other: MatchPolicy): boolean {
  return policyQuestions.every((question) => one[question] === other[question])
}
