import { withResolution } from './png-resolution.ts'

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
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch)
}
