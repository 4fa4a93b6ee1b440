import type { Point } from './figure.ts'

/** A line that ends in a head: the corners of the line, up to the neck of the head, and the three corners of the head. */
export interface Arrow {
  line: Point[]
  head: [Point, Point, Point]
}

const length = 7
const wing = 3.6

/** A line whose head ends exactly at the last point. */
export function arrowThrough(points: readonly Point[]): Arrow {
  const end = points.at(-1) ?? { x: 0, y: 0 }
  const before = points.at(-2) ?? end
  const dx = Math.sign(end.x - before.x)
  const dy = Math.sign(end.y - before.y)
  const neck = { x: end.x - dx * length, y: end.y - dy * length }
  return {
    line: [...points.slice(0, -1), neck],
    head: [end, { x: neck.x + dy * wing, y: neck.y + dx * wing }, { x: neck.x - dy * wing, y: neck.y - dx * wing }],
  }
}
