import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readText } from '../../app/settings.ts'

/** How many reports a member would like to decide in a day: their own affair, so it is kept in the window. 0 for none. */
export function useGoal(): [number, (goal: number) => void] {
  const { review, member } = useSession()
  const name = `goal.${review.path}.${member.id}`
  const [goal, setGoal] = useState(() => Math.max(0, Number.parseInt(readText(name) ?? '', 10) || 0))
  return [
    goal,
    (next) => {
      const kept = Number.isFinite(next) ? Math.max(0, Math.round(next)) : 0
      keepSetting(name, String(kept))
      setGoal(kept)
    },
  ]
}
