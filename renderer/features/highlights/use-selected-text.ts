import { useEffect, useState } from 'react'

/** A word or phrase that is selected in the report, and where it stands in the window. */
export interface SelectedText {
  text: string
  /** In pixels of the window; undefined while something else has the selection, such as the palette's field. */
  place: { left: number; bottom: number } | undefined
}

/** Longer stretches are no term. */
const longest = 100
/** While somebody still drags, nothing pops up, in ms. */
const calm = 180

/** What is selected in the report that is read. It is still known while a field has the keyboard. */
export function useSelectedText(): SelectedText | undefined {
  const [selected, setSelected] = useState<SelectedText>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const selection = document.getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      const inside = elementOf(range?.commonAncestorContainer)?.closest('article')
      if (!selection || !range || !inside || !document.contains(inside)) {
        setSelected((before) => before && { ...before, place: undefined })
        return
      }
      const text = selection.toString().trim()
      if (selection.isCollapsed || text === '' || text.length > longest || text.includes('\n')) {
        setSelected(undefined)
        return
      }
      const { left, width, bottom } = range.getBoundingClientRect()
      setSelected({ text, place: { left: left + width / 2, bottom } })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(look, calm)
    }
    const away = () => setSelected((before) => before && { ...before, place: undefined })
    document.addEventListener('selectionchange', later)
    window.addEventListener('scroll', away, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      window.removeEventListener('scroll', away, true)
    }
  }, [])
  return selected
}

function elementOf(node: Node | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null)
}
