import { textWidth } from '../drawing/measure.ts'
import type { Scene, SceneTable } from '../drawing/scene.ts'
import { escapeXml } from '../drawing/xml.ts'
import { docxTable, twips } from './docx-table.ts'
import {
  bodyAttributes,
  connectorProperties,
  emu,
  type Fit,
  fitInto,
  objectName,
  scaled,
  shapeProperties,
  ties,
} from './drawingml.ts'
import {
  leading,
  type OfficeDrawing,
  type OfficeParagraph,
  type OfficeShape,
  officeDrawing,
  officeLanguages,
  pageFor,
  pixelsInMillimetre,
} from './office.ts'
import { packageOf } from './opc.ts'

const microsoft = 'http://schemas.microsoft.com/office/word/2010'
const openXml = 'http://schemas.openxmlformats.org'
const wordMain = `xmlns:w="${openXml}/wordprocessingml/2006/main"`
const namespaces = [
  wordMain,
  `xmlns:r="${openXml}/officeDocument/2006/relationships"`,
  `xmlns:wp="${openXml}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${openXml}/drawingml/2006/main"`,
  `xmlns:mc="${openXml}/markup-compatibility/2006"`,
  `xmlns:wpc="${microsoft}/wordprocessingCanvas"`,
  `xmlns:wpg="${microsoft}/wordprocessingGroup"`,
  `xmlns:wps="${microsoft}/wordprocessingShape"`,
].join(' ')
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const margin = 15 * pixelsInMillimetre
const noteSize = 12

/**
 * The figure as a Word document: boxes with text that can be edited, arrows that follow their boxes, and under them tables of
 * reasons and the note as running text. A4, on its side where the figure is wider than high. Word gets a drawing canvas, in which arrows hold on to
 * boxes; programs that know none get the same shapes as a group, and those that know neither get the figure in words.
 */
export function docxOf(scene: Scene): Uint8Array {
  const drawing = officeDrawing(scene)
  const notes = drawing.shapes.filter(({ role }) => role === 'note')
  const figure = { ...drawing, shapes: drawing.shapes.filter(({ role }) => role !== 'note') }
  // What stands under the figure is no part of it: a group with more in it than it says would be squeezed.
  const below = [...notes, ...drawing.tables].map(({ rect }) => rect.y - 12)
  const size = { width: scene.width, height: Math.min(scene.height, ...below) }
  const landscape = size.width > size.height
  const page = pageFor(size)
  const width = page.width - 2 * margin
  const room = { x: 0, y: 0, width, height: page.height - 2 * margin - heightBelow(notes, drawing.tables, width) - 24 }
  const { scale } = fitInto(size, room)
  const fit = { scale, left: 0, top: 0 }
  const lang = officeLanguages[scene.lang]
  const orient = landscape ? ' w:orient="landscape"' : ''
  const edge = twips(margin)
  const body = `<w:p><w:pPr><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/></w:pPr><w:r>${canvas(figure, scene, size, fit, width)}</w:r></w:p>${drawing.tables.map(docxTable).join('')}${notes.map(noteParagraph).join('')}<w:sectPr><w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${orient}/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`
  const parts = {
    'word/document.xml': {
      type: `${wordType}.document.main+xml`,
      xml: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      relations: {
        rId1: { type: 'styles', target: 'styles.xml' },
        rId2: { type: 'settings', target: 'settings.xml' },
      },
    },
    'word/styles.xml': {
      type: `${wordType}.styles+xml`,
      xml: `<w:styles ${wordMain}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`,
    },
    'word/settings.xml': {
      type: `${wordType}.settings+xml`,
      xml: `<w:settings ${wordMain}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${lang}"/></w:settings>`,
    },
  }
  return packageOf(parts, scene.name, lang)
}

/** How high the tables and notes become where they are set as wide as the page. */
function heightBelow(notes: readonly OfficeShape[], tables: readonly SceneTable[], width: number): number {
  const heights = notes.map(({ paragraphs: [paragraph] }) => {
    const taken = textWidth(`${paragraph?.lead?.text ?? ''}${paragraph?.text ?? ''}`, noteSize, 400)
    return Math.ceil((taken / width) * 1.1) * leading(noteSize) + 8
  })
  return [...heights, ...tables.map(({ rect }) => rect.height + 32)].reduce((sum, height) => sum + height, 0)
}

