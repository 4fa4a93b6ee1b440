import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { whenKept } from './typed.ts'
import { type Saving, TypedField } from './typed-field.ts'

export type { Saving }

/** A field that is saved when it is left, or in a pause. */
export interface Typed {
  text: string
  setText: (text: string) => void
  /** Leaving the field: saves what was typed. */
  leave: () => void
  /** Gives up what was typed. */
  forget: () => void
  /** Something was typed that is not known to be saved. */
  isTouched: boolean
  /** What stands there could not be saved. */
  isRefused: boolean
}

/**
 * The one way in which a field gets its text where it is saved without a button: what is typed stands in it until it is saved,
 * and is saved when the field is left, when the field is there no more, and before whatever else is said or the window ends.
 *
 * @param saved what is saved. A field about something else needs a `key` of its own
 * @param save saves what was typed; what it gives settles once that shows as saved
 * @param pause how long a pause in typing is that saves it as well, in ms
 */
export function useTyped(saved: string, save: (text: string) => Saving, pause?: number): Typed {
  const [field] = useState(() => new TypedField(saved, save, pause))
  useLayoutEffect(() => field.see(saved, save))
  useEffect(() => {
    const stop = whenKept(field.keep)
    return () => {
      stop()
      field.leave()
    }
  }, [field])
  const { text, state } = useSyncExternalStore(field.subscribe, field.get)
  return {
    text: text ?? saved,
    setText: field.type,
    leave: field.leave,
    forget: field.forget,
    isTouched: text !== null,
    isRefused: state === 'refused',
  }
}
