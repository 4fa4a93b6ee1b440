import { expect } from 'vitest'
import type { Point } from './figure.ts'
import { textWidth } from './measure.ts'
import type { Scene, SceneFrame, SceneItem, SceneRect, SceneText } from './scene.ts'

/**
 * Expects of a figure what a reader does: text stands in its frame, and frames, labels at the side, tables and notes apart from
 * each other and inside the picture; each arrow begins and ends at a frame, goes through none and crosses no other; and
 * each box has one that leads to it.
 */
export function expectSound(scene: Scene): void {
  const frames = scene.items.filter((item) => item.kind === 'frame')
  const arrows = scene.items.flatMap((item) => (item.kind === 'arrow' ? [item.points] : []))
  for (const frame of frames) expectTexts(frame)
  expectApart(scene)
  expectArrows(
    frames.map((frame) => frame.rect),
    arrows,
  )
  expectLedTo(
    frames.filter(({ parts }) => parts.some(({ key }) => key !== undefined)).map((frame) => frame.rect),
    arrows,
  )
}

/** Every box but those at the top is led to by an arrow. */
function expectLedTo(boxes: readonly SceneRect[], arrows: readonly Point[][]): void {
  const top = Math.min(...boxes.map((box) => box.y))
  const ends = arrows.flatMap((points) => points.at(-1) ?? [])
  for (const box of boxes) expect(box.y === top || ends.some((end) => onEdge(box, end))).toBe(true)
}

/** The widths of letters are measured: they add up but for rounding. */
const little = 0.01

function start(line: SceneText): number {
  const width = widthOf(line)
  return line.anchor === 'middle' ? line.x - width / 2 : line.x
}

function widthOf({ text, size, weight, lead }: SceneText): number {
  return textWidth(text, size, weight) + (lead ? textWidth(lead.text, size, 600) : 0)
}

function expectTexts({ rect, parts }: SceneFrame): void {
  const lines = parts.flatMap((part) => part.lines)
  for (const line of lines) {
    expect(start(line)).toBeGreaterThanOrEqual(rect.x + 11.9)
    expect(start(line) + widthOf(line)).toBeLessThanOrEqual(rect.x + rect.width - 11.9)
    expect(line.y - line.size).toBeGreaterThanOrEqual(rect.y)
    expect(line.y + line.size / 3).toBeLessThanOrEqual(rect.y + rect.height)
  }
  for (const [i, line] of lines.slice(1).entries())
    expect(line.y - (lines[i]?.y ?? 0)).toBeGreaterThanOrEqual(line.size)
}

/** All that takes room, as rectangles. */
function roomOf(item: SceneItem): SceneRect[] {
  if (item.kind === 'arrow') return []
  if (item.kind === 'note' || item.kind === 'title') return item.lines.map(boxOf)
  if (item.kind === 'table') {
    const cells = [item.caption, ...item.head, ...item.rows.flatMap((row) => row.cells)]
    return [...cells.flatMap((cell) => cell.lines.map(boxOf)), ...item.rules]
  }
  return [item.rect]
}

function boxOf(line: SceneText): SceneRect {
  const shape = { radius: 0, fill: null, stroke: null, strokeWidth: 0 }
  return { ...shape, x: start(line), y: line.y - line.size * 0.8, width: widthOf(line), height: line.size }
}

function expectApart(scene: Scene): void {
  const rooms = scene.items.flatMap(roomOf)
  for (const [i, a] of rooms.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(0)
    expect(a.y).toBeGreaterThanOrEqual(0)
    expect(a.x + a.width).toBeLessThanOrEqual(scene.width)
    expect(a.y + a.height).toBeLessThanOrEqual(scene.height)
    for (const b of rooms.slice(i + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false)
  }
}

function overlap(a: SceneRect, b: SceneRect): boolean {
  const apart =
    a.x + a.width <= b.x + little ||
    b.x + b.width <= a.x + little ||
    a.y + a.height <= b.y + little ||
    b.y + b.height <= a.y + little
  return !apart
}

function expectArrows(frames: readonly SceneRect[], arrows: readonly Point[][]): void {
  const segments = arrows.map((points) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const))
  for (const [i, points] of arrows.entries()) {
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last) throw new Error('an arrow without points')
    expect(frames.some((frame) => onEdge(frame, last))).toBe(true)
    const others = segments.filter((_, k) => k !== i).flat()
    // One that goes to several begins where it leaves the first.
    expect(frames.some((frame) => onEdge(frame, first)) || others.some((one) => onSegment(one, first))).toBe(true)
    for (const [from, to] of segments[i] ?? []) {
      expect(from.x === to.x || from.y === to.y).toBe(true)
      for (const frame of frames) expect(through(frame, from, to)).toBe(false)
      for (const [a, b] of others) expect(crosses([from, to], [a, b])).toBe(false)
    }
  }
}

function onEdge(f: SceneRect, { x, y }: Point): boolean {
  const beside = (x === f.x || x === f.x + f.width) && y > f.y && y < f.y + f.height
  return beside || ((y === f.y || y === f.y + f.height) && x > f.x && x < f.x + f.width)
}

type Segment = readonly [Point, Point]

function onSegment([a, b]: Segment, { x, y }: Point): boolean {
  const between = (p: number, q: number, at: number) => at >= Math.min(p, q) && at <= Math.max(p, q)
  return between(a.x, b.x, x) && between(a.y, b.y, y)
}

function within(low: number, high: number, p: number, q: number): boolean {
  return Math.max(p, q) > low && Math.min(p, q) < high
}

function through(f: SceneRect, a: Point, b: Point): boolean {
  return within(f.x, f.x + f.width, a.x, b.x) && within(f.y, f.y + f.height, a.y, b.y)
}

/** Whether one goes across the other; where one ends on the other they meet. */
function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  const flat = a.y === b.y
  if (flat === (c.y === d.y)) return false
  const [h, v] = flat ? [[a, b] as const, [c, d] as const] : [[c, d] as const, [a, b] as const]
  const inside = (p: number, q: number, at: number) => at > Math.min(p, q) && at < Math.max(p, q)
  return inside(h[0].x, h[1].x, v[0].x) && inside(v[0].y, v[1].y, h[0].y)
}
