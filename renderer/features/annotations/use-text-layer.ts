import { type RefObject, useEffect, useState } from 'react'
import type { PDFPageProxy } from './pdf.ts'
import type { Pdfjs } from './pdf-worker.ts'
import { layText, type TextLayer } from './text-layer.ts'

/** The text over a page, once it lies there. */
export function useTextLayer(
  pdfjs: Pdfjs,
  page: PDFPageProxy | undefined,
  into: RefObject<HTMLElement | null>,
): TextLayer | undefined {
  const [layer, setLayer] = useState<TextLayer>()
  useEffect(() => {
    const element = into.current
    if (!page || !element) return
    const { laid, remove } = layText(pdfjs, page, element)
    // A page whose text cannot be read can still be looked at.
    laid.then(setLayer, () => undefined)
    return () => {
      remove()
      setLayer(undefined)
    }
  }, [pdfjs, page, into])
  return layer
}
