import { useEffect, useRef, useState } from 'react'

export interface SharedText {
  value: string
  /** As it was saved last, by whomever. */
  saved: string
  /** What somebody else saved while this was being typed; null where nobody did. */
  theirs: string | null
  /** Somebody else saved it while the field was only looked at. */
  isChanged: boolean
  onChange: (text: string) => void
  onFocus: () => void
  /** The field is left: what was typed is saved, unless somebody else saved it meanwhile. Then it is asked. */
  onBlur: () => void
  /** Saves what was typed. */
  commit: () => void
  keepMine: () => void
  takeTheirs: () => void
}

interface Draft {
  text: string
  /** What was saved when it was begun. */
  since: string
  /** What was sent to be saved last. */
  sent?: string
}

/**
 * A text of the whole team's while it is typed: what others save comes in as long as nothing was typed, and never takes the
 * place of what was.
 *
 * @param onSave gets what was typed, trimmed
 */
export function useSharedText(saved: string, onSave: (text: string) => void): SharedText {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [isChanged, setChanged] = useState(false)
  const isIn = useRef(false)
  const last = useRef(saved)
  useEffect(() => {
    if (last.current !== saved && isIn.current && draft === null) setChanged(true)
    last.current = saved
    // It is saved as it was typed.
    if (draft?.text.trim() === saved.trim() && (!isIn.current || draft.sent === saved.trim())) setDraft(null)
  }, [saved, draft])
  const known = draft ? [draft.since, draft.sent, draft.text].map((text) => text?.trim()) : []
  const theirs = draft && !known.includes(saved.trim()) ? saved : null
  const save = () => {
    if (draft === null) return
    if (draft.text.trim() === saved.trim()) setDraft(null)
    else {
      const text = draft.text.trim()
      setDraft({ ...draft, since: saved, sent: text })
      onSave(text)
    }
  }
  const commit = () => {
    if (theirs === null) save()
  }
  return {
    value: draft?.text ?? saved,
    saved,
    theirs,
    isChanged,
    onChange: (text) => setDraft((before) => ({ since: saved, ...before, text })),
    onFocus: () => {
      isIn.current = true
    },
    onBlur: () => {
      isIn.current = false
      setChanged(false)
      commit()
    },
    commit,
    keepMine: save,
    takeTheirs: () => setDraft(null),
  }
}
