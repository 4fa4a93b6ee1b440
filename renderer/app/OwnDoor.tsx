import { Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { PageProblem } from './PageProblem.tsx'
import { useStanding } from './session.tsx'

/** The pages of whoever sits at the machine: all its reviews, a new one, and saying who one is. Guests have a door of their own. */
export function OwnDoor() {
  const standing = useStanding()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  if (standing.isError) return <PageProblem error={standing.error} reset={() => void standing.refetch()} />
  if (!standing.data) return null
  if (!standing.data.guest) return <Outlet />
  // Who is on the way to an invitation is not led away from it.
  return pathname.startsWith('/join/') ? null : <Navigate to="/come-in" />
}
