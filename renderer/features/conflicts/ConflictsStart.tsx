import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'

/** Leads to the stage that has open conflicts: to the first of both, and to the first where none has. */
export function ConflictsStart() {
  const { data, error } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  if (!data && !error) return null
  const stages = data?.conflicts.stages ?? []
  const { stage } = stages.find(({ left }) => left > 0) ??
    stages.findLast(({ all }) => all > 0) ?? { stage: 'title-abstract' }
  return <Navigate to={`/review/conflicts/${stage}`} replace />
}
