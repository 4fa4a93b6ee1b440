/*
 * The text over a page is hundreds of pieces that stand where they like. Where the pointer is between them, a browser takes
 * the selection to the end of the page. What pdf.js's own viewer does about it: while somebody drags, an empty element that
 * covers the rest of the page is kept right behind the last piece, and catches the pointer there.
 */

const ends = new Map<HTMLElement, HTMLElement>()
let before: Range | undefined
let stop: (() => void) | undefined

function reset(layer: HTMLElement, end: HTMLElement): void {
  layer.append(end)
  end.style.width = ''
  end.style.height = ''
  layer.removeAttribute('data-selecting')
}

function follow(): void {
  const selection = document.getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  for (const [layer, end] of ends) if (!range?.intersectsNode(layer)) reset(layer, end)
  if (!range || range.collapsed) return
  const movesStart =
    before !== undefined &&
    (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
      range.compareBoundaryPoints(Range.START_TO_END, before) === 0)
  before = range.cloneRange()
  const node = movesStart ? range.startContainer : range.endContainer
  const piece = node instanceof Element ? node : node.parentElement
  const layer = piece?.parentElement?.closest<HTMLElement>('[data-text-layer]')
  const end = layer && ends.get(layer)
  if (!piece || !layer || !end || end === piece || !layer.hasAttribute('data-selecting')) return
  end.style.width = layer.style.width
  end.style.height = layer.style.height
  piece.parentElement?.insertBefore(end, movesStart ? piece : piece.nextSibling)
}

function listen(): () => void {
  const letGo = () => {
    for (const [layer, end] of ends) reset(layer, end)
  }
  document.addEventListener('selectionchange', follow)
  document.addEventListener('pointerup', letGo)
  window.addEventListener('blur', letGo)
  return () => {
    document.removeEventListener('selectionchange', follow)
    document.removeEventListener('pointerup', letGo)
    window.removeEventListener('blur', letGo)
  }
}

/** Keeps selections in a text layer where they are dragged to. Returns how to stop. */
export function steadySelection(layer: HTMLElement): () => void {
  const end = document.createElement('div')
  end.dataset.end = ''
  layer.append(end)
  ends.set(layer, end)
  stop ??= listen()
  const begin = () => layer.toggleAttribute('data-selecting', true)
  layer.addEventListener('pointerdown', begin)
  return () => {
    layer.removeEventListener('pointerdown', begin)
    ends.delete(layer)
    end.remove()
    if (ends.size > 0) return
    stop?.()
    stop = undefined
  }
}
