import { useSyncExternalStore } from 'react'

let chosen: string | null = null
const listeners = new Set<() => void>()

/** The study that is looked at, the same in the rooms of the included studies and of charting; null at first. */
export function useChosenStudy(): [string | null, (id: string) => void] {
  const id = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => chosen,
  )
  return [id, chooseStudy]
}

function chooseStudy(id: string) {
  chosen = id
  for (const listener of listeners) listener()
}
