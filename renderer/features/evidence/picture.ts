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
  const image = await imageOf(drawing)
  for (const one of [...drawing.querySelectorAll('text')]) one.remove()
  const textless = await imageOf(drawing)
  const scale = dotsPerInch / 96
  const canvas = new OffscreenCanvas(Math.ceil(image.naturalWidth * scale), Math.ceil(image.naturalHeight * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This window cannot draw pictures.')
  await drawWithText(context, image, textless)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch)
}

async function imageOf(drawing: XMLDocument): Promise<HTMLImageElement> {
  const image = new Image()
  const text = new XMLSerializer().serializeToString(drawing)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  return image
}

/**
 * Draws the picture once its fonts are there. Nothing tells when the fonts inside an image have been read, and until then
 * its text is not drawn: so it is drawn until it is another than the same without text, or for so long that the browser has
 * taken another font.
 */
async function drawWithText(
  context: OffscreenCanvasRenderingContext2D,
  image: HTMLImageElement,
  textless: HTMLImageElement,
): Promise<void> {
  const bare = drawnPixels(context, textless)
  const last = performance.now() + 4000
  while (isSame(drawnPixels(context, image), bare) && performance.now() < last)
    await new Promise((done) => setTimeout(done, 40))
}

function drawnPixels(context: OffscreenCanvasRenderingContext2D, image: HTMLImageElement): Uint8ClampedArray {
  const { width, height } = context.canvas
  context.clearRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}

function isSame(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
  return one.every((value, i) => value === other[i])
}
