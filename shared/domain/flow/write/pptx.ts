import type { Scene } from '../drawing/scene.ts'
import { escapeXml } from '../drawing/xml.ts'
import {
  bodyAttributes,
  colour,
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
import { layoutXml, masterXml, slideNamespaces, themeXml } from './pptx-frame.ts'
import { pptxTable } from './pptx-table.ts'

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml'
const margin = 8 * pixelsInMillimetre

/**
 * The figure as a presentation of one slide: boxes with text that can be edited, and arrows that are tied to them. The slide
 * is as large as A4, on its side where the figure is wider than high.
 */
export function pptxOf(scene: Scene): Uint8Array {
  const drawing = officeDrawing(scene)
  const slide = pageFor(scene)
  const room = { x: margin, y: margin, width: slide.width - 2 * margin, height: slide.height - 2 * margin }
  const fit = fitInto(scene, room)
  const lang = officeLanguages[scene.lang]
  const [cx, cy] = [emu(slide.width), emu(slide.height)]
  const parts = {
    'ppt/presentation.xml': {
      type: `${slideType}.presentation.main+xml`,
      xml: `<p:presentation ${slideNamespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${cx}" cy="${cy}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${lang}"/></a:defPPr></p:defaultTextStyle></p:presentation>`,
      relations: {
        rId1: { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        rId2: { type: 'slide', target: 'slides/slide1.xml' },
        rId3: { type: 'theme', target: 'theme/theme1.xml' },
      },
    },
    'ppt/slides/slide1.xml': {
      type: `${slideType}.slide+xml`,
      xml: slideXml(scene, drawing, fit, lang),
      relations: { rId1: { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' } },
    },
    'ppt/slideLayouts/slideLayout1.xml': {
      type: `${slideType}.slideLayout+xml`,
      xml: layoutXml,
      relations: { rId1: { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' } },
    },
    'ppt/slideMasters/slideMaster1.xml': {
      type: `${slideType}.slideMaster+xml`,
      xml: masterXml(cx, cy),
      relations: {
        rId1: { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        rId2: { type: 'theme', target: '../theme/theme1.xml' },
      },
    },
    'ppt/theme/theme1.xml': { type: 'application/vnd.openxmlformats-officedocument.theme+xml', xml: themeXml },
  }
  return packageOf(parts, scene.name, lang)
}

/** Title and note stand by themselves; the figure is one group, which bears its alternative text. */
function slideXml(scene: Scene, drawing: OfficeDrawing, fit: Fit, lang: string): string {
  const title = drawing.shapes.filter(({ role }) => role === 'title')
  const note = drawing.shapes.filter(({ role }) => role === 'note')
  const boxes = drawing.shapes.filter(({ role }) => role === 'box')
  const [x, y] = [emu(fit.left), emu(fit.top)]
  const bottom = Math.min(scene.height, ...[...note, ...drawing.tables].map(({ rect }) => rect.y - 8))
  const [cx, cy] = [scaled(scene.width, fit), scaled(bottom, fit)]
  const id = drawing.shapes.length + drawing.connections.length + 3
  const shapes = `${drawing.connections.map((one) => connector(one, fit)).join('')}${boxes.map((shape) => box(shape, fit, lang)).join('')}`
  const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${objectName(scene.name)}" descr="${escapeXml(scene.description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`
  const tables = drawing.tables.map((table, i) => pptxTable(table, id + 1 + i, fit, lang)).join('')
  const beside = (list: OfficeShape[]) => list.map((shape) => box(shape, fit, lang)).join('')
  return `<p:sld ${slideNamespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${beside(title)}${group}${tables}${beside(note)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function box(shape: OfficeShape, fit: Fit, lang: string): string {
  const text = shape.paragraphs.map((paragraph) => textParagraph(paragraph, shape, fit, lang)).join('')
  const place = shape.role === 'title' ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>'
  const kind = shape.role === 'note' ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>'
  return `<p:sp><p:nvSpPr><p:cNvPr id="${shape.id}" name="${objectName(shape.name)}"/>${kind}${place}</p:nvSpPr><p:spPr>${shapeProperties(shape, fit)}</p:spPr><p:txBody><a:bodyPr ${bodyAttributes(shape, fit)}><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`
}

function connector(one: OfficeDrawing['connections'][number], fit: Fit): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${one.id}" name="${objectName(one.name)}"/><p:cNvCxnSpPr>${ties(one)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${connectorProperties(one, fit)}</p:spPr></p:cxnSp>`
}

function textParagraph(paragraph: OfficeParagraph, shape: OfficeShape, fit: Fit, lang: string): string {
  const { text, lead, weight, fill, size, indent, hanging, before } = paragraph
  const points = (pixels: number) => Math.round(pixels * fit.scale * 75)
  const indented =
    indent + hanging > 0
      ? ` marL="${scaled(indent + hanging, fit)}" indent="${-scaled(hanging, fit)}"`
      : ' marL="0" indent="0"'
  const spacing = shape.upwards ? '' : `<a:lnSpc><a:spcPts val="${points(leading(size))}"/></a:lnSpc>`
  const run = (words: string, bold: boolean, ink: string) =>
    `<a:r><a:rPr lang="${lang}" sz="${Math.max(100, Math.floor(size * fit.scale * 75))}" b="${bold ? 1 : 0}"><a:solidFill>${colour(ink)}</a:solidFill></a:rPr><a:t>${escapeXml(words)}</a:t></a:r>`
  return `<a:p><a:pPr${indented} algn="${shape.align === 'middle' ? 'ctr' : 'l'}">${spacing}<a:spcBef><a:spcPts val="${points(before)}"/></a:spcBef><a:buNone/></a:pPr>${lead ? run(lead.text, true, lead.fill) : ''}${run(text, weight === 600, fill)}</a:p>`
}
