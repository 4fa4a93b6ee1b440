import { type RefObject, useEffect, useState } from 'react'
import { clear, drawPage } from './draw-page.ts'
import type { PageSize } from './page-layout.ts'
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts'

/** A page that is only near comes after those in sight; one that grows waits until it has grown. In ms. */
const later = 120

interface Drawing {
  document: PDFDocumentProxy
  page: number
  scale: number
  isSeen: boolean
  liftsImages: boolean
  onSize: (page: number, size: PageSize) => void
}

/** Draws a page for as long as it is near what is read. */
export function useDrawnPage(
  { document, page: number, scale, isSeen, liftsImages, onSize }: Drawing,
  into: RefObject<HTMLElement | null>,
): { page: PDFPageProxy | undefined; state: 'waiting' | 'drawn' | 'failed' } {
  const [page, setPage] = useState<PDFPageProxy>()
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting')
  useEffect(() => {
    let isNear = true
    document.getPage(number).then(
      (got) => {
        if (!isNear) return
        const { width, height } = got.getViewport({ scale: 1 })
        onSize(number, { width, height })
        setPage(got)
      },
      () => isNear && setState('failed'),
    )
    return () => {
      isNear = false
    }
  }, [document, number, onSize])
  const isFirst = state === 'waiting'
  // Whether it is in sight or was drawn before only says how soon.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const element = into.current
    if (!page || !element) return
    let drawing: ReturnType<typeof drawPage> | undefined
    const draw = () => {
      drawing = drawPage(page, element, { scale, liftsImages })
      drawing.drawn.then(
        (isDone) => isDone && setState('drawn'),
        () => setState('failed'),
      )
    }
    const timer = setTimeout(draw, isFirst && isSeen ? 0 : later)
    return () => {
      clearTimeout(timer)
      drawing?.stop()
    }
  }, [page, scale, liftsImages, into])
  useEffect(() => {
    const element = into.current
    return () => {
      if (element) clear(element)
      page?.cleanup()
    }
  }, [page, into])
  return { page, state }
}
