import type { Frame } from './frame.ts'

/** A frame with its place. */
export interface Placed extends Frame {
  x: number
  y: number
}

export interface Point {
  x: number
  y: number
}

/** A figure ready to be written: placed frames in reading order, arrows as corner points, and labels at the side. */
export interface Figure {
  frames: Placed[]
  arrows: Point[][]
  sides: { code: string; y: number; height: number }[]
  width: number
  height: number
}

/** Frames of one row: side by side, and those of one cell one under the other. */
export interface Row {
  cells: { x: number; frames: Frame[] }[]
  /** The distance to the next row, where it is not the usual one. */
  gap?: number
}

const rowGap = 34
const stackGap = 12

/**
 * Gives the rows their heights and the frames their places, from `top` down. Frames of a row begin at the same height, and
 * end there too where they differ by little; a long list makes its row taller, and no other frame.
 */
export function placeRows(
  rows: readonly Row[],
  top: number,
): { placed: Placed[][][]; tops: number[]; bottoms: number[] } {
  const tops: number[] = []
  const bottoms: number[] = []
  let y = top
  const placed = rows.map((row) => {
    const heights = row.cells.map((cell) => cellHeight(cell.frames))
    const height = Math.max(0, ...heights)
    const start = y
    tops.push(start)
    bottoms.push(start + height)
    y += height + (row.gap ?? rowGap)
    return row.cells.map((cell) => placeCell(cell.x, start, cell.frames, height))
  })
  return { placed, tops, bottoms }
}

function cellHeight(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.height, 0) + stackGap * Math.max(0, frames.length - 1)
}

const evened = 40

function placeCell(x: number, top: number, frames: readonly Frame[], height: number): Placed[] {
  let y = top
  return frames.map((frame) => {
    const alone = frames.length === 1 && height - frame.height <= evened
    const placed = { ...frame, x, y, height: alone ? height : frame.height }
    y += frame.height + stackGap
    return placed
  })
}

/** An arrow straight down, at the middle of the narrower frame. */
export function down(from: Placed, to: Placed): Point[] {
  const narrow = from.width <= to.width ? from : to
  const x = narrow.x + narrow.width / 2
  return [
    { x, y: from.y + from.height },
    { x, y: to.y },
  ]
}

/** Arrows from a frame to those stacked at its right: the first straight, the others round a corner. */
export function rightwards(from: Placed, targets: readonly Placed[]): Point[][] {
  const [first] = targets
  if (!first) return []
  const start = { x: from.x + from.width, y: from.y + Math.min(from.height, first.height) / 2 }
  const bend = (start.x + first.x) / 2
  return targets.map((to, index) => {
    if (index === 0) return [start, { x: to.x, y: start.y }]
    const y = to.y + to.height / 2
    const above = targets[index - 1] as Placed
    const from = index === 1 ? start.y : above.y + above.height / 2
    return [
      { x: bend, y: from },
      { x: bend, y },
      { x: to.x, y },
    ]
  })
}

/** An arrow down from a frame and then aside into the edge of another, at the height of its middle. */
export function downAside(from: Placed, to: Placed): Point[] {
  const x = from.x + from.width / 2
  const y = to.y + to.height / 2
  return [
    { x, y: from.y + from.height },
    { x, y },
    { x: x > to.x ? to.x + to.width : to.x, y },
  ]
}
