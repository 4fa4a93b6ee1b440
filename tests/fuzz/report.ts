import { FORMATS, type Format } from '#shared/domain/imports/reading.ts'
import type { Figures } from './lane.ts'
import type { Result } from './run.ts'

/** The figures of one format over all its lanes. */
export interface FormatReport {
  format: Format
  tried: number
  reached: number
  refused: number
  readings: number
  readTwice: number
  crashes: number
  hangs: number
  brokenRules: number
  slowOnce: number
  bytes: number
  slowest: { msPerKilobyte: number; bytes: number; input: number }
  longest: { ms: number; bytes: number }
  heapMegabytes: number
}

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

/** What was tried and found, format by format. */
export function reportOf(result: Result): FormatReport[] {
  return FORMATS.flatMap((format) => {
    const lanes = result.lanes.filter(({ lane }) => lane.format === format).map(({ figures }) => figures)
    if (lanes.length === 0) return []
    const sum = (of: (figures: Figures) => number) => lanes.reduce((total, figures) => total + of(figures), 0)
    const slowest = lanes.reduce((a, b) => (b.slowest > a.slowest ? b : a))
    const longest = lanes.reduce((a, b) => (b.longest > a.longest ? b : a))
    return {
      format,
      tried: sum((one) => one.tried),
      reached: sum((one) => one.reached),
      refused: sum((one) => one.refused),
      readings: sum((one) => one.entries),
      readTwice: sum((one) => one.again),
      crashes: sum((one) => one.crashes),
      hangs: sum((one) => one.hangs),
      brokenRules: sum((one) => one.broken),
      slowOnce: sum((one) => one.retried - one.hangs),
      bytes: sum((one) => one.bytes),
      slowest: {
        msPerKilobyte: rounded(slowest.slowest),
        bytes: slowest.slowestBytes,
        input: slowest.slowestIndex,
      },
      longest: { ms: rounded(longest.longest, 0), bytes: longest.longestBytes },
      heapMegabytes: rounded(Math.max(...lanes.map((one) => one.heap)) / 2 ** 20, 0),
    }
  })
}

/** Rows under their headings, numbers to the right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [headings, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell)))]
  const widths = headings.map((_, i) => Math.max(...all.map((row) => String(row[i]).length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return all.map(line).join('\n')
}

const grouped = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

/** The report for people: a table, what was found, and what the columns say. */
export function reportText(result: Result, seed: number): string {
  const formats = reportOf(result)
  const rows = formats.map((one) => [
    one.format,
    one.tried,
    one.reached,
    one.crashes,
    one.hangs,
    one.brokenRules,
    one.slowest.msPerKilobyte,
    one.slowest.bytes,
    one.longest.ms,
    one.longest.bytes,
    one.heapMegabytes,
  ])
  const headings = ['format', 'inputs', 'reached', 'crashes', 'hangs', 'broken', 'ms/kB', 'of B', 'ms', 'of B', 'MB']
  const total = (of: (one: FormatReport) => number) => formats.reduce((sum, one) => sum + of(one), 0)
  const found = new Map<string, string>()
  for (const { kind, format, index, what } of result.problems) {
    const title = `${kind} in ${format}: ${what}`
    if (!found.has(title.slice(0, 80))) found.set(title.slice(0, 80), `${title}\n  input ${index}`)
  }
  return [
    table(headings, rows),
    '',
    `${grouped(total((one) => one.tried))} inputs, ${grouped(total((one) => one.reached))} of which reached the reader they were made for; seed ${seed}.`,
    `Crashes ${total((one) => one.crashes)}, hangs ${total((one) => one.hangs)}, broken rules ${total((one) => one.brokenRules)}; ` +
      `${grouped(total((one) => one.readTwice))} inputs were read again, in pieces; ${total((one) => one.slowOnce)} were slow once and quick when tried again.`,
    `${Math.round(result.seconds)} s, at most ${Math.round(result.memory / 2 ** 20)} MB for all threads together.`,
    'ms/kB: the longest time for each kilobyte, over inputs of 1 kB and more, best of five; ms: the longest for one input; MB: most heap of a thread.',
    ...(found.size > 0 ? ['', ...found.values(), '', `Kept in ${result.kept}`] : []),
  ].join('\n')
}
