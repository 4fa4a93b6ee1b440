import { useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'

/** Whether the team has somebody who can settle conflicts of a stage: a resolver who does not screen it. */
export function useThirdPerson(stage: StageId): { isReady: boolean; isThere: boolean } {
  const { data } = useQuery(orpc.reviews.setup.queryOptions({ input: {} }))
  const reviewers = data?.stages.find(({ id }) => id === stage)?.reviewers ?? []
  const thirds = data?.members.filter(({ id, roles }) => roles.includes('resolver') && !reviewers.includes(id)) ?? []
  return { isReady: data !== undefined, isThere: thirds.length > 0 }
}
