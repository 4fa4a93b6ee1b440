import { type Entry, parse } from '@retorquere/bibtex-parser'
import { composes, hidden, shown } from './bibtex-tex.ts'

/** Longer texts are given to the LaTeX parser field by field or not at all: its time grows with their square. */
export const LONGEST_ENTRY = 15_000
/** With what is nested deeper, its time grows with the third power and more. */
const DEEPEST = 20
/** An abbreviation that stands for more than this is none. */
const LONGEST_STRING = 2000

const OPTIONS = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  // So that paragraphs of an abstract stay apart.
  fieldMode: { abstract: 'richtext' },
  unsupported: (_: unknown, tex: string) => tex,
} as const

/** What the abbreviations of a file stand for, by their names in small letters. */
export type Strings = ReadonlyMap<string, string>

export const NO_STRINGS: Strings = new Map()

/**
 * What `@string` defines. Definitions are read one by one where they may build on others, so that none can be made of itself
 * again and again until memory is full.
 */
export function stringsIn(definitions: readonly string[]): Strings {
  const known = new Map<string, string>()
  let waiting = ''
  const read = () => {
    try {
      const found = parse(hidden(waiting), { ...OPTIONS, strings: stringsFor(waiting, known) ?? {} }).strings
      for (const [name, value] of Object.entries(shown(found, composes(waiting))))
        if (typeof value === 'string' && value.length <= LONGEST_STRING) known.set(name.toLowerCase(), value)
    } catch {
      // A definition that cannot be read defines nothing.
    }
    waiting = ''
  }
  for (const definition of definitions) {
    if (definition.length > LONGEST_ENTRY || depthOf(definition) > DEEPEST) continue
    const builds = /[=#]\s{0,200}[A-Za-z]/.test(definition)
    if (waiting !== '' && (builds || waiting.length + definition.length > LONGEST_ENTRY)) read()
    waiting += `${definition}\n`
    if (builds) read()
  }
  if (waiting !== '') read()
  return known
}

/** The abbreviations that a text uses, as far as they are known; undefined where they come to far more than an entry. */
function stringsFor(raw: string, known: Strings): Record<string, string> | undefined {
  const used: Record<string, string> = {}
  if (known.size === 0) return used
  let length = raw.length
  for (const [, name = ''] of raw.matchAll(/[=#]\s{0,200}([A-Za-z][^\s#{}(),="%']{0,200})/g)) {
    const value = known.get(name.toLowerCase())
    if (value === undefined) continue
    used[name.toLowerCase()] = value
    length += value.length
  }
  return length <= 2 * LONGEST_ENTRY ? used : undefined
}

/** How deep braces are nested. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 123 && ++depth > deepest) deepest = depth
    else if (code === 125 && depth > 0) depth--
  }
  return deepest
}

/**
 * An entry with its LaTeX made text; undefined where it cannot be read as BibTeX, or would take the parser too long.
 *
 * @param parent the entry that it refers to, word for word; empty where there is none
 */
export function parsed(raw: string, parent: string, strings: Strings): Entry | undefined {
  const readable = (text: string) => text.length <= LONGEST_ENTRY && depthOf(text) <= DEEPEST
  if (!readable(raw)) return undefined
  const both = readable(parent) ? `${hidden(raw)}\n${hidden(parent)}` : hidden(raw)
  const used = stringsFor(both, strings)
  if (!used) return undefined
  try {
    const [entry, above] = parse(both, { ...OPTIONS, strings: used }).entries
    if (!entry || Object.keys(entry.fields).length === 0) return undefined
    const fields = above ? inherited(entry.fields, above.fields) : entry.fields
    return { ...entry, fields: shown(fields, composes(raw)) }
  } catch {
    return undefined
  }
}

/** What an entry takes from the one that it refers to (biblatex, appendix B), besides its title. */
const INHERITED = [
  'editor',
  'publisher',
  'organization',
  'institution',
  'location',
  'address',
  'series',
  'volume',
  'edition',
  'isbn',
  'issn',
  'eventtitle',
]

function inherited(fields: Entry['fields'], above: Entry['fields']): Entry['fields'] {
  const dated = 'date' in fields || 'year' in fields
  const names = dated ? INHERITED : [...INHERITED, 'date', 'year', 'month']
  // Without a title of its own it is the other one under a second name.
  const whole = 'xxdata' in fields || !fields.title
  const wanted = (name: string) => whole || names.includes(name)
  const given = Object.fromEntries(Object.entries(above).filter(([name]) => wanted(name)))
  const within = 'booktitle' in fields || 'journal' in fields || 'journaltitle' in fields
  const book = above.title && fields.title && !within ? { booktitle: above.title } : {}
  return { ...given, ...book, ...fields } as Entry['fields']
}
