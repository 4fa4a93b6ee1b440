import { useSyncExternalStore } from 'react'

/** How many answers are remembered as seen; older ones were seen long ago. */
const most = 500

const listeners = new Set<() => void>()
let version = 0

/** The answers that a member has seen at this window. No fact of the review: the window's own storage keeps it. */
function read(member: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(member)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Remembers that these answers were seen. */
export function sawAnswers(member: string, answers: readonly string[]): void {
  const before = read(member)
  const fresh = answers.filter((id) => !before.includes(id))
  if (fresh.length === 0) return
  try {
    localStorage.setItem(keyOf(member), JSON.stringify([...before, ...fresh].slice(-most)))
  } catch {
    // Where storage is refused, an answer is told of again in the next window.
  }
  version++
  for (const listener of listeners) listener()
}

/** Whether the member has seen an answer. */
export function useSeenAnswers(member: string): (answer: string) => boolean {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => version,
  )
  const seen = new Set(read(member))
  return (answer) => seen.has(answer)
}

function keyOf(member: string): string {
  return `parallax.seen ${member}`
}
