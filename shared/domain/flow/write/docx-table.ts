import type { SceneCell, SceneTable } from '../drawing/scene.ts'
import { escapeXml } from '../drawing/xml.ts'

/** Twentieths of a point. */
export const twips = (pixels: number) => Math.round(pixels * 15)

const none = '<w:left w:val="nil"/><w:right w:val="nil"/><w:insideH w:val="nil"/><w:insideV w:val="nil"/>'
const rule = (side: string) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="auto"/>`

/**
 * A table under the figure as a table of Word: its caption above it, a line above, under its head and below, its head repeated
 * on every page that it runs over to.
 */
export function docxTable({ caption, columns, head, rows }: SceneTable): string {
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${twips(width)}"/>`).join('')
  const line = (cells: readonly SceneCell[], kind: 'head' | 'total' | 'row') => {
    const properties =
      kind === 'head' ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'
    return `<w:tr>${properties}${cells.map((cell, i) => cellXml(cell, columns[i], kind)).join('')}</w:tr>`
  }
  const body = rows.map(({ cells, total }) => line(cells, total ? 'total' : 'row')).join('')
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return `${paragraph(caption, 'start', 240, true)}<w:tbl><w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblBorders>${rule('top')}${rule('bottom')}${none}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${escapeXml(caption.paragraph.text)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${line(head, 'head')}${body}</w:tbl>`
}

function cellXml(cell: SceneCell, column: SceneTable['columns'][number] | undefined, kind: string): string {
  const edge = kind === 'head' ? rule('bottom') : kind === 'total' ? rule('top') : ''
  const borders = edge ? `<w:tcBorders>${edge}</w:tcBorders>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(column?.width ?? 0)}" w:type="dxa"/>${borders}</w:tcPr>${paragraph(cell, column?.align ?? 'start', 40, false)}</w:tc>`
}

function paragraph(
  { paragraph: { text, weight, fill } }: SceneCell,
  align: 'start' | 'end',
  before: number,
  kept: boolean,
): string {
  const bold = weight === 600 ? '<w:b/><w:bCs/>' : ''
  return `<w:p><w:pPr>${kept ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="40"/><w:jc w:val="${align === 'end' ? 'right' : 'left'}"/></w:pPr><w:r><w:rPr>${bold}<w:color w:val="${fill.slice(1).toUpperCase()}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}
