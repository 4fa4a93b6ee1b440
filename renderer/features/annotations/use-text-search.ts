import { useEffect, useMemo, useRef, useState } from 'react'
import { type Folded, type Found, findIn, fold } from '#shared/domain/annotations/find.ts'
import { pageTextOf } from '#shared/domain/annotations/page-text.ts'
import type { PDFDocumentProxy } from './pdf.ts'
import { piecesOf } from './text-layer.ts'

export interface Hit extends Found {
  page: number
}

/** A hit on a page, and whether it is the one that is shown. */
export type HitHere = Found & { isShown: boolean }

export interface TextSearch {
  words: string
  setWords: (words: string) => void
  /** What was found so far, from the first page on. */
  hits: readonly Hit[]
  /** Which of them is shown, from 0. */
  at: number
  /** How many pages were looked through; all of them when it is done. */
  done: number
  /** Whether no page that was looked through has any text. */
  hasNoText: boolean
  on: (page: number) => readonly HitHere[]
  step: (by: 1 | -1) => void
}

const noHits: readonly Found[] = []

/** How many pages are read at once, and how long somebody may go on typing, in ms. */
const together = 8
const pause = 150

/** The text of every page as it is searched, read once. */
function useFolded(document: PDFDocumentProxy): (page: number) => Promise<Folded> {
  return useMemo(() => {
    const known = new Map<number, Promise<Folded>>()
    const read = async (number: number) => {
      const page = await document.getPage(number)
      return fold(pageTextOf(piecesOf(await page.getTextContent())).text)
    }
    return (number) => {
      const folded = known.get(number) ?? read(number).catch(() => fold(''))
      known.set(number, folded)
      return folded
    }
  }, [document])
}

/**
 * Looks for words in all pages of a file, beginning with the page that is read.
 *
 * @param show told which hit is to be seen
 */
export function useTextSearch(document: PDFDocumentProxy, page: number, show: (hit: Hit) => void): TextSearch {
  const folded = useFolded(document)
  const pages = document.numPages
  const [words, setWords] = useState('')
  const [found, setFound] = useState<ReadonlyMap<number, readonly Found[]>>(new Map())
  const [done, setDone] = useState(0)
  const [hasText, setHasText] = useState(false)
  const [current, setCurrent] = useState<Hit>()
  const latest = useRef({ page, show })
  latest.current = { page, show }

  useEffect(() => {
    let isWanted = true
    setFound(new Map())
    setCurrent(undefined)
    setDone(0)
    if (words.trim() === '') return
    const from = latest.current.page
    const order = Array.from({ length: pages }, (_, at) => ((from - 1 + at) % pages) + 1)
    const look = async () => {
      const all = new Map<number, readonly Found[]>()
      let shown = false
      for (let at = 0; at < pages && isWanted; at += together) {
        const some = order.slice(at, at + together)
        const texts = await Promise.all(some.map(folded))
        if (!isWanted) return
        for (const [i, number] of some.entries()) {
          const text = texts[i]
          const here = text ? findIn(text, words) : []
          if (text?.text.trim()) setHasText(true)
          if (here.length > 0) all.set(number, here)
          const first = here[0]
          if (first && !shown) {
            shown = true
            setCurrent({ page: number, ...first })
            latest.current.show({ page: number, ...first })
          }
        }
        setFound(new Map(all))
        setDone(Math.min(pages, at + together))
      }
    }
    const timer = setTimeout(() => void look(), pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words, pages, folded])

  const hits = useMemo(
    () =>
      [...found.entries()]
        .sort(([a], [b]) => a - b)
        .flatMap(([number, here]) => here.map((one) => ({ page: number, ...one }))),
    [found],
  )
  const at = hits.findIndex((hit) => hit.page === current?.page && hit.from === current.from)
  return {
    words,
    setWords,
    hits,
    at,
    done,
    hasNoText: done === pages && !hasText,
    on: (number) =>
      (found.get(number) ?? noHits).map((one) => ({
        ...one,
        isShown: number === current?.page && one.from === current.from,
      })),
    step(by) {
      const next = hits[(at + by + hits.length) % Math.max(hits.length, 1)]
      if (!next) return
      setCurrent(next)
      show(next)
    },
  }
}
