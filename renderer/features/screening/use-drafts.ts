import { useState } from 'react'

/** What was typed and not saved, by person and report: leaving the room and coming back must not lose it. */
const drafts = new Map<string, string>()

export interface Draft {
  text: string
  setText: (text: string) => void
  /** Whether it says something else than what is saved. */
  isChanged: boolean
  /** Forgets the draft, once it is saved. */
  drop: () => void
}

/**
 * A text being written that is saved with the next decision.
 *
 * @param key whose it is and about what; another member's must never show
 * @param saved what is saved
 */
export function useDraft(key: string, saved: string): Draft {
  const [, redraw] = useState(0)
  const text = drafts.get(key) ?? saved
  return {
    text,
    setText(next) {
      if (next === saved) drafts.delete(key)
      else drafts.set(key, next)
      redraw((n) => n + 1)
    },
    isChanged: text.trim() !== saved.trim(),
    drop() {
      drafts.delete(key)
      redraw((n) => n + 1)
    },
  }
}
