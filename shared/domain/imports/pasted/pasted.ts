import { Draft } from '../read/draft.ts'
import { finished, warn } from '../read/warn.ts'
import { readExport } from '../read-export.ts'
import type { Reading, Recognised } from '../reading.ts'
import { typeOfWords } from '../types.ts'
import { UnreadableFile } from '../unreadable.ts'
import { bytesOf } from '../write/pieces.ts'
import { identifiersIn } from './identifiers.ts'
import { partsOf } from './parts.ts'
import { peopleIn } from './people.ts'
import { placeIn } from './place.ts'
import { splitReferences } from './split.ts'

/** What was pasted, recognised, and its references still to be read. */
export interface Pasted {
  recognised: Recognised | { format: 'references'; encoding: 'utf-8'; producer?: undefined }
  readings: Iterable<Reading>
}

/** No more than this is pasted by hand, in characters. */
const LONGEST = 5_000_000

/**
 * References that a person has pasted: RIS, BibTeX, nbib and other exports as such; else a list in whichever style, of
 * which as much is told apart as can be. Each entry keeps its text whole; one whose title cannot be told has all of its
 * text as title, and a warning.
 *
 * @throws UnreadableFile `empty-file`, or `too-large` for what is no list that a person would paste
 */
export function readPasted(text: string): Pasted {
  if (text.trim() === '') throw new UnreadableFile('empty-file', 'There is nothing in what was pasted.')
  if (text.length > LONGEST)
    throw new UnreadableFile('too-large', 'This is too much to paste: import it as a file.', { most: LONGEST / 1e6 })
  const asExport = exportIn(text)
  if (asExport) return asExport
  return { recognised: { format: 'references', encoding: 'utf-8' }, readings: listed(text) }
}

/** What was pasted as an export of a known format, if it is one with entries. */
function exportIn(text: string): Pasted | undefined {
  try {
    const { recognised, readings } = readExport({ name: 'pasted', bytes: bytesOf([text]) })
    const found = [...readings]
    return found.some((reading) => 'entry' in reading) ? { recognised, readings: found } : undefined
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

function* listed(text: string): Generator<Reading> {
  let entry = 0
  for (const { raw, text: reference, line } of splitReferences(text)) {
    entry++
    const { draft, told } = draftOf(reference)
    yield* finished(draft, raw, line, entry, 'document')
    if (!told)
      yield warn('title-not-told', 'The title could not be told from the rest; all of the text stands as title.', {
        line,
        entry,
      })
  }
}

/** The fields of one reference; `told` where its title could be told. */
function draftOf(reference: string): { draft: Draft; told: boolean } {
  const draft = new Draft()
  const { fields, rest } = identifiersIn(reference.slice(0, 10_000))
  const parts = partsOf(rest)
  const bracket = /\s?[[(]([^\][()]{3,80})[\])]$/.exec(parts.title ?? '')
  const type = bracket ? typeInBrackets(bracket[1] ?? '') : undefined
  const title = type ? parts.title?.slice(0, bracket?.index) : parts.title
  draft.text('title', 'title', title || reference)
  if (parts.title) {
    draft.people('author', peopleIn(parts.authors))
    const { editors, year, ...place } = placeIn(parts.rest)
    if (editors) draft.people('editor', peopleIn(editors))
    for (const [field, value] of Object.entries(place)) draft.text(field as keyof typeof place, field, value)
    draft.date('issued', 'year', parts.date ?? parts.year ?? year ?? '')
    draft.type(type ?? typeOf(place, editors, parts.rest))
    if (type && bracket?.[1]) draft.text('genre', 'genre', bracket[1].split(/, (?=\p{Lu})/u)[0] ?? '')
  }
  Object.assign(draft.item, fields)
  return { draft, told: parts.title !== undefined }
}

const THESIS = /masteroppgave|master['’]?s? thesis|doctoral|dissertation|avhandling|ph\.?d|bacheloroppgave|thesis/i

function typeInBrackets(text: string): string | undefined {
  if (THESIS.test(text)) return 'thesis'
  return /rapport|report|notat|working paper|white paper|NOU|Meld\. St\./i.test(text)
    ? (typeOfWords(text) ?? 'report')
    : undefined
}

function typeOf(
  place: { 'container-title'?: string; volume?: string; publisher?: string; page?: string },
  editors: string | undefined,
  rest: string,
): string | undefined {
  if (THESIS.test(rest)) return 'thesis'
  if (editors !== undefined || (/^(?:In|I|Inn)[: ]/.test(rest) && place['container-title'])) return 'chapter'
  if (place['container-title']) return 'article-journal'
  return place.publisher ? 'book' : undefined
}
