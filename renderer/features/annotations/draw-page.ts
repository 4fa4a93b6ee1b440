import type { PDFPageProxy } from './pdf.ts'

/** More pixels than this no page needs; beyond, a canvas may come out empty. */
const mostPixels = 16_777_216
/** An image over more of a page than this is the page: a scan, which darkens as a whole. */
const wholePage = 0.6

/**
 * Draws a page and puts it in place of what was there, which stays to be seen until then.
 *
 * @param scale of the page to pixels of the window
 * @param liftsImages whether its images lie on a canvas of their own, so that they can keep their colours on dark pages
 * @returns what stops the drawing, and a promise of its end: false where it was stopped
 */
export function drawPage(
  page: PDFPageProxy,
  into: HTMLElement,
  { scale, liftsImages }: { scale: number; liftsImages: boolean },
): { drawn: Promise<boolean>; stop: () => void } {
  const size = page.getViewport({ scale })
  const most = Math.sqrt(mostPixels / (size.width * size.height))
  const ratio = Math.min(window.devicePixelRatio || 1, most)
  const viewport = page.getViewport({ scale: scale * ratio })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport, recordImages: true })
  const drawn = task.promise.then(
    () => {
      const images = liftsImages ? imagesOf(canvas, page.imageCoordinates) : undefined
      clear(into)
      into.append(canvas, ...(images ? [images] : []))
      return true
    },
    (error: Error) => {
      free(canvas)
      if (error.name === 'RenderingCancelledException') return false
      throw error
    },
  )
  return { drawn, stop: () => task.cancel() }
}

/** Takes what was drawn away and gives its memory back at once. */
export function clear(from: HTMLElement): void {
  for (const canvas of from.querySelectorAll('canvas')) free(canvas)
  from.replaceChildren()
}

function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/**
 * A canvas with nothing but the images of a drawn page.
 *
 * @param corners for each image, in shares of the page: top left, bottom left and top right
 */
function imagesOf(
  drawn: HTMLCanvasElement,
  corners: ArrayLike<number> | null | undefined,
): HTMLCanvasElement | undefined {
  const paths: Path2D[] = []
  const { width, height } = drawn
  for (let at = 0; corners && at + 5 < corners.length; at += 6) {
    const point = (i: number): [number, number] => [(corners[at + i] ?? 0) * width, (corners[at + i + 1] ?? 0) * height]
    const [[left, top], [lowLeft, low], [right, highRight]] = [point(0), point(2), point(4)]
    const area = Math.abs((lowLeft - left) * (highRight - top) - (low - top) * (right - left))
    if (area > wholePage * width * height || area < 64) continue
    const path = new Path2D()
    path.moveTo(left, top)
    path.lineTo(right, highRight)
    path.lineTo(right + lowLeft - left, highRight + low - top)
    path.lineTo(lowLeft, low)
    path.closePath()
    paths.push(path)
  }
  if (paths.length === 0) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.dataset.images = ''
  const context = canvas.getContext('2d')
  for (const path of paths) {
    context?.save()
    context?.clip(path)
    context?.drawImage(drawn, 0, 0)
    context?.restore()
  }
  return canvas
}
