import { own } from '../../own.ts'
import type { Draft } from '../draft.ts'
import { isbd, type MarcRecord } from './marc-record.ts'

/** `volume:50`, `pages:447-473`: how catalogues of German libraries write where in its host a part stands. */
const NAMED: Record<string, 'volume' | 'issue' | 'page' | 'year'> = {
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'page',
  year: 'year',
}

/** What an article or a chapter is part of (field 773), and where in it. */
export function marcContainer(draft: Draft, marc: MarcRecord): void {
  const hosts = marc.fields('773')
  for (const host of hosts)
    for (const part of host.all('g')) {
      const named = /^([a-z]{4,6}):(.{1,200})$/.exec(part)
      const field = own(NAMED, named?.[1] ?? '')
      if (field === 'year') draft.date('issued', '773 g', named?.[2] ?? '')
      else if (field) draft.text(field, '773 g', named?.[2] ?? '')
    }
  for (const host of hosts) {
    draft.text('container-title', '773 t', isbd(host.get('t')))
    draft.text('container-title-short', '773 p', isbd(host.get('p')))
    for (const part of host.all('g')) if (!/^[a-z]{4,6}:/.test(part)) related(draft, part)
    for (const issn of host.all('x')) draft.serial('773 x', issn)
    for (const isbn of host.all('z')) draft.serial('773 z', isbn)
    if (!draft.item.issued) draft.date('issued', '773 d', host.get('d'))
  }
}

/** `Vol. 45, no. 1 (Jan. 2012), p. 1-2`, `50 (2023)`, `Seite 447-473`. */
function related(draft: Draft, text: string): void {
  const volume = /\b(?:vol|volume|band|bd|årg|årgang|jg)\b\.?\s{0,3}([0-9]{1,5})/i.exec(text)?.[1]
  const leading = /^([0-9]{1,5}) \((?:[^()]{0,40})[0-9]{4}\)/.exec(text)?.[1]
  const issue = /\b(?:no|nr|number|issue|heft|h)\b\.?\s{0,3}([0-9]{1,5}(?:[-/][0-9]{1,5})?)/i.exec(text)?.[1]
  const page =
    /\b(?:pp?|pages?|s|seiten?|side|sider)\b\.?\s{0,3}([A-Za-z]?[0-9]{1,6}(?:\s?[-–]\s?[A-Za-z]?[0-9]{1,6})?)/i.exec(
      text,
    )?.[1]
  if (!draft.item.volume) draft.text('volume', '773 g', volume ?? leading ?? '')
  if (!draft.item.issue) draft.text('issue', '773 g', issue ?? '')
  if (!draft.item.page) draft.text('page', '773 g', page ?? '')
  if (!draft.item.issued) draft.date('issued', '773 g', /\b(?:1[5-9]|20)[0-9]{2}\b/.exec(text)?.[0] ?? '')
  if (!volume && !leading && !issue && !page) draft.keep('773 g', text)
}
