/** A rectangle in pixels: of the window, or of whatever else both it and its page are measured in. */
export interface Rect {
  left: number
  top: number
  width: number
  height: number
}

/** Where something stands on a page, as shares of the page from 0 to 1: the same at any size. */
export type Box = Rect

/**
 * The boxes of some rectangles on a page: what lies outside is cut off, and pieces of one line are one box.
 *
 * @param page the page, measured as the rectangles are
 */
export function boxesOn(page: Rect, rects: readonly Rect[]): Box[] {
  const boxes = rects.flatMap((rect): Box[] => {
    const left = Math.max(0, (rect.left - page.left) / page.width)
    const top = Math.max(0, (rect.top - page.top) / page.height)
    const right = Math.min(1, (rect.left + rect.width - page.left) / page.width)
    const bottom = Math.min(1, (rect.top + rect.height - page.top) / page.height)
    return right - left > 1e-4 && bottom - top > 1e-4 ? [{ left, top, width: right - left, height: bottom - top }] : []
  })
  return lines(boxes, page.height / page.width).map((box) => ({
    left: rounded(box.left),
    top: rounded(box.top),
    width: rounded(box.width),
    height: rounded(box.height),
  }))
}

/** Joins boxes that follow one another on a line. */
function lines(boxes: readonly Box[], slant: number): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const last = joined.at(-1)
    if (last && isSameLine(last, box, slant)) {
      const right = Math.max(last.left + last.width, box.left + box.width)
      const bottom = Math.max(last.top + last.height, box.top + box.height)
      last.left = Math.min(last.left, box.left)
      last.top = Math.min(last.top, box.top)
      last.width = right - last.left
      last.height = bottom - last.top
    } else joined.push({ ...box })
  }
  return joined
}

/** Whether they overlap for more than half in height, with no more than a wide space between them. */
function isSameLine(a: Box, b: Box, slant: number): boolean {
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  const lower = Math.min(a.height, b.height)
  const gap = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width)
  return overlap > lower / 2 && gap < lower * slant && Math.max(a.height, b.height) < 2.5 * lower
}

function rounded(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 1e5) / 1e5))
}
