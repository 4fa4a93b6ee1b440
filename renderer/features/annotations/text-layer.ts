import { type Box, boxesOn } from '#shared/domain/annotations/boxes.ts'
import {
  type PageText,
  pageTextOf,
  quoteOf,
  stretchesOf,
  type TextPiece,
} from '#shared/domain/annotations/page-text.ts'
import type { PDFPageProxy } from './pdf.ts'
import type { Pdfjs } from './pdf-worker.ts'
import { steadySelection } from './steady-selection.ts'

/** The text that lies over a page, to be selected and marked. */
export interface TextLayer {
  text: PageText
  /** Where a stretch of the running text stands on the page. */
  boxesOf(from: number, to: number): Box[]
  /** The part of a selection that is on this page; undefined where none is. */
  selected(range: Range): { quote: string; boxes: Box[] } | undefined
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** The pieces of text among what a page has. */
export function piecesOf({ items }: Content): TextPiece[] {
  return items.flatMap((item) => ('str' in item ? [{ str: item.str, hasEOL: item.hasEOL }] : []))
}

/**
 * Lays the text of a page over it.
 *
 * @param into an empty element on the page, which keeps it
 * @returns what takes it away, at once or while it is being laid, and the layer once it lies there
 */
export function layText(pdfjs: Pdfjs, page: PDFPageProxy, into: HTMLElement) {
  let isGone = false
  let still: (() => void) | undefined
  const lay = async (): Promise<TextLayer | undefined> => {
    const content = await page.getTextContent()
    if (isGone) return
    const layer = new pdfjs.TextLayer({
      textContentSource: content,
      container: into,
      viewport: page.getViewport({ scale: 1 }),
    })
    await layer.render()
    if (isGone) return
    still = steadySelection(into)
    return layerOf(into, layer.textDivs, pageTextOf(piecesOf(content)))
  }
  return {
    laid: lay(),
    remove() {
      isGone = true
      still?.()
      into.replaceChildren()
    },
  }
}

function layerOf(element: HTMLElement, pieces: readonly HTMLElement[], text: PageText): TextLayer {
  const places = new Map(pieces.map((piece, at) => [piece as Node, at]))
  const boxesIn = (stretches: { piece: number; from: number; to: number }[]) => {
    const page = (element.parentElement ?? element).getBoundingClientRect()
    const range = document.createRange()
    const rects = stretches.flatMap(({ piece, from, to }) => {
      const node = pieces[piece]?.firstChild
      if (!(node instanceof Text)) return []
      range.setStart(node, Math.min(from, node.length))
      range.setEnd(node, Math.min(to, node.length))
      return [...range.getClientRects()]
    })
    return boxesOn(page, rects)
  }
  return {
    text,
    boxesOf: (from, to) => boxesIn(stretchesOf(text, from, to)),
    selected(range) {
      if (range.collapsed || !range.intersectsNode(element)) return undefined
      const inside = pieces.flatMap((piece, at) => (range.intersectsNode(piece) ? [at] : []))
      const first = inside[0]
      const last = inside.at(-1)
      if (first === undefined || last === undefined) return undefined
      const offsetIn = (node: Node, offset: number, at: number, otherwise: number) => {
        const piece = node instanceof Text ? node.parentElement : node
        return piece && places.get(piece) === at
          ? node instanceof Text
            ? offset
            : offset === 0
              ? 0
              : otherwise
          : otherwise
      }
      const length = (at: number) => pieces[at]?.textContent?.length ?? 0
      const from = { piece: first, offset: offsetIn(range.startContainer, range.startOffset, first, 0) }
      const to = { piece: last, offset: offsetIn(range.endContainer, range.endOffset, last, length(last)) }
      const quote = quoteOf(text, from, to)
      if (quote === '') return undefined
      const stretches = inside.map((piece) => ({
        piece,
        from: piece === first ? from.offset : 0,
        to: piece === last ? to.offset : length(piece),
      }))
      return { quote, boxes: boxesIn(stretches) }
    },
  }
}
