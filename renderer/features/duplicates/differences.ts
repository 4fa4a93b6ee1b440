/** A stretch of a text; `differs` where the other text has something else there. */
export interface Stretch {
  text: string
  differs: boolean
}

/** The longest texts, in segments, that are compared; beyond it the middle is marked as one. */
const longest = 4000
/** How far apart two texts may be, in edits, before their differing middle is marked as one. */
const farthest = 1200

/**
 * The two texts cut into what they share and what they do not, for marking what differs. Letters are compared as
 * people read them: capitals and the two Unicode forms of å are the same letter. Words are compared first, then the
 * letters of words that stand in each other's place (Myers' O(ND) comparison, doi 10.1007/BF01840446).
 */
export function differences(a: string, b: string): [Stretch[], Stretch[]] {
  const left = words(a)
  const right = words(b)
  const sides: [Stretch[], Stretch[]] = [[], []]
  for (const change of compare(left, right)) {
    if (change.same) {
      push(sides[0], join(left, change.a), false)
      push(sides[1], join(right, change.b), false)
    } else {
      const [inLeft, inRight] = letters(join(left, change.a), join(right, change.b))
      for (const stretch of inLeft) push(sides[0], stretch.text, stretch.differs)
      for (const stretch of inRight) push(sides[1], stretch.text, stretch.differs)
    }
  }
  return sides
}

/** Compares letter by letter, unless so little is shared that the marks would be confetti. */
function letters(a: string, b: string): [Stretch[], Stretch[]] {
  const left = graphemes(a)
  const right = graphemes(b)
  const changes = calm(compare(left, right))
  const shared = changes.filter((change) => change.same).reduce((sum, change) => sum + change.a[1] - change.a[0], 0)
  if (shared * 2 < Math.min(left.length, right.length) || shared === 0) {
    return [[{ text: a, differs: true }], [{ text: b, differs: true }]]
  }
  const sides: [Stretch[], Stretch[]] = [[], []]
  for (const change of changes) {
    push(sides[0], join(left, change.a), !change.same)
    push(sides[1], join(right, change.b), !change.same)
  }
  return sides
}

type Range = [from: number, to: number]
interface Change {
  same: boolean
  a: Range
  b: Range
}

/** A single letter that happens to be shared between two changes belongs to the change. */
function calm(changes: Change[]): Change[] {
  const out: Change[] = []
  changes.forEach((change, index) => {
    const between = index > 0 && index < changes.length - 1
    const last = out.at(-1)
    const same = change.same && !(between && change.a[1] - change.a[0] < 2)
    if (last && last.same === same) {
      last.a[1] = change.a[1]
      last.b[1] = change.b[1]
    } else out.push({ same, a: [...change.a], b: [...change.b] })
  })
  return out
}

function push(side: Stretch[], text: string, differs: boolean): void {
  if (text === '') return
  const last = side.at(-1)
  if (last && last.differs === differs) last.text += text
  else side.push({ text, differs })
}

function join(segments: readonly string[], [from, to]: Range): string {
  return segments.slice(from, to).join('')
}

const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const letterSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function words(text: string): string[] {
  return Array.from(wordSegmenter.segment(text), (part) => part.segment)
}

function graphemes(text: string): string[] {
  return Array.from(letterSegmenter.segment(text), (part) => part.segment)
}

function folded(segment: string): string {
  return segment.normalize('NFC').toLowerCase()
}

/** The runs that two lists share and the runs where they differ, in order. */
function compare(left: readonly string[], right: readonly string[]): Change[] {
  const a = left.map(folded)
  const b = right.map(folded)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const matches = middle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const changes: Change[] = []
  const add = (same: boolean, aRange: Range, bRange: Range) => {
    if (aRange[0] === aRange[1] && bRange[0] === bRange[1]) return
    changes.push({ same, a: aRange, b: bRange })
  }
  add(true, [0, start], [0, start])
  let [x, y] = [start, start]
  for (const [fromA, fromB, length] of matches) {
    add(false, [x, start + fromA], [y, start + fromB])
    x = start + fromA + length
    y = start + fromB + length
    add(true, [start + fromA, x], [start + fromB, y])
  }
  add(false, [x, a.length - end], [y, b.length - end])
  add(true, [a.length - end, a.length], [b.length - end, b.length])
  return changes
}

/** The shared runs of two lists as `[from in a, from in b, length]`, by Myers' greedy search; none where it is too far. */
function middle(a: readonly string[], b: readonly string[]): [number, number, number][] {
  if (a.length === 0 || b.length === 0 || a.length > longest || b.length > longest) return []
  const limit = Math.min(a.length + b.length, farthest)
  const offset = limit + 1
  const far = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(far.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(far, offset + k - 1) < at(far, offset + k + 1))
      let x = down ? at(far, offset + k + 1) : at(far, offset + k - 1) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      far[offset + k] = x
      if (x >= a.length && y >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

/** Follows the search back from its end; `trace[d]` holds the diagonals -d-1 to d+1 before round d. */
function walkBack(trace: readonly Int32Array[], endA: number, endB: number): [number, number, number][] {
  const runs: [number, number, number][] = []
  let [x, y] = [endA, endB]
  for (let d = trace.length - 1; d >= 0; d--) {
    const far = trace[d] ?? new Int32Array()
    const k = x - y
    const zero = d + 1
    const down = k === -d || (k !== d && at(far, zero + k - 1) < at(far, zero + k + 1))
    const before = down ? k + 1 : k - 1
    const beforeX = d === 0 ? 0 : at(far, zero + before)
    const afterX = d === 0 ? 0 : down ? beforeX : beforeX + 1
    if (x > afterX) runs.push([afterX, afterX - k, x - afterX])
    x = beforeX
    y = d === 0 ? 0 : beforeX - before
  }
  return runs.reverse()
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0
}
