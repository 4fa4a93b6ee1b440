import type { FlowDesign } from '../design.ts'
import { type Flow, type FlowBox, type FlowLine, findBox } from '../flow.ts'
import { textSize } from './frame.ts'
import { textWidth, type Weight, wrap } from './measure.ts'
import type { Palette } from './palette.ts'
import { bareRect } from './parts.ts'
import type { SceneCell, SceneRect, SceneTable } from './scene.ts'
import type { Wording } from './wording.ts'

/** The reasons of one stage, by the boxes that count them: one, or one for each column of the form. */
export interface ReasonTable {
  code: 'table.titleAbstract' | 'table.fullText'
  boxes: FlowBox[]
  /** Each line as the first box has it that has it. */
  reasons: { key: string; line: FlowLine }[]
}

/** The reasons that stand in tables and not in the boxes, if that is how they are drawn. */
export function reasonTables(flow: Flow, design: FlowDesign, drawn: readonly string[]): ReasonTable[] {
  if (design.style.reasons !== 'table') return []
  return (['titleAbstract', 'fullText'] as const).flatMap((stage): ReasonTable[] => {
    const keys = [`excluded.${stage}`, `other.excluded.${stage}`].filter((key) => drawn.includes(key))
    const boxes = keys.flatMap((key) => findBox(flow, key) ?? []).filter((box) => box.lines?.length)
    const reasons = new Map<string, { key: string; line: FlowLine }>()
    for (const box of boxes) {
      for (const line of box.lines ?? []) if (!reasons.has(line.id)) reasons.set(line.id, { key: box.key, line })
    }
    return boxes.length > 0 ? [{ code: `table.${stage}`, boxes, reasons: [...reasons.values()] }] : []
  })
}

/** What the heads of a table's columns are called. */
export function headsOf({ boxes }: ReasonTable): string[] {
  const numbers =
    boxes.length === 1
      ? ['table.number']
      : boxes.map(({ key }) => (key.startsWith('other.') ? 'table.other' : 'table.databases'))
  return ['table.reason', ...numbers]
}

const rowHeight = 18
const rowPad = 4
const numberWidth = 84
/** As wide as a table is drawn unless its reasons need more, so that numbers stand near short ones. */
const usual = 620

/** Composes a table as journals print them, with lines above, under its head and below. */
export function composeTable(
  table: ReasonTable,
  wording: Wording,
  place: { x: number; y: number; width: number },
  palette: Palette,
): SceneTable {
  const { boxes, reasons } = table
  const widest = Math.max(...reasons.map(({ key, line }) => textWidth(wording.line(key, line), textSize, 400)))
  const numbers = boxes.length > 1 ? 150 * boxes.length : numberWidth
  const width = Math.min(place.width, Math.max(usual, widest + space + numbers))
  const many = boxes.length > 1 ? Math.min(150, width / 3.5) : numberWidth
  const columns: SceneTable['columns'] = [
    { width: width - many * boxes.length, align: 'start' },
    ...boxes.map(() => ({ width: many, align: 'end' as const })),
  ]
  let y = place.y
  const rules: SceneRect[] = []
  const rule = (thickness: number) => {
    rules.push({ ...bareRect(place.x, y, width, thickness), fill: palette.second })
    y += thickness
  }
  const write = (texts: string[], weight: Weight): SceneCell[] => {
    const cells = texts.map((text, i) => cellOf(text, columns, i, place.x, y + rowPad, weight, palette))
    y += Math.max(...cells.map((cell) => cell.lines.length)) * rowHeight + 2 * rowPad
    return cells
  }
  const whole = [{ width, align: 'start' as const }]
  const caption = cellOf(wording.say(table.code), whole, 0, place.x, y, 600, palette)
  y += caption.lines.length * rowHeight + 6
  rule(1.2)
  const head = write(
    headsOf(table).map((code) => wording.say(code)),
    600,
  )
  rule(0.8)
  const rows = reasons.map(({ key, line }) => {
    const numbers = boxes.map((box) => box.lines?.find((one) => one.id === line.id)?.n ?? 0)
    return {
      cells: write([wording.line(key, line), ...numbers.map((n) => plain(wording.number(n)))], 400),
      total: false,
    }
  })
  rule(0.8)
  const sums = boxes.map((box) => plain(wording.boxNumber(box)))
  const total = { cells: write([wording.say('table.total'), ...sums], 600), total: true }
  rule(1.2)
  const rect = bareRect(place.x, place.y, width, y - place.y)
  return { kind: 'table', rect, caption, columns, head, rows: [...rows, total], rules }
}

/** A number without the letter that says what it is. */
function plain(number: string): string {
  return number.slice(number.indexOf('=') + 2)
}

/** What a text leaves free before the next column. */
const space = 8

function cellOf(
  text: string,
  columns: SceneTable['columns'],
  index: number,
  left: number,
  top: number,
  weight: Weight,
  palette: Palette,
): SceneCell {
  const { width = 0, align = 'start' } = columns[index] ?? {}
  const x = left + columns.slice(0, index).reduce((sum, column) => sum + column.width, 0)
  const style = { size: textSize, weight, fill: palette.ink }
  const lines = wrap(text, width - space, textSize, weight).map((line, i) => ({
    x: align === 'start' ? x : x + width - textWidth(line, textSize, weight),
    y: top + 13 + i * rowHeight,
    text: line,
    anchor: 'start' as const,
    ...style,
  }))
  return { lines, paragraph: { text, indent: 0, ...style } }
}
