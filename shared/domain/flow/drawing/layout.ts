import { downAside, type Figure, join, type Placed, type Point, rightwards, stack, stackHeight } from './figure.ts'
import type { Frame, Framer } from './frame.ts'
import { textWidth } from './measure.ts'
import type { Plan, PlanItem, PlanStep } from './plan.ts'

export const margin = 24
export const sideWidth = 26
export const sideSize = 12
const sideGap = 18
const rowGap = 34
const headGap = 14
/** How far a label at the side may reach into the gap over and under its rows. */
const overhang = 13
/** The share of its own width by which a frame is wider that two arrows come down to. */
const widened = 1.6

type Column = 'previous' | 'trunk' | 'aside' | 'second' | 'secondAside'

/** Frames of one column in a step, at their distance from the left. */
interface Cell {
  column: Column
  x: number
  frames: Frame[]
}

interface Row {
  step: PlanStep
  cells: Cell[]
  height: number
}

type PlacedRow = { step: PlanStep; top: number; bottom: number; cells: Partial<Record<Column, Placed[]>> }

/** Lays out the figure of a flow as its plan arranges it, from `top` down. */
export function layOut(framer: Framer, plan: Plan, top: number): Figure {
  const left = plan.steps.some((step) => step.section) ? margin + sideWidth + sideGap : margin
  const columns = columnsOf(plan, left)
  const rows = plan.steps.map((step, i) => frameRow(framer, plan, columns, step, plan.steps[i - 1]))
  const { placed, sides } = place(framer, rows, top)
  const frames = placed.flatMap(({ cells }) => reading.flatMap((column) => cells[column] ?? []))
  return {
    frames,
    arrows: arrowsOf(placed),
    sides,
    width: Math.max(left + plan.width, ...frames.map((frame) => frame.x + frame.width)) + margin,
    height: Math.max(
      top,
      ...frames.map((frame) => frame.y + frame.height),
      ...sides.map((side) => side.y + side.height),
    ),
  }
}

const reading: readonly Column[] = ['previous', 'trunk', 'aside', 'second', 'secondAside']

interface Columns {
  previous: number
  /** The middle of the trunk. */
  centre: number
  aside: number
  second: number
  secondAside: number
}

/** Where the columns stand: the trunk takes as much as its widest step, and what stands aside begins right of all such steps. */
function columnsOf(plan: Plan, left: number): Columns {
  const { width, aside, gap, steps } = plan
  const across = (step: PlanStep) => step.trunk.length * width + (step.trunk.length - 1) * gap
  const first = steps.some((step) => step.previous?.length) ? left + width + gap : left
  const centre = first + Math.max(width, ...steps.filter((step) => !step.heading).map(across)) / 2
  const beside = steps.filter((step) => step.aside?.length).map(across)
  const asideX = centre + Math.max(width, ...beside) / 2 + gap
  const second = beside.length > 0 ? asideX + aside + gap : asideX
  return { previous: left, centre, aside: asideX, second, secondAside: second + width + gap }
}

function frameRow(framer: Framer, plan: Plan, columns: Columns, step: PlanStep, before: PlanStep | undefined): Row {
  const { width, aside, gap } = plan
  const cells: Cell[] = []
  const add = (column: Exclude<Column, 'trunk'>, items: readonly PlanItem[] | undefined, boxWidth: number) => {
    const frames = (items ?? []).map((item) => framer.frame(item, spanned(item, boxWidth, gap, aside)))
    if (frames.length > 0) cells.push({ column, x: columns[column], frames })
  }
  add('previous', step.previous, width)
  const own = takesTwo(step, before) ? Math.round(width * widened) : width
  const half = (step.trunk.length * own + (step.trunk.length - 1) * gap) / 2
  step.trunk.forEach((item, i) => {
    const x = step.heading ? columns.centre - width / 2 : columns.centre - half + i * (own + gap)
    cells.push({ column: 'trunk', x, frames: [framer.frame(item, spanned(item, own, gap, aside))] })
  })
  add('aside', step.aside, aside)
  add('second', step.second, width)
  add('secondAside', step.secondAside, width)
  return { step, cells, height: Math.max(0, ...cells.map((cell) => stackHeight(cell.frames))) }
}

function spanned(item: PlanItem, width: number, gap: number, aside: number): number {
  return item.kind === 'head' && item.over === 'two' ? width + gap + aside : width
}

/** A step of one box with nothing aside, under two: it is as wide as their arrows need. */
function takesTwo(step: PlanStep, before: PlanStep | undefined): boolean {
  return before?.trunk.length === 2 && step.trunk.length === 1 && !step.aside?.length
}

/**
 * Gives the rows their heights and the frames their places. Rows of one part of the flow are as tall as the label at their
 * side needs: where they are not, they stand in the middle of the room that it takes.
 */
function place(framer: Framer, rows: readonly Row[], top: number): { placed: PlacedRow[]; sides: Figure['sides'] } {
  const placed: PlacedRow[] = []
  const sides: Figure['sides'] = []
  let y = top
  for (const part of parts(rows)) {
    const section = part[0]?.step.section
    const height = part.reduce((sum, row) => sum + row.height, 0) + rowGap * (part.length - 1)
    const code = `side.${section}`
    const need = section ? textWidth(framer.wording.say(code), sideSize, 600) + 16 : 0
    const room = Math.max(height, need - (placed.length > 0 ? 2 * overhang : overhang))
    const spare = (room - height) / 2
    let rowTop = y + spare
    if (section) {
      const tall = Math.max(height, need)
      sides.push({ code, y: Math.max(top, rowTop - (tall - height) / 2), height: tall })
    }
    for (const row of part) {
      placed.push(placeRow(row, rowTop))
      rowTop += row.height + rowGap
    }
    y += room + (part[0]?.step.heading ? headGap : rowGap)
  }
  return { placed, sides }
}

/** Rows that follow each other and belong to the same part of the flow. */
function parts(rows: readonly Row[]): Row[][] {
  const found: Row[][] = []
  for (const row of rows) {
    const last = found.at(-1)
    const before = last?.at(-1)?.step
    if (last && before && !before.heading && before.section === row.step.section) last.push(row)
    else found.push([row])
  }
  return found
}

function placeRow({ step, cells, height }: Row, top: number): PlacedRow {
  const own: PlacedRow['cells'] = {}
  for (const { column, x, frames } of cells) {
    own[column] = [...(own[column] ?? []), ...stack(x, top, frames, height)]
  }
  return { step, top, bottom: top + height, cells: own }
}

function arrowsOf(rows: readonly PlacedRow[]): Point[][] {
  const arrows: Point[][] = []
  const last: Partial<Record<Column, { frames: Placed[]; bottom: number }>> = {}
  for (const { step, top, bottom, cells } of rows) {
    if (step.heading) continue
    const trunk = cells.trunk ?? []
    for (const column of ['trunk', 'second', 'previous'] as const) {
      const frames = cells[column]
      if (!frames?.length) continue
      const above = last[column]
      if (above) arrows.push(...join(above.frames, frames, (above.bottom + top) / 2))
      last[column] = { frames, bottom }
    }
    const end = trunk.at(-1)
    if (end) arrows.push(...rightwards(end, cells.aside ?? []))
    const second = cells.second?.at(-1)
    if (second) arrows.push(...rightwards(second, cells.secondAside ?? []))
    for (const column of step.takes ?? []) {
      const from = last[column]?.frames.at(-1)
      const to = column === 'previous' ? trunk[0] : end
      if (from && to) arrows.push(downAside(from, to))
    }
  }
  return arrows
}
