import { useSyncExternalStore } from 'react'
import type { Change } from '#shared/contract/live.ts'

interface Live {
  /** Since when this window has not heard from its host; undefined while it does. */
  lostAt: number | undefined
  editing: NonNullable<Change['editing']>
  /** Others changed what this window shows and holds still. */
  isNewer: boolean
}

let live: Live = { lostAt: undefined, editing: [], isNewer: false }
const listeners = new Set<() => void>()

function set(part: Partial<Live>): void {
  live = { ...live, ...part }
  for (const listener of listeners) listener()
}

/** Says since when the connection is lost, or that it is not. */
export function setLost(lostAt: number | undefined): void {
  if (lostAt !== live.lostAt) set({ lostAt })
}

/** Says who edits what just now. */
export function setEditing(editing: Live['editing']): void {
  set({ editing })
}

/** Says whether there is something newer than what is held still. */
export function setNewer(isNewer: boolean): void {
  if (isNewer !== live.isNewer) set({ isNewer })
}

/** What this window hears of others. */
export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
