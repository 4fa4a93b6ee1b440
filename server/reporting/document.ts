import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { regionOf } from '#shared/domain/evidence/words.ts'
import { type Block, gapText, type Piece } from '#shared/domain/reporting/pieces.ts'
import { type ReportingLanguage, word } from '#shared/domain/reporting/words.ts'
import { clean } from '../evidence/document.ts'
import { packed } from '../evidence/packed.ts'

/** A4, in twentieths of a point, and its margins. */
const page = { width: 11906, height: 16838, margin: 1134 }
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** Half points. */
const small = 18

interface ReportDocument {
  title: string
  /** When it is written. */
  at: Date
  lang: ReportingLanguage
  blocks: readonly Block[]
  gaps: readonly string[]
}

/** A write-up as a Word file: what is to be filled in first, then the text; parts with wide tables lie on their side. */
export function reportDocument({ title, at, lang, blocks, gaps }: ReportDocument): Promise<Uint8Array> {
  const parts = partsOf(blocks)
  const document = new Document({
    title: clean(title),
    creator: 'Parallax',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: regionOf(lang) } } } } },
    sections: parts.map((part, i) => section(part, i === 0 ? opening(title, gaps, lang) : [])),
  })
  return packed(document, at)
}

/** The parts begin with a heading of the first level; each has its own paper. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = []
  for (const block of blocks) {
    if (parts.length === 0 || (block.kind === 'heading' && block.level === 1)) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

function isWide(part: readonly Block[]): boolean {
  return part.some((block) => block.kind === 'table' && block.head.length > 3)
}

function section(part: readonly Block[], before: readonly Paragraph[]): ISectionOptions {
  const wide = isWide(part)
  const room = (wide ? page.height : page.width) - 2 * page.margin
  const numbered = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  return {
    properties: {
      page: {
        size: {
          width: page.width,
          height: page.height,
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
      },
    },
    footers: { default: new Footer({ children: [numbered] }) },
    children: [...before, ...part.flatMap((block) => elements(block, room))],
  }
}

function opening(title: string, gaps: readonly string[], lang: ReportingLanguage): Paragraph[] {
  const said = [
    new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: clean(title), bold: true, size: 28 })] }),
  ]
  if (gaps.length === 0) return said
  return [
    ...said,
    new Paragraph({
      spacing: { after: 80 },
      children: [
        new TextRun({ text: `${word(lang, 'gaps.title')}. `, bold: true }),
        new TextRun(word(lang, 'gaps.says')),
      ],
    }),
    ...gaps.map(
      (hint, i) =>
        new Paragraph({
          bullet: { level: 0 },
          spacing: { after: i === gaps.length - 1 ? 240 : 0 },
          children: [new TextRun(clean(hint))],
        }),
    ),
  ]
}

function elements(block: Block, room: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3,
          keepNext: true,
          spacing: { before: block.level === 1 ? 0 : 240, after: 120 },
          children: [new TextRun(clean(block.text))],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 160, line: 288 }, children: runs(block.pieces) })]
    case 'verbatim':
      return block.text.split(/\r\n?|\n/).map(
        (line) =>
          new Paragraph({
            indent: { left: 360 },
            children: [new TextRun({ text: clean(line), font: 'Courier New', size: small })],
          }),
      )
    case 'table':
      return [table(block, room), new Paragraph({ children: [] })]
    case 'references':
      return block.items.map(
        ({ runs: said, after }) =>
          new Paragraph({
            indent: { left: 720, hanging: 720 },
            spacing: { after: 120 },
            children: [
              ...said.map(({ text, italic }) => new TextRun({ text: clean(text), italics: italic ?? false })),
              ...(after ? [new TextRun(clean(` (${after})`))] : []),
            ],
          }),
      )
  }
}

/** What is to be filled in is marked, so that nobody sends it in unseen. */
function runs(pieces: readonly Piece[], size?: number): TextRun[] {
  return pieces.map((one) =>
    one.kind === 'gap'
      ? new TextRun({ text: clean(gapText(one.hint)), highlight: 'yellow', ...(size && { size }) })
      : new TextRun({ text: clean(one.kind === 'text' ? one.text : one.shown), ...(size && { size }) }),
  )
}

function table({ head, rows, widths }: Extract<Block, { kind: 'table' }>, room: number): Table {
  const sizes = widths.map((share) => Math.floor(share * room))
  const cell = (children: TextRun[], i: number, isHead: boolean) =>
    new TableCell({
      width: { size: sizes[i] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(isHead && { shading: { fill: 'E0EEF1' } }),
      children: [new Paragraph({ children })],
    })
  return new Table({
    columnWidths: sizes,
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) => cell([new TextRun({ text: clean(text), bold: true, size: small })], i, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((pieces, i) => cell(runs(pieces, small), i, false)) }),
      ),
    ],
  })
}
