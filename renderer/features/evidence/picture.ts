import { withResolution } from '#shared/domain/flow/write/png-resolution.ts'

const dotsPerInch = 300

/** The drawing as the text of a file of its own, on white. */
export function svgFile(svg: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(onWhite(svg))}\n`
}

function onWhite(svg: string): XMLDocument {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  drawing.querySelector('.flow-paper')?.setAttribute('fill', '#ffffff')
  return drawing
}

/**
 * The drawing as a PNG of 300 dots per inch on white, with the fonts of the window in it. Rejects where the browser
 * cannot draw it.
 */
export async function pngFile(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { fontFaces } = await import('./fonts.ts')
  const drawing = onWhite(svg)
  const style = drawing.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = fontFaces
  drawing.documentElement.prepend(style)
  const text = new XMLSerializer().serializeToString(drawing)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const scale = dotsPerInch / 96
  const canvas = new OffscreenCanvas(Math.ceil(image.naturalWidth * scale), Math.ceil(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This window cannot draw pictures.')
  await drawWithText(context, image)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch)
}

/**
 * Draws the picture once its fonts are there. Nothing tells when the fonts inside an image have been read, and until then
 * its text is not drawn: so it is drawn until there is ink, or for so long that the browser has taken another font.
 */
async function drawWithText(context: OffscreenCanvasRenderingContext2D, image: HTMLImageElement): Promise<void> {
  const { width, height } = context.canvas
  const last = performance.now() + 4000
  do {
    context.clearRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    if (hasInk(context.getImageData(0, 0, width, height).data)) return
    await new Promise((done) => setTimeout(done, 40))
  } while (performance.now() < last)
}

/** Whether there is a pixel as dark as text; lines and tints of the drawing are lighter. */
function hasInk(pixels: Uint8ClampedArray): boolean {
  for (let i = 0; i < pixels.length; i += 4) {
    if ((pixels[i] ?? 255) < 50 && (pixels[i + 1] ?? 255) < 50 && (pixels[i + 2] ?? 255) < 60) return true
  }
  return false
}
