import type { Name } from '../../item.ts'
import { nameOf } from '../../text/names.ts'
import type { Draft } from '../draft.ts'
import { isbd, type MarcField, type MarcRecord } from './marc-record.ts'
import { partOfRole } from './mods-names.ts'

/** People, organisations and meetings of a MARC record, in their roles. */
export function marcNames(draft: Draft, marc: MarcRecord): void {
  for (const tag of ['100', '700']) for (const field of marc.fields(tag)) put(draft, tag, field, personIn(field))
  for (const tag of ['110', '710']) for (const field of marc.fields(tag)) put(draft, tag, field, bodyIn(field))
  for (const tag of ['111', '711'])
    for (const field of marc.fields(tag)) draft.text('event-title', tag, isbd(field.get('a')))
}

function put(draft: Draft, tag: string, field: MarcField, name: Name | undefined): void {
  // With a title in it, the field names another work.
  if (!name || field.get('t') !== '') {
    draft.keep(tag, field.parts('abt').join(' '))
    return
  }
  const roles = [...field.all('4'), ...field.all('e')].filter((role) => !/[(:]/.test(role))
  const parts = roles.map((role) => partOfRole(role))
  const known = parts.find((part) => part !== undefined)
  // An organisation that is only mentioned is rarely who wrote it, where anyone else did.
  const unstated = tag === '710' && (draft.item.author || draft.item.editor) ? undefined : 'author'
  const part = known ?? (roles.length === 0 || tag === '100' ? unstated : undefined)
  if (part === 'publisher') draft.text('publisher', tag, name.literal ?? '')
  else if (part) draft.people(part, [name])
  else draft.keep(tag, field.parts('abe').join(' '))
}

function personIn(field: MarcField): Name | undefined {
  const text = field
    .get('a')
    .trim()
    .replace(/\s{0,5}[,:;/]$/, '')
  // Indicator 0: a forename alone, as of kings and saints.
  if (field.first === '0') return text === '' ? undefined : { literal: text }
  const name = nameOf(text)
  const suffix = field
    .all('c')
    .map(isbd)
    .find((one) => /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(one))
  return name?.family && suffix ? { ...name, suffix } : name
}

function bodyIn(field: MarcField): Name | undefined {
  const text = field
    .parts('ab')
    .map((part) => isbd(part))
    .filter((part) => part !== '')
    .join('. ')
  return text === '' ? undefined : { literal: text }
}
