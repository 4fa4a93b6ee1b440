import { useSyncExternalStore } from 'react'
import type { Translate } from '../app/text.ts'

export interface Toast {
  id: number
  text: string
  /** The same in the language that the window has by now: what stays may outlive the language that it came in. */
  say?: ((t: Translate) => string) | undefined
  tone: 'plain' | 'problem'
  /** Something to do about it, such as undo. */
  action?: { label: string; run: () => void }
}

let toasts: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/**
 * Says something in the corner of the window, and to screen readers. Plain messages go by themselves; problems stay
 * until they are dismissed.
 */
export function showToast(
  text: string,
  options: { tone?: Toast['tone']; action?: Toast['action']; say?: Toast['say'] } = {},
): void {
  const id = ++count
  const tone = options.tone ?? 'plain'
  // The same sentence twice is one sentence: hammering a key must not fill the window.
  change([
    ...toasts.filter((toast) => toast.text !== text).slice(-2),
    { id, text, tone, action: options.action, say: options.say },
  ])
  if (tone === 'plain') setTimeout(() => dismissToast(id), 5000)
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** The messages that are shown now, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
