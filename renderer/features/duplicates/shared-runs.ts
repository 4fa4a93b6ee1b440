type Range = [from: number, to: number]

/** A run that two lists share, or one where they differ: where it stands in each. */
export interface Run {
  same: boolean
  a: Range
  b: Range
}

/** The longest lists that are compared; beyond it the middle is one difference. */
const longest = 4000
/** How far apart two lists may be, in edits, before their differing middle is one difference. */
const farthest = 1200

/** As people read it: capitals, the two Unicode forms of å, and the many dashes, quotes and spaces are one. */
function asRead(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s/g, ' ')
}

/**
 * The runs that two lists share and the runs where they differ, in order (Myers' O(ND) comparison,
 * doi 10.1007/BF01840446).
 */
export function compareRuns(left: readonly string[], right: readonly string[]): Run[] {
  const a = left.map(asRead)
  const b = right.map(asRead)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const matches = middle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const changes: Run[] = []
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
