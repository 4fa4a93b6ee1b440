import type { FormatScore, ReaderScore } from './measure.ts'
import { FIELDS, type Field } from './reference.ts'
import { noTallies, type OpenDifference, type Tallies, type Tally } from './score.ts'

/** A table as lines of text: the first column to the left, the others to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`)
const right = ({ equal, explained }: Tally) => equal + explained

/** Files, counts and fullness per format. */
export function countsTable(scores: readonly FormatScore[]): string {
  const rows = [
    ['format', 'files', 'scorable', 'read', 'exact', 'wrong', 'entries', 'title', 'authors', 'year', 'peers: exact'],
  ]
  const total = { files: 0, scorable: 0, read: 0, exact: 0, entries: 0, title: 0, authors: 0, year: 0 }
  for (const { format, files, scorable, ours, entries, full, peers } of scores) {
    const best = [...peers].map(([name, peer]) => `${name} ${peer.exact}`).join(', ')
    rows.push(row(format, { files, scorable, read: ours.read, exact: ours.exact, entries, ...full }, best || '-'))
    for (const [key, value] of Object.entries({
      files,
      scorable,
      read: ours.read,
      exact: ours.exact,
      entries,
      ...full,
    }))
      total[key as keyof typeof total] += value
  }
  const bestPeers = scores.reduce(
    (sum, { peers }) => sum + Math.max(0, ...[...peers.values()].map((one) => one.exact)),
    0,
  )
  rows.push(row('all', total, `best of each ${bestPeers} (${percent(bestPeers, total.scorable)})`))
  return `${tableOf(rows)}\nexact counts: ${total.exact} of ${total.scorable} (${percent(total.exact, total.scorable)})`
}

function row(name: string, n: Record<string, number>, last: string): string[] {
  const { files, scorable = 0, read, exact = 0, entries = 0, title = 0, authors = 0, year = 0 } = n
  const full = [title, authors, year].map((value) => (entries === 0 ? '-' : `${Math.round((100 * value) / entries)} %`))
  return [name, ...[files, scorable, read, exact, scorable - exact, entries].map(String), ...full, last]
}

/** Per field over all formats: compared, equal, explained, open. */
export function fieldsTable(title: string, tallies: Tallies): string {
  const rows = [[title, 'compared', 'equal', 'explained', 'open', 'equal', 'equal or explained']]
  const line = (name: string, one: Tally) => [
    name,
    ...[one.compared, one.equal, one.explained, one.compared - right(one)].map(String),
    percent(one.equal, one.compared),
    percent(right(one), one.compared),
  ]
  for (const field of FIELDS) rows.push(line(field, tallies[field]))
  rows.push(line('all', sumOf(tallies)))
  return tableOf(rows)
}

/** Per format and field: how many of a hundred are equal or explained, and how many open; the peers beneath. */
export function formatsTable(scores: readonly FormatScore[]): string {
  const rows = [['format', 'compared', 'open', 'equal', 'with explained', ...FIELDS]]
  for (const { format, ours, peers } of scores) {
    if (sumOf(ours.tallies).compared === 0) continue
    rows.push(fidelity(format, ours))
    for (const [name, peer] of peers) rows.push(fidelity(`  ${name}`, peer))
  }
  return tableOf(rows)
}

/** Per format and peer, on files without an expectation: how far we agree. */
export function agreementTable(scores: readonly FormatScore[]): string {
  const rows = [['agreement with', 'compared', 'apart', 'equal', 'with explained', ...FIELDS]]
  for (const { format, agreement } of scores)
    for (const [name, tallies] of agreement) rows.push(fidelity(`${format} ${name}`, { tallies }))
  return rows.length > 1 ? tableOf(rows) : ''
}

function fidelity(name: string, { tallies }: Pick<ReaderScore, 'tallies'>): string[] {
  const all = sumOf(tallies)
  const cell = (field: Field) => percent(right(tallies[field]), tallies[field].compared).replace(' %', '')
  const open = String(all.compared - right(all))
  return [
    name,
    String(all.compared),
    open,
    percent(all.equal, all.compared),
    percent(right(all), all.compared),
    ...FIELDS.map(cell),
  ]
}

/** All fields together. */
export function sumOf(tallies: Tallies): Tally {
  const sum = { compared: 0, equal: 0, explained: 0 }
  for (const { compared, equal, explained } of Object.values(tallies)) {
    sum.compared += compared
    sum.equal += equal
    sum.explained += explained
  }
  return sum
}

/** The tallies of several formats as one. */
export function allOf(scores: readonly FormatScore[]): Tallies {
  const all = noTallies()
  for (const { ours } of scores)
    for (const field of FIELDS)
      for (const key of ['compared', 'equal', 'explained'] as const) all[field][key] += ours.tallies[field][key]
  return all
}

/** A difference in three lines; long texts begin where they part. */
export function differenceText({ file, entry, field, ours, theirs }: OpenDifference): string {
  let same = 0
  while (same < ours.length && ours[same] === theirs[same]) same++
  const from = ours.length > 160 || theirs.length > 160 ? Math.max(0, same - 40) : 0
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + 160)}${text.length > from + 160 ? '…' : ''}`
  return `${file} #${entry} ${field}\n    ours   ${part(ours)}\n    theirs ${part(theirs)}`
}
