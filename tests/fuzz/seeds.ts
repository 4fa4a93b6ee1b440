import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write } from 'xlsx'
import { readExport } from '#shared/domain/imports/read-export.ts'
import { FORMATS, type Format } from '#shared/domain/imports/reading.ts'
import { SMALL_EXPORTS } from '#shared/domain/imports/small-exports.ts'
import { UnreadableFile } from '#shared/domain/imports/unreadable.ts'

/** A whole file that inputs are made from, one character for each byte. */
export interface Seed {
  name: string
  file: string
}

const own = fileURLToPath(new URL('./seeds/', import.meta.url))
const corpus = fileURLToPath(new URL('../../../shared/data/imports/', import.meta.url))
/** Larger files of the corpus are left out: an input should be read within milliseconds. */
const LARGEST = 300_000

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const ROWS = [
  ['Tittel', 'Forfatter', 'År', 'Utgiver', 'Lenke', 'DOI'],
  ['Unge utenfor', 'Moe, Per; Åsland, Kari', 2020, 'Et direktorat', 'https://example.org/a', '10.5555/abc.1'],
  ['Bare tittel', '', new Date(Date.UTC(2021, 1, 3)), '', true, 1.5e20],
]

/** Workbooks are written here, as what they hold can be read in no editor. */
function workbooks(): Seed[] {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Om søket']]), 'Om')
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Treff')
  return (['xlsx', 'biff8', 'ods'] as const).map((bookType) => ({
    name: `made.${bookType}`,
    file: latin1(new Uint8Array(write(book, { type: 'array', bookType }))),
  }))
}

/** The format that a file is read as, or nothing where it is refused. */
function formatOf(bytes: Uint8Array): Format | undefined {
  try {
    return readExport({ name: 'seed', bytes }).recognised.format
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return all.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}

/**
 * The seeds of each format that is read, told by reading them: our own, and the corpus of real exports where it is there.
 *
 * @throws Error naming the formats that have no seed of our own
 */
export function seedsByFormat(): ReadonlyMap<Format, readonly Seed[]> {
  const seeds = new Map<Format, Seed[]>(FORMATS.map((format) => [format, []]))
  const add = (seed: Seed) => {
    const format = formatOf(Buffer.from(seed.file, 'latin1'))
    if (format) seeds.get(format)?.push(seed)
  }
  for (const [name, text] of Object.entries(SMALL_EXPORTS)) add({ name, file: latin1(new TextEncoder().encode(text)) })
  for (const path of filesIn(own)) add({ name: path.slice(own.length), file: latin1(readFileSync(path)) })
  for (const book of workbooks()) add(book)
  const bare = FORMATS.filter((format) => !seeds.get(format)?.length)
  if (bare.length > 0)
    throw new Error(`No seed is read as ${bare.join(', ')}: add one to tests/fuzz/seeds or to small-exports.ts.`)
  for (const path of filesIn(corpus))
    if (!path.endsWith('manifest.json') && !path.includes('.expected') && statSync(path).size <= LARGEST)
      add({ name: path.slice(corpus.length), file: latin1(readFileSync(path)) })
  return seeds
}

/** Whether the corpus of real exports is there to make inputs from. */
