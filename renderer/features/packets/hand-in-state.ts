import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

/** Opens or closes the dialog by which a packet is handed in. */
export function setHandIn(next: boolean): void {
  isOpen = next
  for (const listener of listeners) listener()
}

/** Whether it is open. */
export function useIsHandIn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => isOpen,
  )
}
