import type { Point } from '../drawing/figure.ts'
import type { SceneArrow, SceneRect } from '../drawing/scene.ts'

/** A box that lines are tied to, and where on its edge: the four middles first, then wherever else a line meets it. */
export interface Tied {
  id: number
  rect: SceneRect
  sites: Point[]
}

/** One end of a line, tied to a site of a box. */
export interface Tie {
  id: number
  site: number
}

/** A line as office programs know it: from box to box, through its corners. */
export interface Connection {
  points: Point[]
  colour: string
  width: number
  from?: Tie
  to?: Tie
}

const near = 0.75

/** The middles of the edges, in the order in which DrawingML counts those of a rectangle: top, left, bottom, right. */
export function middles({ x, y, width, height }: SceneRect): Point[] {
  return [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ]
}

/**
 * Ties arrows to the boxes that they begin and end at, and notes at the boxes where they are met. An arrow that branches off
 * another one is led back along it to the box where that begins, so that it can be moved with its boxes.
 */
export function connect(arrows: readonly SceneArrow[], boxes: readonly Tied[]): Connection[] {
  const whole: Point[][] = []
  for (const { points } of arrows) whole.push(straightened(ledBack(points, boxes, whole)))
  return arrows.map(({ colour, width }, index) => {
    const points = whole[index] ?? []
    const from = tie(points[0], boxes)
    const to = tie(points.at(-1), boxes)
    return { points, colour, width, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  })
}

function ledBack(points: readonly Point[], boxes: readonly Tied[], before: readonly Point[][]): Point[] {
  const [start] = points
  if (!start || boxes.some((box) => isOnEdge(start, box.rect))) return [...points]
  for (const other of before) {
    for (let i = 1; i < other.length; i++) {
      const [a, b] = [other[i - 1] as Point, other[i] as Point]
      if (isBetween(start, a, b)) return [...other.slice(0, i), ...points]
    }
  }
  return [...points]
}

/** The same line without the points that it passes straight through. */
function straightened(points: readonly Point[]): Point[] {
  const apart = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1] as Point))
  return apart.filter((point, i) => {
    const [before, after] = [apart[i - 1], apart[i + 1]]
    if (!before || !after) return true
    const along = (axis: 'x' | 'y') =>
      Math.abs(before[axis] - point[axis]) < near && Math.abs(after[axis] - point[axis]) < near
    return !along('x') && !along('y')
  })
}

function tie(point: Point | undefined, boxes: readonly Tied[]): Tie | undefined {
  const box = point && boxes.find(({ rect }) => isOnEdge(point, rect))
  if (!point || !box) return undefined
  const known = box.sites.findIndex((site) => isSame(site, point))
  if (known >= 0) return { id: box.id, site: known }
  box.sites.push(point)
  return { id: box.id, site: box.sites.length - 1 }
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near
}

function isOnEdge({ x, y }: Point, rect: SceneRect): boolean {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height]
  const within = x > rect.x - near && x < right + near && y > rect.y - near && y < bottom + near
  const at = (a: number, b: number) => Math.abs(a - b) < near
  return within && (at(x, rect.x) || at(x, right) || at(y, rect.y) || at(y, bottom))
}

function isBetween(point: Point, a: Point, b: Point): boolean {
  const within = (axis: 'x' | 'y') =>
    point[axis] > Math.min(a[axis], b[axis]) - near && point[axis] < Math.max(a[axis], b[axis]) + near
  return within('x') && within('y')
}
