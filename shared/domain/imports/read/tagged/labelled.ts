import type { Reading } from '../../reading.ts'
import { doiOf } from '../../text/identifiers.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { citationOf } from '../citation.ts'
import { Draft, type TextField } from '../draft.ts'
import { readBlocks, type Shape } from './blocks.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

/** `Record #3 of 18`, `Record 1 of 20 - INSPEC`. */
const RECORD = /^Record #?\d{1,7} of \d{1,7}(?:\s{1,4}-\s.{0,60}|\.{0,3}.{0,20}INSPEC.{0,20})?\s{0,9}$/i
const TAG = /^(DOI|[A-Z][A-Z0-9])(?::\s?| {0,2}- )/

const SHAPE: Shape = {
  around: /^(?:provider|content|database|search|date run|comment):/i,
  fallback: 'article-journal',
  beginning(line) {
    const found = TAG.exec(line.slice(0, 8))
    return found?.[1] === undefined ? undefined : { tag: found[1], value: line.slice(found[0].length) }
  },
  opens(line, beginning, open, blank) {
    if (RECORD.test(line)) return true
    if (!beginning || !open) return false
    const again = open.fields.some((field) => field.tag === beginning.tag)
    return again && (beginning.tag === 'ID' || (blank && beginning.tag === 'TI'))
  },
}

const TEXT: Record<string, TextField> = {
  TI: 'title',
  OT: 'original-title',
  VL: 'volume',
  VO: 'volume',
  NO: 'issue',
  IP: 'issue',
  PG: 'page',
  PB: 'publisher',
  PU: 'publisher',
  SE: 'collection-title',
  PD: 'number-of-pages',
}

/**
 * Text with `AU: ` and `TI: ` below `Record #1 of 20`: the Cochrane Library's citations
 * (https://www.cochranelibrary.com/help/export-citations), INSPEC and others on SilverPlatter, and Copac's `TI- `.
 */
export function readLabelled(text: Text): Generator<Reading> {
  return readBlocks(text, SHAPE, itemOfLabelled)
}

function itemOfLabelled(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  for (const field of fields) {
    const { tag, lines } = field
    const value = fieldText(field)
    const into = TEXT[tag]
    if (value === '') continue
    if (into) draft.text(into, tag, value)
    else
      switch (tag) {
        case 'AU':
          draft.names('author', value, 'family-first')
          break
        case 'CA':
          draft.people('author', [{ literal: value }])
          break
        case 'ED':
          draft.names('editor', value, 'family-first')
          break
        case 'SO':
          takeSource(draft, value)
          break
        case 'YR':
        case 'PY':
          draft.date('issued', tag, value)
          break
        case 'PM':
        case 'XR':
          takeCrossReference(draft, tag, value)
          break
        case 'PT':
        case 'DT':
        case 'RT':
          draft.type(typeOfWords(value))
          draft.text('genre', tag, value)
          break
        case 'KY':
        case 'KW':
        case 'DE':
        case 'SU':
          draft.keywords(value, /\s{0,9};\s{0,9}/)
          break
        case 'AB':
          draft.abstract(tag, lines.join('\n'))
          break
        case 'SN':
        case 'IS':
        case 'BN':
          draft.serial(tag, value)
          break
        case 'NT':
          draft.note(value)
          break
        case 'LA':
          draft.language(value, tag)
          break
        case 'DOI':
        case 'DO':
          draft.doi(tag, value)
          break
        case 'US':
        case 'UR':
          draft.text('URL', tag, value)
          break
        case 'ID':
        case 'AN':
          draft.accession(value, tag)
          break
        default:
          draft.keep(tag, lines.join('\n').trim())
      }
  }
  const { item } = draft
  if (item.publisher && !item['container-title']) draft.type('book')
  return draft
}

/** Cochrane gives the journal's name, SilverPlatter the whole citation. */
function takeSource(draft: Draft, value: string): void {
  const { container, volume, issue, page, year } = citationOf(value) ?? { container: value }
  draft.text('container-title', 'SO', container ?? value)
  if (volume) draft.text('volume', 'SO', volume)
  if (issue) draft.text('issue', 'SO', issue)
  if (page) draft.text('page', 'SO', page)
  if (year) draft.date('issued', 'SO', year)
}

/** `PUBMED 21314913,EMBASE 361234567`: CENTRAL's numbers of the same record elsewhere. */
function takeCrossReference(draft: Draft, tag: string, value: string): void {
  const pmid = /PUBMED\s([1-9][0-9]{0,8})(?![0-9])/i.exec(value.slice(0, 400))?.[1]
  if (pmid && !draft.item.PMID) draft.item.PMID = pmid
  if (doiOf(value) && !draft.item.DOI) draft.doi(tag, value)
  if (!pmid || /[,;]/.test(value)) draft.keep(tag, value)
}
