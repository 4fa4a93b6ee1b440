import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Run } from '#shared/domain/evidence/apa.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { tablesOf } from '#shared/domain/evidence/tables.ts'
import { type EvidenceLanguage, regionOf, word } from '#shared/domain/evidence/words.ts'
import { packed } from './packed.ts'

/** A4 on its side, in twentieths of a point, and its margins. */
const page = { width: 11906, height: 16838, margin: 1134 }
const across = page.height - 2 * page.margin
/** Half points. */
const small = 18

interface TableDocument {
  title: string
  /** When it is written. */
  at: Date
  lang: EvidenceLanguage
  columns: readonly Column[]
  /** The studies in the order of their references. */
  works: readonly { row: number; runs: readonly Run[] }[]
  text: (column: Column, row: number) => string
}

/**
 * The evidence table as a document: on its side, a row for each study, the head of the table on every page. Where there are more
 * columns than can be read side by side, it is several tables by form, each with the references.
 */
export function tableDocument({ title, at, lang, columns, works, text }: TableDocument): Promise<Uint8Array> {
  const parts = tablesOf(columns)
  const names = parts.map(({ form, part }) => form ?? (part === 'criteria' ? word(lang, 'criteria') : undefined))
  const children = parts.length === 0 ? [tableOf(lang, [], works, text)] : []
  for (const [i, part] of parts.entries()) {
    const name = names[i]
    const own = names.filter((one) => one === name)
    const place = own.length > 1 ? ` (${names.slice(0, i + 1).filter((one) => one === name).length}/${own.length})` : ''
    if (parts.length > 1) {
      children.push(
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore: i > 0,
          spacing: { before: 120, after: 120 },
          children: [new TextRun(clean(`${name ?? word(lang, 'evidence')}${place}`))],
        }),
      )
    }
    children.push(tableOf(lang, part.columns, works, text))
  }
  return written(at, lang, title, word(lang, 'evidence'), children, PageOrientation.LANDSCAPE)
}

function tableOf(
  lang: EvidenceLanguage,
  columns: readonly Column[],
  works: TableDocument['works'],
  text: TableDocument['text'],
): Paragraph | Table {
  // The reference is about twice as long as an answer.
  const unit = Math.floor(across / (columns.length + 2))
  const widths = [across - unit * columns.length, ...columns.map(() => unit)]
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [word(lang, 'reference'), ...columns.map((column) => column.label)].map((label, i) =>
      cell(widths[i] ?? unit, [new TextRun({ text: clean(label), bold: true, size: small })], true),
    ),
  })
  const rows = works.map(
    ({ row, runs }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(widths[0] ?? unit, textRuns(runs, small)),
          ...columns.map((column, i) =>
            cell(widths[i + 1] ?? unit, [new TextRun({ text: clean(text(column, row)), size: small })]),
          ),
        ],
      }),
  )
  return new Table({ rows: [head, ...rows], columnWidths: widths, width: { size: across, type: WidthType.DXA } })
}

/** A reference list with hanging lines; a star stands before what is included. */
export function referencesDocument(
  works: readonly { isStarred: boolean; runs: readonly Run[] }[],
  lang: EvidenceLanguage,
  title: string,
  at: Date,
): Promise<Uint8Array> {
  const list = works.map(
    ({ isStarred, runs }) =>
      new Paragraph({
        indent: { left: 720, hanging: 720 },
        spacing: { after: 120 },
        children: [...(isStarred ? [new TextRun('*')] : []), ...textRuns(runs)],
      }),
  )
  const note = new Paragraph({ spacing: { after: 240 }, children: [new TextRun(word(lang, 'starred'))] })
  return written(at, lang, title, word(lang, 'references'), [note, ...list], PageOrientation.PORTRAIT)
}

function cell(width: number, children: TextRun[], isHead = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead && { shading: { fill: 'E0EEF1' } }),
    children: [new Paragraph({ children })],
  })
}

function textRuns(runs: readonly Run[], size?: number): TextRun[] {
  return runs.map(
    ({ text, italic }) => new TextRun({ text: clean(text), italics: italic ?? false, ...(size && { size }) }),
  )
}

/** Signs that XML has no place for would make a document that does not open. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

async function written(
  at: Date,
  lang: EvidenceLanguage,
  title: string,
  heading: string,
  children: (Paragraph | Table)[],
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
): Promise<Uint8Array> {
  const numbered = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const document = new Document({
    title: clean(title),
    creator: 'Parallax',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: regionOf(lang) } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: new Footer({ children: [numbered] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(`${title}: ${heading}`))] }),
          ...children,
        ],
      },
    ],
  })
  return packed(document, at)
}
