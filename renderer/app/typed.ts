/**
 * What is typed and not saved yet, wherever it is. A field is saved when it is left or in a pause; whatever else a person
 * does says first what was typed before: a vote, undo, another report, another person, the window's end.
 */
const keepers = new Set<() => boolean>()

/**
 * Has something told when all that is typed must be saved at once.
 *
 * @param keep saves what is not saved, and tells whether there was something. Gives how to stop.
 */
export function whenKept(keep: () => boolean): () => void {
  keepers.add(keep)
  return () => {
    keepers.delete(keep)
  }
}

/** Saves at once all that is typed and not saved. Tells whether there was something. */
export function keepTyped(): boolean {
  let some = false
  for (const keep of [...keepers]) some = keep() || some
  return some
}

let isLeaving = false

/** Whether the window may be about to end: nothing can be waited for. */
export function isEnding(): boolean {
  return isLeaving || (typeof document !== 'undefined' && document.visibilityState === 'hidden')
}

// There is no window where only the rule is tested.
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    isLeaving = true
    keepTyped()
  })
  window.addEventListener('pageshow', () => {
    isLeaving = false
  })
  document.addEventListener('visibilitychange', () => {
    if (isEnding()) keepTyped()
  })
}
