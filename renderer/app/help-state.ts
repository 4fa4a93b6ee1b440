import { useSyncExternalStore } from 'react'

/** Which help is open: the list of keys, the palette, or none. */
export type HelpState = 'keys' | 'commands' | null

let open: HelpState = null
const listeners = new Set<() => void>()

/** Opens one, in place of the other. */
export function setHelp(next: HelpState): void {
  open = next
  for (const listener of listeners) listener()
}

export function useHelp(): HelpState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => open,
  )
}
