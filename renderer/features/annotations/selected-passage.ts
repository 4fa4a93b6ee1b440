import { useSyncExternalStore } from 'react'
import type { Passage } from '#shared/contract/annotations.ts'

/** What is selected in a full text. */
export interface SelectedPassage extends Passage {
  report: string
}

let selected: SelectedPassage | undefined
const listeners = new Set<() => void>()

/** Says what is selected; undefined for nothing any more. For the reader alone. */
export function selectPassage(passage: SelectedPassage | undefined): void {
  if (passage === selected) return
  selected = passage
  for (const listener of listeners) listener()
}

let look: (() => void) | undefined

/** Says how to look at once at what is selected, without waiting for a calm moment. For the reader alone. */
export function lookWith(next: (() => void) | undefined): void {
  look = next
}

/** What is selected in the full text at this moment: a key may be pressed before a selection was told. */
export function passageNow(): SelectedPassage | undefined {
  look?.()
  return selected
}

/**
 * The passage that is selected in the full text that is being read, with its file and page: for whatever can take a quote.
 * It is still known while a field has the keyboard.
 */
export function useSelectedPassage(): SelectedPassage | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => selected,
  )
}
