import { BYTES, RUNS, TOKENS } from './dictionary.ts'
import { ENCODINGS } from './encodings.ts'

/** Whole numbers from 0 to below a bound. */
export type Next = (below: number) => number

/** Changes a file, held with one character for each byte; `other` is a file to splice from. */
type Mutation = (file: string, next: Next, other: string) => string

const bytesOf = (text: string) => Buffer.from(text).toString('latin1')
const pick = <T>(list: readonly T[], next: Next): T => list[next(list.length)] as T

/** Long enough to change much, mostly short. */
const lengthOf = (next: Next, most: number) => next(1 + next(1 + Math.max(0, most)))

const put: (file: string, at: number, what: string, over?: number) => string = (file, at, what, over = 0) =>
  file.slice(0, at) + what + file.slice(at + over)

/** Where the structure of a format shows: entries, lines, fields, cells. */
const JOINTS = ['\n', '\n', '\n', '\n\n', '\r', ',', ',', '\t', ';', '"', '}', '},', '{', '<', '</', '>', '  - ', ' = ']

/** Between two joints nothing is changed, so that what is swapped is a field, a row or an entry. */
const overJoints: Mutation = (file, next, other) => {
  const joint = pick(JOINTS, next)
  const parts = file.split(joint, 20_000)
  if (parts.length < 3) return file
  const [a, b] = [next(parts.length), next(parts.length)]
  const at = Math.min(a, b)
  const count = 1 + lengthOf(next, Math.min(parts.length - at, 40))
  switch (next(6)) {
    case 0:
      ;[parts[a], parts[b]] = [parts[b] as string, parts[a] as string]
      break
    case 1:
      parts.splice(at, count)
      break
    case 2:
      parts.splice(b, 0, ...parts.slice(at, at + count))
      break
    case 3:
      parts.splice(b, 0, ...parts.splice(at, count).reverse())
      break
    case 4:
      parts[a] = pick(other.split(joint, 20_000), next)
      break
    default:
      parts[a] = bytesOf(pick(TOKENS, next))
  }
  return parts.join(joint)
}

const run: Mutation = (file, next) => {
  const [open, close] = pick(RUNS, next)
  const count = next(40) === 0 ? 1 + next(20_000) : 1 + lengthOf(next, 300)
  return put(file, next(file.length + 1), bytesOf(open.repeat(count) + (next(2) ? close.repeat(count) : '')))
}

const lineEnds: Mutation = (file, next) => {
  const ends = ['\r', '\r\n', '\n\r', '\n', '\r\r\n', '\x0b', '\x0c', '\xe2\x80\xa8', '\xc2\x85', ' ', '']
  const [one, two] = [pick(ends, next), pick(ends, next)]
  if (next(2)) return file.replace(/\r\n|\r|\n/g, one)
  return file.replace(/\r\n|\r|\n/g, () => (next(2) ? one : two))
}

const reencoded: Mutation = (file, next) => pick(ENCODINGS, next)(Buffer.from(file, 'latin1').toString('utf8'))

const setByte: Mutation = (file, next) => put(file, next(file.length), String.fromCharCode(next(256)), 1)
const flipBit: Mutation = (file, next) => {
  const at = next(file.length)
  return put(file, at, String.fromCharCode((file.charCodeAt(at) || 0) ^ (1 << next(8))), 1)
}
const addBytes: Mutation = (file, next) => {
  const bytes = Array.from({ length: 1 + lengthOf(next, 20) }, () => next(256))
  return put(file, next(file.length + 1), String.fromCharCode(...bytes))
}
const cutSlice: Mutation = (file, next) => put(file, next(file.length), '', 1 + lengthOf(next, file.length))
const doubleSlice: Mutation = (file, next) => {
  const at = next(file.length)
  const slice = file.slice(at, at + 1 + lengthOf(next, Math.min(file.length, 4000)))
  const times = next(10) === 0 ? 1 + next(30) : 1
  return put(file, next(file.length + 1), slice.repeat(times))
}
const cutEnd: Mutation = (file, next) => file.slice(0, next(file.length))
const cutStart: Mutation = (file, next) => file.slice(next(file.length))
const token: Mutation = (file, next) => {
  const what = next(8) === 0 ? pick(BYTES, next) : bytesOf(pick(TOKENS, next))
  return put(file, next(file.length + 1), what, next(2) ? lengthOf(next, 30) : 0)
}
const splice: Mutation = (file, next, other) => {
  const from = next(other.length + 1)
  const slice = other.slice(from, from + 1 + lengthOf(next, Math.min(other.length, 4000)))
  return put(file, next(file.length + 1), slice, next(2) ? lengthOf(next, slice.length) : 0)
}
const number: Mutation = (file, next) => {
  const huge = pick(['99999999999999999999', '-1', '0', '1e308', '0x7fffffff', '2147483648', '１２', '٣', '²'], next)
  const digits = [...file.slice(0, 100_000).matchAll(/\d{1,12}/g)]
  const found = digits[next(digits.length)]
  return found ? put(file, found.index, bytesOf(huge), found[0].length) : file
}

/** Each as often as it stands here. */
const MUTATIONS: readonly Mutation[] = [
  setByte,
  setByte,
  flipBit,
  addBytes,
  cutSlice,
  cutSlice,
  doubleSlice,
  doubleSlice,
  cutEnd,
  cutStart,
  token,
  token,
  token,
  token,
  splice,
  splice,
  number,
  run,
  run,
  lineEnds,
  reencoded,
  overJoints,
  overJoints,
  overJoints,
  overJoints,
  overJoints,
]

/** A file changed one to seven times, mostly once or twice. */
export function mutate(file: string, next: Next, other: string): string {
  let changed = file
  const times = 1 + next(1 + next(7))
  for (let i = 0; i < times; i++) changed = pick(MUTATIONS, next)(changed, next, other)
  return changed
}
