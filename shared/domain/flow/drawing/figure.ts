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

export const stackGap = 12

/** The height of frames stacked on each other. */
export function stackHeight(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.height, 0) + stackGap * Math.max(0, frames.length - 1)
}

const evened = 40

/**
 * Stacks frames from `top` down. A frame that is alone ends where its row does, where that differs by little; a long list
 * makes its row taller, and no other frame.
 */
export function stack(x: number, top: number, frames: readonly Frame[], height: number): Placed[] {
  let y = top
  return frames.map((frame) => {
    const alone = frames.length === 1 && height - frame.height <= evened
    const placed = { ...frame, x, y, height: alone ? height : frame.height }
    y += frame.height + stackGap
    return placed
  })
}

function middle(frame: Placed): number {
  return frame.x + frame.width / 2
}

function bottom(frame: Placed): number {
  return frame.y + frame.height
}

/** How far from its corners an arrow meets a frame. */
const corner = 20

function isOver(x: number, frame: Placed): boolean {
  return x >= frame.x + corner && x <= frame.x + frame.width - corner
}

/**
 * Arrows from the frames of one step down to those of the next: straight where they stand over each other or one is wide enough
 * to take the arrows of all, and else by a line between them, at the height `between`.
 */
export function join(from: readonly Placed[], to: readonly Placed[], between: number): Point[][] {
  const straight = (x: number, a: Placed, b: Placed) => [
    { x, y: bottom(a) },
    { x, y: b.y },
  ]
  if (from.length === to.length) {
    const pairs = from.map((a, i) => [a, to[i] as Placed] as const)
    if (pairs.every(([a, b]) => middle(a) === middle(b))) return pairs.map(([a, b]) => straight(middle(a), a, b))
  }
  const [one] = to
  if (one && to.length === 1 && from.every((a) => isOver(middle(a), one))) {
    return from.map((a) => straight(middle(a), a, one))
  }
  const [source] = from
  if (source && from.length === 1 && to.every((b) => isOver(middle(b), source))) {
    return to.map((b) => straight(middle(b), source, b))
  }
  const bent = (a: Placed, b: Placed) => {
    const [start, end] = [middle(a), middle(b)]
    if (start === end) return straight(start, a, b)
    return [
      { x: start, y: bottom(a) },
      { x: start, y: between },
      { x: end, y: between },
      { x: end, y: b.y },
    ]
  }
  // Each leads to the nearest, and each is led to: all of them meet on the line between.
  const near = (a: Placed, others: readonly Placed[]) =>
    others.reduce((best, b) => (Math.abs(middle(b) - middle(a)) < Math.abs(middle(best) - middle(a)) ? b : best))
  const arrows = from.map((a) => [a, near(a, to)] as const)
  const left = to.filter((b) => !arrows.some(([, end]) => end === b))
  return [...arrows, ...left.map((b) => [near(b, from), b] as const)].map(([a, b]) => bent(a, b))
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
  const x = middle(from)
  const y = to.y + to.height / 2
  return [
    { x, y: bottom(from) },
    { x, y },
    { x: x > to.x ? to.x + to.width : to.x, y },
  ]
}
