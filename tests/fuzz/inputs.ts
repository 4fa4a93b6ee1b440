import { unzipSync, zipSync } from 'fflate'
import type { Format } from '#shared/domain/imports/reading.ts'
import { randomOf } from '../corpus/random.ts'
import { mutate, type Next } from './mutate.ts'
import type { Seed } from './seeds.ts'

/** Above this a seed is mostly used in parts. */
const LARGE = 2_500
/** One of so many inputs is made of a whole large file. */
const WHOLE = 300

const pick = <T>(list: readonly T[], next: Next): T => list[next(list.length)] as T

/** The beginning of a large file, which tells what it is, and a slice from anywhere in it. */
function partOf(file: string, next: Next): string {
  if (file.length <= LARGE || next(WHOLE) === 0) return file
  const head = 300 + next(900)
  const from = head + next(file.length - head)
  return file.slice(0, head) + file.slice(from, from + next(1200))
}

/** A workbook with some of its inner files changed, stored so that every byte of them stands in the file. */
function mutateZip(file: string, next: Next, other: string): string {
  const inner = unzipSync(Buffer.from(file, 'latin1'))
  const names = Object.keys(inner)
  for (let i = 0; i <= next(3); i++) {
    const name = pick(names, next)
    const changed = mutate(Buffer.from(inner[name] ?? []).toString('latin1'), next, other)
    inner[name] = Uint8Array.from(changed, (byte) => byte.charCodeAt(0))
  }
  return Buffer.from(zipSync(inner, { level: 0, mtime: '2020-01-01' })).toString('latin1')
}

/**
 * An input of a format: the same for the same seed and number on every machine with the same seed files.
 *
 * @param index from 0
 */
export function inputOf(
  seeds: ReadonlyMap<Format, readonly Seed[]>,
  format: Format,
  seed: number,
  index: number,
): Uint8Array {
  const next = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  for (let i = 0; i < 3; i++) next(2)
  const ownFormat = seeds.get(format) ?? []
  // The smaller of two: most of what can go wrong goes wrong in little.
  const [one, two] = [pick(ownFormat, next).file, pick(ownFormat, next).file]
  const chosen = one.length < two.length ? one : two
  const from = next(3) === 0 ? pick([...seeds.values()], next) : ownFormat
  const other = partOf(pick(from, next).file, next)
  const changed =
    chosen.startsWith('PK') && next(4) > 0
      ? mutateZip(chosen, next, other)
      : mutate(chosen.startsWith('PK') ? chosen : partOf(chosen, next), next, other)
  return Buffer.from(changed, 'latin1')
}
