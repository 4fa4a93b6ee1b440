import { useEffect, useState } from 'react'

/** A stretch of a text that an answer can rest on. */
export interface Passage {
  quote: string
  page?: string
  attachment?: string
}

/** Longer stretches are no quote. */
const longest = 5000

/**
 * What was selected last in the text of a record. It is still known while a field has the keyboard, until something else is
 * selected or the text is another's.
 *
 * @param of what is being read
 */
export function useSelectedQuote(of: string): Passage | undefined {
  const [selected, setSelected] = useState<{ of: string; passage: Passage }>()
  useEffect(() => {
    const look = () => {
      const passage = quoteNow()
      if (passage) setSelected({ of, passage })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [of])
  return selected?.of === of ? selected.passage : undefined
}

/** What is selected in the text of a record at this moment, be it told to the page yet or not. */
export function quoteNow(): Passage | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const node = selection.getRangeAt(0).commonAncestorContainer
  const inside = (node instanceof Element ? node : node.parentElement)?.closest('article')
  const quote = selection.toString().replaceAll(/\s+/g, ' ').trim()
  return inside && quote !== '' && quote.length <= longest ? { quote } : undefined
}

/** Selects a quote in the text of the record and brings it into sight. Tells whether it is there. */
export function showQuote(quote: string): boolean {
  for (const article of document.querySelectorAll('article')) {
    const range = rangeOf(article, quote)
    if (!range) continue
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}

/** Where a text stands below an element, whatever spaces and marks lie in it. */
function rangeOf(element: Element, text: string): Range | undefined {
  const signs: { node: Text; at: number }[] = []
  let whole = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text
    for (let at = 0; at < data.length; at++) {
      if (/\s/.test(data.charAt(at))) continue
      signs.push({ node: node as Text, at })
      whole += data.charAt(at)
    }
  }
  const wanted = text.replaceAll(/\s/g, '')
  const start = wanted === '' ? -1 : whole.indexOf(wanted)
  const [first, last] = [signs[start], signs[start + wanted.length - 1]]
  if (start === -1 || !first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
