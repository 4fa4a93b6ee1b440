import { readExport } from '#shared/domain/imports/read-export.ts'
import type { Written } from '#shared/domain/imports/write/written.ts'
import { writeExport } from '#shared/domain/imports/write-export.ts'
import { type WriteFormat, writeFormats } from '#shared/domain/imports/write-formats.ts'
import { bytesOf, type Listed, listed } from './corpus.ts'
import { openLines, peersTable } from './print-peers.ts'
import { reasonFor } from './round-trip-explained.ts'
import { type Loss, lossesBetween } from './round-trip-fields.ts'
import { readByPeers } from './round-trip-peers.ts'
import { missingFrom, tagsOf } from './round-trip-tags.ts'

/** What became of all files that were written in one format and read again. */
export interface RoundTrip {
  format: WriteFormat
  files: number
  entries: number
  /** Values held against each other. */
  values: number
  lost: readonly (Loss & { file: string; entry: number })[]
  /** How many values came back as others for a reason that is none of ours. */
  explained: Map<string, number>
  /** Files that, written and read a second time, gave other bytes than the first. */
  unsteady: readonly string[]
}

/** The entries of a file, as they are written again; nothing where it is no export. */
export function entriesOf(name: string, bytes: Uint8Array): { format: string; entries: Written[] } {
  const entries: Written[] = []
  try {
    const { recognised, readings } = readExport({ name, bytes })
    for (const reading of readings)
      if ('entry' in reading) {
        const { item, raw } = reading.entry
        entries.push(recognised.format === 'ris' ? { item, ris: raw } : { item })
      }
    return { format: recognised.format, entries }
  } catch {
    return { format: 'none', entries: [] }
  }
}

/** RIS read, written, and read again: every tag with every value, and the second writing like the first. */
export function risRoundTrip(files: readonly Listed[]): RoundTrip {
  const trip = {
    format: 'ris' as const,
    files: 0,
    entries: 0,
    values: 0,
    lost: [] as RoundTrip['lost'][number][],
    explained: new Map<string, number>(),
    unsteady: [] as string[],
  }
  for (const { file } of files) {
    const { format, entries } = entriesOf(file, bytesOf(file))
    if (format !== 'ris') continue
    const written = writeExport(entries, 'ris')
    const again = entriesOf(file, written).entries
    trip.files++
    trip.entries += entries.length
    for (const [i, { ris = '' }] of entries.entries()) {
      const before = tagsOf(ris)
      trip.values += before.length
      for (const { tag, value } of missingFrom(before, tagsOf(again[i]?.ris ?? '')))
        trip.lost.push({ file, entry: i + 1, field: tag, before: value, after: '' })
    }
    if (Buffer.compare(written, writeExport(again, 'ris')) !== 0) trip.unsteady.push(file)
  }
  return trip
}

/** The entries of all files, whatever they came as, written in one format and read again: the common fields. */
export function fieldsRoundTrip(files: readonly Listed[], format: WriteFormat): RoundTrip {
  const trip = {
    format,
    files: 0,
    entries: 0,
    values: 0,
    lost: [] as RoundTrip['lost'][number][],
    explained: new Map<string, number>(),
    unsteady: [] as string[],
  }
  for (const { file } of files) {
    const entries = entriesOf(file, bytesOf(file)).entries.map(({ item }) => ({ item }))
    if (entries.length === 0) continue
    const written = writeExport(entries, format)
    const again = entriesOf(file, written).entries.map(({ item }) => ({ item }))
    trip.files++
    trip.entries += entries.length
    for (const [i, { item }] of entries.entries()) {
      const { values, losses } = lossesBetween(item, again[i]?.item, format)
      trip.values += values
      for (const loss of losses) {
        const reason = reasonFor(loss, format)
        if (reason) trip.explained.set(reason, (trip.explained.get(reason) ?? 0) + 1)
        else trip.lost.push({ file, entry: i + 1, ...loss })
      }
    }
    const second = writeExport(again, format)
    const third = writeExport(
      entriesOf(file, second).entries.map(({ item }) => ({ item })),
      format,
    )
    if (Buffer.compare(second, third) !== 0) trip.unsteady.push(file)
  }
  return trip
}

/** The peers read every so manieth entry. */
const SAMPLED = 20

/** Prints the round trips over all files of the corpus; with `--lost`, every value that was lost. */
export async function run(options: readonly string[] = []): Promise<void> {
  const files = listed()
  if (!files) {
    console.log('Left out: round trips over real export files, as ../shared/data/imports is not here.')
    return
  }
  const wanted = writeFormats.filter(
    (format) => options.length === 0 || options.includes(format) || options.every((one) => one.startsWith('--')),
  )
  const reasons = new Map<string, number>()
  console.log('written as       files  entries    values   lost  explained  unsteady')
  const show = (name: string, trip: RoundTrip) => {
    const explained = [...trip.explained.values()].reduce((sum, n) => sum + n, 0)
    const numbers = [trip.files, trip.entries, trip.values, trip.lost.length, explained, trip.unsteady.length]
    console.log(name.padEnd(14) + numbers.map((n, i) => String(n).padStart([8, 9, 10, 7, 11, 10][i] ?? 8)).join(''))
    for (const [reason, n] of trip.explained) reasons.set(reason, (reasons.get(reason) ?? 0) + n)
    if (!options.includes('--lost')) return
    for (const { file, entry, field, before, after } of trip.lost)
      console.log(
        `  ${file} ${entry} ${field}: ${JSON.stringify(before).slice(0, 200)} -> ${JSON.stringify(after)?.slice(0, 200)}`,
      )
    for (const file of trip.unsteady) console.log(`  ${file}: not the same bytes`)
  }
  if (wanted.includes('ris')) show('RIS, verbatim', risRoundTrip(files))
  for (const format of wanted) show(format, fieldsRoundTrip(files, format))
  console.log('')
  for (const [reason, n] of reasons) console.log(`${String(n).padStart(6)}  ${reason}`)
  const items = files.flatMap(({ file }) => entriesOf(file, bytesOf(file)).entries.map(({ item }) => item))
  const readings = await readByPeers(items.filter((_, i) => i % SAMPLED === 0))
  console.log(`\n${peersTable(readings.filter(({ format }) => wanted.includes(format)))}`)
  if (options.includes('--lost')) for (const line of openLines(readings)) console.log(line)
}
