import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { type Block, readBlocks, type Shape } from './blocks.ts'
import type { TaggedField } from './tagged-field.ts'

/** `1. J Tests. 2020 Mar 4;12(3):101-119.` above an abstract, `1: Moe P. ...` for a summary. */
const NUMBER = /^([0-9]{1,6})([.:]) (?=\S)/
const IDS = /^(?:DOI|PMCID|PMID): /
/** Paragraphs that stand between the title and the numbers and are no abstract. */
const ASIDE =
  /^(?:Author information:|Collaborators:|Comment (?:in|on)\b|Erratum (?:in|for)\b|Update (?:in|of)\b|Republished|Retraction|Summary for patients|Original report|Conflict of interest statement:|Plain language summary)/i

const isDone = (open: Block | undefined) =>
  open === undefined ||
  open.fields[0]?.tag === 'summary' ||
  open.fields.some(({ lines }) => lines.some((line) => /PMID: ?[1-9]/.test(line.slice(0, 2000))))

const SHAPE: Shape = {
  fallback: 'article-journal',
  beginning(line, open, blank) {
    const number = isDone(open) && (blank || !open) ? NUMBER.exec(line.slice(0, 12)) : null
    if (number) return { tag: number[2] === ':' ? 'summary' : 'citation', value: line.slice(number[0].length) }
    return blank ? { tag: 'paragraph', value: line } : undefined
  },
  opens: (_line, beginning) => beginning?.tag === 'summary' || beginning?.tag === 'citation',
}

/** PubMed's text for people: its formats `Abstract (text)` and `Summary (text)` (https://pubmed.ncbi.nlm.nih.gov/help/#save-citations). */
export function readPubmedText(text: Text): Generator<Reading> {
  return readBlocks(text, SHAPE, (fields) =>
    fields[0]?.tag === 'summary' ? itemOfSummary(fields) : itemOfAbstract(fields),
  )
}

const joined = (field: TaggedField | undefined) =>
  (field?.lines ?? [])
    .map((line) => line.trim())
    .join(' ')
    .trim()

function itemOfAbstract(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const [citation, title, ...rest] = fields
  takeCitation(draft, joined(citation))
  draft.text('title', 'TI', joined(title))
  draft.database('PubMed')
  const abstract: string[] = []
  let done = false
  for (const [at, field] of rest.entries()) {
    const value = joined(field)
    const first = field.lines[0] ?? ''
    if (IDS.test(first)) {
      for (const line of field.lines) takeId(draft, line)
      done = true
    } else if (at === 0 && areNames(value)) takeNames(draft, value)
    else if (/^\[Article in ([A-Z][a-z]{1,20})/.test(value))
      draft.language(/^\[Article in (\w{1,20})/.exec(value)?.[1] ?? '')
    else if (done || ASIDE.test(first))
      draft.keep(/^[A-Za-z ]{1,40}(?=:)/.exec(first)?.[0] ?? 'note', field.lines.join('\n').trim())
    else abstract.push(value)
  }
  draft.abstract('AB', abstract.join('\n'))
  return draft
}

/** `Moe P, Lie AB. A title. J Tests. 2020 Mar 4;12(3):101-9. doi: 10.5555/a. PMID: 1; PMCID: PMC1.` */
function itemOfSummary(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const text = fields.map(joined).join(' ').slice(0, 20_000)
  for (const id of text.match(/(?:PMID: ?[0-9]{1,9}|PMCID: ?PMC[0-9]{1,9}|doi: ?10\.[^\s]{1,200})/gi) ?? [])
    takeId(draft, id)
  const end = text.indexOf('. ')
  const names = end > 0 && areNames(text.slice(0, end + 1)) ? text.slice(0, end + 1) : ''
  if (names) takeNames(draft, names)
  const rest = names ? text.slice(end + 2) : text
  const dated = /[.?!\]] ([^.?!]{2,150}(?:\([^()]{1,60}\))?)\. ([12][0-9]{3}[ ;:.])/.exec(rest)
  if (dated) {
    draft.text('title', 'TI', rest.slice(0, dated.index + 1))
    takeCitation(draft, rest.slice(dated.index + 2))
  } else draft.text('title', 'TI', rest)
  draft.database('PubMed')
  return draft
}

function takeCitation(draft: Draft, text: string): void {
  const line = text.slice(0, 1000)
  const found =
    /^(.{2,200}?)\. ([12][0-9]{3}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?)?(?: [0-9]{1,2})?)[^;:.]{0,20}(?:;([^():;.]{1,20})?(?:\(([^()]{1,40})\))?)?(?::([A-Za-z]?[0-9][^\s.;]{0,40}))?/.exec(
      line,
    )
  const [, journal, date, volume, issue, page] = found ?? []
  if (!found || !journal || !date) {
    draft.keep('SO', line)
    return
  }
  draft.text('container-title', 'SO', journal)
  draft.date('issued', 'SO', date)
  if (volume) draft.text('volume', 'SO', volume)
  if (issue) draft.text('issue', 'SO', issue)
  if (page) draft.text('page', 'SO', page)
  const doi = /doi: ?(10\.[^\s]{1,200})/i.exec(line)?.[1]
  if (doi) draft.doi('DOI', doi)
}

function takeId(draft: Draft, line: string): void {
  const [, name = '', value = ''] = /^(DOI|PMCID|PMID): ?(.{1,300})/i.exec(line.trim()) ?? []
  if (/^doi$/i.test(name)) draft.doi('DOI', value)
  else if (/^pmcid$/i.test(name)) draft.pmcid('PMCID', value)
  else if (value) {
    draft.pmid('PMID', /^[1-9][0-9]{0,8}/.exec(value)?.[0] ?? value)
    if (draft.item.PMID) draft.accession(draft.item.PMID)
  }
}

const AUTHOR =
  /^\p{L}[\p{L}'’ .-]{0,60} \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd|4th))?(?:\([0-9]{1,3}\)|\[[0-9]{1,3}\]|[*#†]){0,9}$/u

/** `Moe P(1), Lie AB(1)(2); A Study Group.` */
function areNames(text: string): boolean {
  const parts = partsOf(text)
  return parts.length > 0 && parts.filter((part) => AUTHOR.test(part)).length * 2 > parts.length
}

function takeNames(draft: Draft, text: string): void {
  for (const part of partsOf(text)) {
    const name = part.replace(/(?:\([0-9]{1,3}\)|\[[0-9]{1,3}\]|[*#†]){1,9}$/, '')
    if (AUTHOR.test(part)) draft.name('author', name, 'family-first')
    else draft.people('author', [{ literal: name }])
  }
}

const partsOf = (text: string) =>
  text
    .slice(0, 100_000)
    .replace(/\.\s{0,4}$/, '')
    .split(/[,;] /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
