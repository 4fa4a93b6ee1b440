import type { CslDate, Item, Name } from '../../item.ts'
import type { Reading } from '../../reading.ts'
import { LineCounter } from '../../text/lines.ts'
import { type Text, wholeText } from '../../text/text.ts'
import { CSL_TYPES, typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { objectsFrom, type Slice } from './json-objects.ts'
import { parsedJson } from './json-values.ts'

/** The top-level objects of a JSON array (or the array under `items`, or the one object) as slices of the text. */
export function objectsOf(text: string): Generator<Slice> {
  const wrapped = /^\s*\{\s*"(?:items|references|results)"\s*:\s*\[/.exec(text.slice(0, 2000))
  return objectsFrom(text, wrapped ? wrapped[0].length : 0, false)
}

/** CSL-JSON: an array of items, read one object at a time so that a damaged one costs only itself. */
export function* readCslJson(source: Text): Generator<Reading> {
  const text = wholeText(source)
  const lines = new LineCounter(text)
  let entry = 0
  for (const { start, end, whole } of objectsOf(text)) {
    entry++
    const line = lines.at(start)
    const raw = text.slice(start, end)
    const value = parsedJson(raw)
    const draft = new Draft()
    if (value && typeof value === 'object') fill(draft, value as Record<string, unknown>)
    else salvage(draft, raw)
    yield* finished(draft, raw, line, entry)
    if (value === undefined)
      yield warn(
        'entry-cut-short',
        whole
          ? 'The entry is not valid JSON; what could be told of it was kept.'
          : 'The file ends inside this entry; what could be told of it was kept.',
        { line, entry },
      )
  }
}

const TEXTS: TextField[] = [
  'title',
  'original-title',
  'container-title',
  'collection-title',
  'event-title',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'genre',
  'URL',
  'id',
]

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function fill(draft: Draft, entry: Record<string, unknown>): void {
  const rest = new Map(Object.entries(entry))
  const take = (key: string) => {
    const value = rest.get(key)
    rest.delete(key)
    return value
  }
  putType(draft, asText(take('type')))
  for (const field of TEXTS) draft.text(field, field, asText(take(field)))
  for (const key of ['container-title-short', 'journalAbbreviation', 'shortJournal'])
    draft.text('container-title-short', key, asText(take(key)))
  draft.text('event-title', 'event', asText(take('event')))
  for (const role of ['author', 'editor', 'translator'] as const) draft.people(role, namesFrom(take(role)))
  const issued = dateFrom(take('issued'))
  if (issued) draft.item.issued = issued
  const accessed = dateFrom(take('accessed'))
  if (accessed) draft.item.accessed = accessed
  draft.doi('DOI', asText(take('DOI')))
  draft.serial('ISSN', asText(take('ISSN')))
  draft.serial('ISBN', asText(take('ISBN')))
  draft.pmid('PMID', asText(take('PMID')))
  draft.pmcid('PMCID', asText(take('PMCID')))
  draft.abstract('abstract', asText(take('abstract')))
  draft.language(asText(take('language')))
  draft.note(asText(take('note')))
  const keyword = take('keyword')
  if (Array.isArray(keyword)) for (const one of keyword) draft.keywords(asText(one), /\n/)
  else draft.keywords(asText(keyword), asText(keyword).includes(';') ? /;/ : /,/)
  const custom = rest.get('custom') as Item['custom']
  if (custom && typeof custom === 'object') {
    if (typeof custom.accession === 'string') draft.accession(custom.accession)
    if (typeof custom.database === 'string') draft.database(custom.database)
    if (Array.isArray(custom['source-tags']))
      for (const one of custom['source-tags']) draft.keep(asText(one?.tag), asText(one?.value))
    rest.delete('custom')
  }
  for (const [key, value] of rest) draft.keep(key, typeof value === 'string' ? value : JSON.stringify(value))
}

/** A type that CSL does not have is kept verbatim, and told by its words. */
function putType(draft: Draft, type: string): void {
  if (!CSL_TYPES.has(type)) draft.keep('type', type)
  draft.type(CSL_TYPES.has(type) ? type : typeOfWords(type))
}

function namesFrom(value: unknown): Name[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (!one || typeof one !== 'object') return []
    const name: Name = {}
    for (const key of ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle', 'literal'] as const) {
      const part = (one as Record<string, unknown>)[key]
      if (typeof part === 'string' && part.trim() !== '') name[key] = part.trim()
    }
    return Object.keys(name).length > 0 ? [name] : []
  })
}

function dateFrom(value: unknown): CslDate | undefined {
  if (!value || typeof value !== 'object') return undefined
  const date = value as { 'date-parts'?: unknown; raw?: unknown; literal?: unknown }
  const parts = Array.isArray(date['date-parts'])
    ? date['date-parts'].flatMap((part: unknown) => {
        const numbers = Array.isArray(part)
          ? part.map((one) => Number(asText(one) || Number.NaN)).filter(Number.isSafeInteger)
          : []
        return numbers.length > 0 ? [numbers] : []
      })
    : []
  if (parts.length > 0) return { 'date-parts': parts }
  const draft = new Draft()
  draft.date('issued', 'issued', asText(date.raw) || asText(date.literal))
  return draft.item.issued
}

/** The top-level text fields of an object that is not valid JSON, as far as they stand whole. */
function salvage(draft: Draft, raw: string): void {
  for (const match of raw
    .slice(0, 200_000)
    .matchAll(
      /"(title|DOI|abstract|container-title|volume|issue|page|type|URL|PMID)"\s*:\s*"((?:[^"\\\n]|\\.){0,100000})"/g,
    )) {
    const [, key = '', value = ''] = match
    if (key === 'type') putType(draft, value)
    else if (key === 'abstract') draft.abstract(key, value)
    else if (key === 'DOI') draft.doi(key, value)
    else if (key === 'PMID') draft.pmid(key, value)
    else draft.text(key as TextField, key, value)
  }
}
