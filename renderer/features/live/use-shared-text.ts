import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Saving, type Typed, useTyped } from '../../app/use-typed.ts'

/** A text of the whole team's while it is typed, see `useSharedText`. */
export interface SharedText extends Typed {
  /** What somebody else saved while this was being typed; null where nobody did. */
  theirs: string | null
  /** Somebody else saved it while the field was only looked at. */
  isChanged: boolean
  onFocus: () => void
  keepMine: () => void
  takeTheirs: () => void
}

/**
 * A text of the whole team's while it is typed: what others save comes in as long as nothing was typed, and never takes the
 * place of what was. Where it did come in, what was typed is not saved over it until the person says whose it is to be.
 *
 * @param saved what is saved, by whomever
 * @param save as for `useTyped`
 */
export function useSharedText(saved: string, save: (text: string) => Saving): SharedText {
  const now = useRef(saved)
  /** What was saved when typing began, and what was sent to be saved last: neither is somebody else's. */
  const since = useRef(saved)
  const sent = useRef<string>(undefined)
  const isMeant = useRef(false)
  const isTheirs = (text: string) =>
    ![since.current, sent.current, text].some((one) => one?.trim() === now.current.trim())
  const typed = useTyped(saved, (text) => {
    if (isTheirs(text) && !isMeant.current) return 'held'
    since.current = now.current
    sent.current = text
    return save(text)
  })
  const isIn = useRef(false)
  const [isChanged, setChanged] = useState(false)
  useLayoutEffect(() => {
    now.current = saved
  })
  const last = useRef(saved)
  useEffect(() => {
    if (last.current !== saved && isIn.current && !typed.isTouched) setChanged(true)
    last.current = saved
  }, [saved, typed.isTouched])
  const known = [since.current, sent.current, typed.text].map((text) => text?.trim())
  return {
    ...typed,
    theirs: typed.isTouched && !known.includes(saved.trim()) ? saved : null,
    isChanged,
    setText: (text) => {
      if (!typed.isTouched) since.current = saved
      typed.setText(text)
    },
    onFocus: () => {
      isIn.current = true
    },
    leave: () => {
      isIn.current = false
      setChanged(false)
      typed.leave()
    },
    keepMine: () => {
      isMeant.current = true
      typed.leave()
      isMeant.current = false
    },
    takeTheirs: typed.forget,
  }
}
