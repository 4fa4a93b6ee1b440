import type { SceneCell, SceneTable } from '../drawing/scene.ts'
import { escapeXml } from '../drawing/xml.ts'
import { colour, emu, type Fit, objectName, scaled } from './drawingml.ts'

const rowHeight = 26

/** A table under the figure as a table of PowerPoint, in whose cells one can write; its caption is its first row. */
export function pptxTable(table: SceneTable, id: number, fit: Fit, lang: string): string {
  const { rect, caption, columns, head, rows } = table
  const [x, y] = [emu(fit.left) + scaled(rect.x, fit), emu(fit.top) + scaled(rect.y, fit)]
  const grid = columns.map(({ width }) => `<a:gridCol w="${scaled(width, fit)}"/>`).join('')
  const line = (cells: string) => `<a:tr h="${scaled(rowHeight, fit)}">${cells}</a:tr>`
  const across = `${cellXml(caption, 'start', '', fit, lang, ` gridSpan="${columns.length}"`)}${'<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'.repeat(columns.length - 1)}`
  const cells = (all: readonly SceneCell[], edges: string) =>
    line(all.map((cell, i) => cellXml(cell, columns[i]?.align ?? 'start', edges, fit, lang)).join(''))
  const body = rows.map(({ cells: own, total }) => cells(own, total ? edge('T') + edge('B') : '')).join('')
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${objectName(caption.paragraph.text)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${scaled(rect.width, fit)}" cy="${scaled(rect.height, fit)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${line(across)}${cells(head, edge('T') + edge('B'))}${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function edge(side: 'T' | 'B'): string {
  return `<a:ln${side} w="9525"><a:solidFill>${colour('#555b63')}</a:solidFill></a:ln${side}>`
}

function cellXml(cell: SceneCell, align: 'start' | 'end', edges: string, fit: Fit, lang: string, span = ''): string {
  const { text, weight, fill, size } = cell.paragraph
  const points = Math.max(100, Math.floor(size * fit.scale * 75))
  const run = `<a:r><a:rPr lang="${lang}" sz="${points}" b="${weight === 600 ? 1 : 0}"><a:solidFill>${colour(fill)}</a:solidFill></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
  const inset = scaled(4, fit)
  return `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${align === 'end' ? 'r' : 'l'}"/>${run}</a:p></a:txBody><a:tcPr marL="0" marR="${inset}" marT="${inset}" marB="${inset}" anchor="ctr">${edges}<a:noFill/></a:tcPr></a:tc>`
}
