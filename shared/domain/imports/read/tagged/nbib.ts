import type { Reading } from '../../reading.ts'
import { joinLines } from '../../text/clean.ts'
import { doiOf } from '../../text/identifiers.ts'
import { linesOf, Original } from '../../text/lines.ts'
import { fullRange } from '../../text/pages.ts'
import type { Text } from '../../text/text.ts'
import { typeOfPublicationTypes } from '../../types.ts'
import { Draft } from '../draft.ts'
import { finished, strayLine, strayLines } from '../warn.ts'
import type { TaggedField } from './tagged-field.ts'

/** `PMID- `, `TI  - `, and the sloppier `PMC -1` and `TI-`. */
const TAG = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: |$|(?=\S))/

/** The tags that make lines after a blank line an entry of their own. */
const TELLING = new Set(['PMID', 'OWN', 'TI', 'PMC', 'PMCR', 'BTI', 'CTI', 'TT'])

interface Block {
  fields: TaggedField[]
  original: Original
  line: number
}

function* blocksOf(text: Text): Generator<Block | { stray: string; line: number }> {
  let open: Block | undefined
  let blank = true
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') {
      blank = true
      open?.original.wait(line)
      continue
    }
    const match = TAG.exec(line.text.length > 12 ? line.text.slice(0, 12) : line.text)
    const tag = match?.[1]
    if (match && tag) {
      if (open && (blank || (tag === 'PMID' && open.fields.some((field) => field.tag === 'PMID')))) {
        yield open
        open = undefined
      }
      open ??= { fields: [], original: new Original(), line: line.number }
      open.fields.push({ tag, lines: [line.text.slice(match[0].length)] })
      open.original.take(line)
    } else if (open && !(blank && /^\S/.test(line.text))) {
      open.fields.at(-1)?.lines.push(line.text)
      open.original.take(line)
    } else if (!/^(?:\uFEFF|<\/?pre>|\d+:\s*$)/.test(line.text.slice(0, 40))) {
      if (open) yield open
      open = undefined
      yield { stray: line.text, line: line.number }
    }
    blank = false
  }
  if (open) yield open
}

/** MEDLINE as PubMed (https://www.nlm.nih.gov/bsd/mms/medlineelements.html) and ERIC write it. */
export function* readNbib(text: Text): Generator<Reading> {
  let entry = 0
  let outside = 0
  let pending: Block | undefined
  function* emit(block: Block): Generator<Reading> {
    entry++
    yield* finished(itemOfNbib(block.fields), block.original.text, block.line, entry, 'article-journal')
  }
  for (const block of blocksOf(text)) {
    if ('stray' in block) {
      if (pending) yield* emit(pending)
      pending = undefined
      yield* strayLine(block.line, block.stray, ++outside)
    } else if (pending && !block.fields.some((field) => TELLING.has(field.tag))) {
      pending.fields.push(...block.fields)
      pending.original.join(block.original)
    } else {
      if (pending) yield* emit(pending)
      pending = block
    }
  }
  if (pending) yield* emit(pending)
  yield* strayLines(outside)
}

function itemOfNbib(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const types: string[] = []
  const hasBook = fields.some((field) => field.tag === 'BTI')
  let full = ''
  let title = ''
  for (const { tag, lines } of fields) {
    const value =
      tag === 'AB' || tag === 'OAB'
        ? abstractOf(lines)
        : lines
            .map((line) => line.trim())
            .join(' ')
            .trim()
    if (value === '') continue
    switch (tag) {
      case 'PMID':
        draft.pmid(tag, value)
        break
      case 'TI':
        title = title ? `${title} ${value}` : value
        break
      case 'TT':
        draft.text('original-title', tag, value)
        break
      case 'BTI':
        draft.text('container-title', tag, value)
        break
      case 'CTI':
        draft.text(hasBook ? 'collection-title' : 'container-title', tag, value)
        break
      case 'FAU':
        draft.name('author', value, 'family-first')
        break
      case 'AU':
        if (full !== 'FAU') draft.name('author', value, 'family-first')
        break
      case 'CN':
        draft.people('author', [{ literal: value }])
        break
      case 'FED':
        draft.name('editor', value, 'family-first')
        break
      case 'ED':
        if (full !== 'FED') draft.name('editor', value, 'family-first')
        break
      case 'DP':
        draft.date('issued', tag, value)
        break
      case 'JT':
        draft.text('container-title', tag, value)
        break
      case 'TA':
        draft.text('container-title-short', tag, value)
        break
      case 'VI':
        draft.text('volume', tag, value)
        break
      case 'IP':
        draft.text('issue', tag, value)
        break
      case 'PG':
        draft.text('page', tag, fullRange(value))
        break
      case 'AB':
        draft.abstract(tag, value)
        break
      case 'LA':
        draft.language(value, tag)
        break
      case 'PT':
        types.push(value)
        break
      case 'IS':
      case 'ISSN':
      case 'ISBN':
        draft.serial(tag, value.replace(/^[Ee]?ISSN-|^ISBN-/, ''))
        break
      case 'LID':
      case 'AID':
        if (
          !draft.item.URL &&
          /^https?:/.test(value) &&
          (draft.item.DOI || !/^https?:\/\/(?:dx\.)?doi\.org/.test(value))
        )
          draft.text('URL', tag, value)
        else if (doiOf(value) && !/\[pii\]/.test(value)) draft.doi(tag, value)
        else draft.keep(tag, value)
        break
      case 'PMC':
        draft.pmcid(tag, /^PMC/.test(value) ? value : `PMC${value}`)
        break
      case 'MH':
      case 'OT':
        draft.keywords(value, /;/)
        break
      case 'PL':
        draft.text('publisher-place', tag, value)
        break
      case 'PB':
        draft.text('publisher', tag, value)
        break
      case 'EN':
        draft.text('edition', tag, value)
        break
      case 'GN':
        draft.note(value)
        break
      case 'OWN':
        draft.database(value === 'NLM' ? 'PubMed' : value)
        break
      case 'OID':
        // ERIC's numbers tell articles of journals from documents.
        if (/^EJ\d+$/.test(value)) draft.type('article-journal')
        if (/^E[JD]\d+$/.test(value)) draft.accession(value)
        else draft.keep(tag, value)
        break
      default:
        draft.keep(tag, lines.join('\n').trim())
    }
    if (tag !== 'AD' && tag !== 'AUID') full = tag
  }
  draft.text('title', 'TI', title)
  if (!draft.item.title && hasBook && draft.item['container-title']) {
    draft.item.title = draft.item['container-title']
    delete draft.item['container-title']
    draft.type('book')
  }
  if (draft.item.PMID) draft.accession(draft.item.PMID)
  draft.type(typeOfPublicationTypes(types))
  if (types.length > 0) draft.item.genre = types.join('; ')
  return draft
}

/** PubMed wraps abstracts at 88 columns; headings (`BACKGROUND:`) are lines of their own only where the file has them so. */
function abstractOf(lines: readonly string[]): string {
  return joinLines(lines.map((line, i) => (i === 0 ? line : ` ${line.trim()}`)))
}
