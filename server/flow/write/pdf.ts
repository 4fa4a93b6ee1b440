import PDFDocument from 'pdfkit'
import { arrowThrough } from '#shared/domain/flow/drawing/arrow.ts'
import type { Point } from '#shared/domain/flow/drawing/figure.ts'
import {
  linesOfTable,
  type Scene,
  type SceneArrow,
  type SceneItem,
  type SceneRect,
  type SceneText,
} from '#shared/domain/flow/drawing/scene.ts'
import { officeLanguages } from '#shared/domain/flow/write/office.ts'
import { type FigureFonts, type FoundFont, fontsFor, piecesOf, runsOf } from './fonts.ts'

/** Points of a pixel. */
const scale = 0.75

/**
 * The figure as a PDF of lines and text, as large as the figure, with its fonts in it and its alternative text. It bears no day:
 * the same figure is the same file.
 *
 * @throws Problem where no font has a character
 */
export function pdfOf(scene: Scene): Promise<Uint8Array> {
  const fonts = fontsFor(scene)
  const document = new PDFDocument({
    size: [scene.width * scale, scene.height * scale],
    margin: 0,
    font: fonts.regular.path,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: officeLanguages[scene.lang],
    // A day has to be given, for the file's identity is made of it; it is taken out again below.
    info: { Title: scene.name, Producer: 'Parallax', Creator: 'Parallax', CreationDate: new Date(0) },
  })
  delete document.info.CreationDate
  // The same in XML, which would need the day, and into which the library writes the title as if it were markup.
  Object.assign(document, { endMetadata: () => {} })
  const written = bytesOf(document)
  const pen = new Pen(document, fonts)
  const figure = document.struct('Figure', { alt: scene.description, title: scene.name }, () => {
    document.save().scale(scale)
    pen.rect({ ...whole(scene), fill: scene.paper })
    for (const item of scene.items) pen.draw(item)
    document.restore()
  })
  document.addStructure(figure)
  figure.end()
  document.end()
  return written
}

function whole({ width, height }: Scene): SceneRect {
  return { x: 0, y: 0, width, height, radius: 0, fill: null, stroke: null, strokeWidth: 0 }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = []
    document.on('data', (piece: Uint8Array) => pieces.push(piece))
    document.on('error', reject)
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
  })
}

/** Draws what a scene has. */
class Pen {
  readonly #document: PDFKit.PDFDocument
  readonly #fonts: FigureFonts

  constructor(document: PDFKit.PDFDocument, fonts: FigureFonts) {
    this.#document = document
    this.#fonts = fonts
  }

  draw(item: SceneItem): void {
    switch (item.kind) {
      case 'title':
      case 'note':
        for (const line of item.lines) this.#text(line)
        break
      case 'mark':
        this.rect(item.rect)
        this.#text(item.text)
        break
      case 'side':
        this.rect(item.rect)
        this.#upwards(item.text)
        break
      case 'arrow':
        this.#arrow(item)
        break
      case 'frame':
        this.rect(item.rect)
        for (const line of item.parts.flatMap((part) => part.lines)) this.#text(line)
        break
      case 'table':
        for (const rule of item.rules) this.rect(rule)
        for (const line of linesOfTable(item)) this.#text(line)
        break
      default:
        item satisfies never
    }
  }

  rect({ x, y, width, height, radius, fill, stroke, strokeWidth, dashed }: SceneRect): void {
    const pen = this.#document.save()
    if (radius > 0) pen.roundedRect(x, y, width, height, Math.min(radius, height / 2, width / 2))
    else pen.rect(x, y, width, height)
    if (stroke !== null) pen.lineWidth(strokeWidth)
    if (dashed) pen.dash(4, { space: 3 })
    if (fill !== null && stroke !== null) pen.fillAndStroke(fill, stroke)
    else if (fill !== null) pen.fill(fill)
    else if (stroke !== null) pen.stroke(stroke)
    pen.restore()
  }

  #arrow({ points, colour, width }: SceneArrow): void {
    const { line, head } = arrowThrough(points)
    this.#path(line).lineWidth(width).stroke(colour)
    this.#path(head).fill(colour)
  }

  #path([first, ...others]: readonly Point[]): PDFKit.PDFDocument {
    if (first) this.#document.moveTo(first.x, first.y)
    for (const { x, y } of others) this.#document.lineTo(x, y)
    return this.#document
  }

  #upwards(line: SceneText): void {
    const { x, y } = line
    this.#document.save().rotate(-90, { origin: [x, y] })
    this.#text(line)
    this.#document.restore()
  }

  #text(line: SceneText): void {
    const { regular, semibold, others } = this.#fonts
    const runs = (text: string, bold: boolean, fill: string) =>
      runsOf(text, bold ? semibold : regular, others)
        .flatMap(piecesOf)
        .map((run) => ({ ...run, fill }))
    const all = [
      ...(line.lead ? runs(line.lead.text, true, line.lead.fill) : []),
      ...runs(line.text, line.weight === 600, line.fill),
    ]
    const widths = all.map(({ text, font }) => this.#set(font, line.size).widthOfString(text))
    let x = line.anchor === 'middle' ? line.x - widths.reduce((sum, width) => sum + width, 0) / 2 : line.x
    all.forEach(({ text, font, fill }, index) => {
      this.#set(font, line.size).fillColor(fill).text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' })
      x += widths[index] ?? 0
    })
  }

  #set({ path, name }: FoundFont, size: number): PDFKit.PDFDocument {
    return (name === undefined ? this.#document.font(path) : this.#document.font(path, name)).fontSize(size)
  }
}
