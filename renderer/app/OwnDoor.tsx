import { Navigate, Outlet } from '@tanstack/react-router'
import { PageProblem } from './PageProblem.tsx'
import { useStanding } from './session.tsx'

/** The pages of whoever sits at the machine: all its reviews, a new one, and saying who one is. Guests have a door of their own. */
export function OwnDoor() {
  const standing = useStanding()
  if (standing.isError) return <PageProblem error={standing.error} reset={() => void standing.refetch()} />
  if (!standing.data) return null
  return standing.data.guest ? <Navigate to="/come-in" /> : <Outlet />
}
