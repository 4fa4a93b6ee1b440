import { useSyncExternalStore } from 'react'
import type { ServerState as OwnServer } from '#shared/contract/desktop.ts'

/** Besides its own server a window may wait for another's host: one that is away, or shows another certificate than the pinned. */
export type ServerState = OwnServer | 'away' | 'other'

let state: ServerState = 'up'
const listeners = new Set<(state: ServerState) => void>()

/** Says whether the server answers. */
export function setServerState(next: ServerState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener(next)
}

/** Tells each change. Returns how to stop listening. */
export function onServerState(listener: (state: ServerState) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether the server answered when it was last asked. */
export function serverState(): ServerState {
  return state
}

/** Whether the server answers now. */
export function useServerState(): ServerState {
  return useSyncExternalStore(onServerState, () => state)
}