function canvas(
  drawing: OfficeDrawing,
  scene: Scene,
  size: { width: number; height: number },
  fit: Fit,
  width: number,
): string {
  const extent = { cx: scaled(size.width, fit), cy: scaled(size.height, fit) }
  const name = `name="${objectName(scene.name)}" descr="${escapeXml(scene.description)}"`
  const lines = drawing.connections.map((one) => connector(one, fit)).join('')
  const boxes = (shapes: readonly OfficeShape[]) => shapes.map((shape) => box(shape, fit)).join('')
  const inline = (kind: string, content: string) =>
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${extentOf(extent)}<wp:docPr id="1" ${name}/>${graphic(kind, content)}</wp:inline></w:drawing>`
  const whole = `<wpc:wpc><wpc:bg/><wpc:whole/>${lines}${boxes(drawing.shapes)}</wpc:wpc>`
  const grouped = groupOf(`${lines}${boxes(drawing.shapes.filter((shape) => !shape.upwards))}`, extent)
  const left = emu((width - size.width * fit.scale) / 2)
  const beside = drawing.shapes.filter((shape) => shape.upwards).map((shape) => anchored(shape, fit, left))
  return `<mc:AlternateContent><mc:Choice Requires="wpc">${inline('wordprocessingCanvas', whole)}</mc:Choice><mc:Choice Requires="wpg">${inline('wordprocessingGroup', grouped)}${beside.join('')}</mc:Choice><mc:Fallback><w:t>${escapeXml(scene.description)}</w:t></mc:Fallback></mc:AlternateContent>`
}

interface Extent {
  cx: number
  cy: number
}

function extentOf({ cx, cy }: Extent): string {
  return `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`
}

function graphic(kind: string, content: string): string {
  return `<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${microsoft}/${kind}">${content}</a:graphicData></a:graphic>`
}

/** A group as large as the figure: an unseen shape keeps programs from making it as large as its boxes. */
function groupOf(shapes: string, { cx, cy }: Extent): string {
  const place = `<a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/>`
  const unseen = `<wps:wsp><wps:cNvPr id="1" name="Figure"/><wps:cNvSpPr/><wps:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`
  return `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>${place}<a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>${unseen}${shapes}</wpg:wgp>`
}

/** A label at the side, by itself over the group: LibreOffice turns no text in groups. */
function anchored(shape: OfficeShape, fit: Fit, left: number): string {
  const { x, y, width, height } = shape.rect
  const place = (axis: 'H' | 'V', from: string, at: number) =>
    `<wp:position${axis} relativeFrom="${from}"><wp:posOffset>${at}</wp:posOffset></wp:position${axis}>`
  const at = place('H', 'column', left + scaled(x, fit)) + place('V', 'paragraph', scaled(y, fit))
  const extent = extentOf({ cx: scaled(width, fit), cy: scaled(height, fit) })
  const alone = { ...shape, rect: { ...shape.rect, x: 0, y: 0 } }
  return `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${shape.id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>${at}${extent}<wp:wrapNone/><wp:docPr id="${shape.id}" name="${objectName(shape.name)}"/>${graphic('wordprocessingShape', box(alone, fit))}</wp:anchor></w:drawing>`
}

function box(shape: OfficeShape, fit: Fit): string {
  const text = shape.paragraphs.map((paragraph) => boxParagraph(paragraph, shape, fit)).join('')
  return `<wps:wsp><wps:cNvPr id="${shape.id}" name="${objectName(shape.name)}"/><wps:cNvSpPr/><wps:spPr>${shapeProperties(shape, fit)}</wps:spPr><wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx><wps:bodyPr ${bodyAttributes(shape, fit)}><a:normAutofit/></wps:bodyPr></wps:wsp>`
}

function connector(one: OfficeDrawing['connections'][number], fit: Fit): string {
  return `<wps:wsp><wps:cNvPr id="${one.id}" name="${objectName(one.name)}"/><wps:cNvCnPr>${ties(one)}</wps:cNvCnPr><wps:spPr>${connectorProperties(one, fit)}</wps:spPr><wps:bodyPr/></wps:wsp>`
}

function boxParagraph(paragraph: OfficeParagraph, shape: OfficeShape, { scale }: Fit): string {
  const { before, indent, hanging, size } = paragraph
  const far = (pixels: number) => twips(pixels * scale)
  const indented = indent + hanging > 0 ? `<w:ind w:left="${far(indent + hanging)}" w:hanging="${far(hanging)}"/>` : ''
  const line = shape.role === 'box' && !shape.upwards ? ` w:line="${far(leading(size))}" w:lineRule="exact"` : ''
  return `<w:p><w:pPr><w:spacing w:before="${far(before)}" w:after="0"${line}/>${indented}<w:jc w:val="${shape.align === 'middle' ? 'center' : 'left'}"/></w:pPr>${runs(paragraph, size * scale)}</w:p>`
}

function noteParagraph({ paragraphs }: OfficeShape): string {
  return paragraphs
    .map((paragraph) => `<w:p><w:pPr><w:spacing w:before="120" w:after="0"/></w:pPr>${runs(paragraph, noteSize)}</w:p>`)
    .join('')
}

function runs({ text, lead, weight, fill }: OfficeParagraph, size: number): string {
  return `${lead ? run(lead.text, true, lead.fill, size) : ''}${run(text, weight === 600, fill, size)}`
}

/** Word counts sizes in half points; the next smaller one fits for certain. */
function run(text: string, bold: boolean, fill: string, size: number): string {
  const half = Math.max(2, Math.floor(size * 1.5))
  return `<w:r><w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${fill.slice(1).toUpperCase()}"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}
