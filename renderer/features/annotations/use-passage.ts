import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { lookWith, selectPassage } from './selected-passage.ts'
import type { TextLayer } from './text-layer.ts'

/** While somebody still drags, nothing pops up, in ms. */
const calm = 180

/** Where a bar about the selection can stand, in pixels of the window. */
export interface SelectionPlace {
  left: number
  top: number
  bottom: number
}

/**
 * Follows what is selected in the pages of a file, and says it to whoever takes passages. A selection over several pages is
 * the part on its first one: a passage has one page.
 */
export function usePassage(report: string, attachment: string, scroller: RefObject<HTMLElement | null>) {
  const layers = useRef(new Map<number, TextLayer>())
  const [place, setPlace] = useState<SelectionPlace>()
  const onText = useCallback((page: number, layer: TextLayer | undefined) => {
    if (layer) layers.current.set(page, layer)
    else layers.current.delete(page)
  }, [])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const selection = document.getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      // A field has the keyboard: what was selected before still is.
      if (!range || !scroller.current?.contains(range.commonAncestorContainer)) return setPlace(undefined)
      const parts = [...layers.current].sort(([a], [b]) => a - b)
      for (const [page, layer] of range.collapsed ? [] : parts) {
        const selected = layer.selected(range)
        if (!selected || selected.boxes.length === 0) continue
        selectPassage({
          report,
          attachment,
          page,
          quote: selected.quote.slice(0, 20_000),
          boxes: selected.boxes.slice(0, 200),
        })
        const { left, width, top, bottom } = range.getBoundingClientRect()
        setPlace({ left: left + width / 2, top, bottom })
        return
      }
      selectPassage(undefined)
      setPlace(undefined)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(look, calm)
    }
    lookWith(look)
    const away = (event: Event) => event.target === scroller.current && setPlace(undefined)
    document.addEventListener('selectionchange', later)
    window.addEventListener('scroll', away, true)
    return () => {
      clearTimeout(timer)
      lookWith(undefined)
      document.removeEventListener('selectionchange', later)
      window.removeEventListener('scroll', away, true)
      selectPassage(undefined)
    }
  }, [report, attachment, scroller])
  return { place, onText }
}
