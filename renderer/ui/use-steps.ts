import { useState } from 'react'

interface Steps<T> {
  past: (T | null)[]
  /** Null where nothing is changed. */
  now: T | null
  future: (T | null)[]
  /** What the last step changed: typing on in the same place is one step. */
  what: string | undefined
}

/** What is changed and not saved yet, with the steps back and forth. `keep` is told each time what is changed now. */
export function useSteps<T>(begin: () => T | null, keep: (now: T | null) => void) {
  const [steps, setSteps] = useState<Steps<T>>(() => ({ past: [], now: begin(), future: [], what: undefined }))
  const go = (next: Steps<T>) => {
    keep(next.now)
    setSteps(next)
  }
  return {
    now: steps.now,
    /** Takes a step; `what` says which place is typed in. */
    take(now: T, what?: string) {
      const goesOn = what !== undefined && what === steps.what
      go({ past: goesOn ? steps.past : [...steps.past, steps.now], now, future: [], what })
    },
    undo:
      steps.past.length === 0
        ? undefined
        : () => {
            const now = steps.past.at(-1) ?? null
            go({ past: steps.past.slice(0, -1), now, future: [steps.now, ...steps.future], what: undefined })
          },
    redo:
      steps.future.length === 0
        ? undefined
        : () => {
            const [now = null, ...future] = steps.future
            go({ past: [...steps.past, steps.now], now, future, what: undefined })
          },
    /** What was changed is saved, or let go of. */
    settle: () => go({ past: [], now: null, future: [], what: undefined }),
  }
}
