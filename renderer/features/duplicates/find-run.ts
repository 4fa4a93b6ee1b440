import { useSyncExternalStore } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { api, refreshAll } from '../../app/client.ts'

/** A search for duplicates: it goes on when the person goes to another room. */
export interface FindRun {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  progress?: Progress
  found?: { merged: number; questions: number }
  error?: unknown
}

let run: FindRun = { state: 'idle' }
let abort: AbortController | null = null
const listeners = new Set<() => void>()

function set(next: FindRun) {
  run = next
  for (const listener of listeners) listener()
}

/** Looks for duplicates among all records; does nothing while it does so already. */
export async function startFind(): Promise<void> {
  if (run.state === 'running') return
  const stopper = new AbortController()
  abort = stopper
  set({ state: 'running' })
  try {
    const events = await api.duplicates.find({}, { signal: stopper.signal })
    let event = await events.next()
    while (!event.done) {
      set({ state: 'running', progress: event.value })
      event = await events.next()
    }
    set({ state: 'done', found: event.value })
  } catch (error) {
    set(stopper.signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
  }
  await refreshAll()
}

/** Stops the search: nothing of it is kept. */
export function stopFind(): void {
  abort?.abort()
}

/** Forgets how the last search ended. */
export function forgetFind(): void {
  if (run.state !== 'running' && run.state !== 'idle') set({ state: 'idle' })
}

/** How the search for duplicates goes. */
export function useFindRun(): FindRun {
  return useSyncExternalStore(subscribe, () => run)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
