import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'

/** The member who makes the call: what is put on reports is somebody's. */
export function requireMember({ actor }: Pick<Call, 'actor'>): string {
  if (actor.kind !== 'member') throw new Problem('no-such-member', 'Notes, labels and marks are put by members.')
  return actor.member
}
