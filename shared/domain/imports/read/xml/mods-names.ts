import type { Name } from '../../item.ts'
import { nameOf } from '../../text/names.ts'
import type { Draft } from '../draft.ts'
import { childrenOf, type Element } from './xml.ts'
import { lineIn, personOf } from './xml-entries.ts'

/** Roles (https://www.loc.gov/marc/relators/) of those who made what is described, as code and as word. */
const MAKERS =
  /^(?:aut|author|cre|creator|art|artist|pht|photographer|prf|performer|ctg|cartographer|drt|director|inv|inventor|prg|programmer|spk|speaker|cmp|composer|ivr|interviewer|dis|dissertant|jnt author|joint author|forfatter|författare)$/
const EDITORS = /^(?:edt|editor|ed|red|redaktør|redaktör|edc|isb)$/
const TRANSLATORS = /^(?:trl|translator|oversetter|översättare)$/
const PUBLISHERS = /^(?:pbl|publisher)$/

/** The part that a person had, told by a relator's code or word; undefined for one that no field knows. */
export function partOfRole(role: string): 'author' | 'editor' | 'translator' | 'publisher' | undefined {
  const word = role
    .toLowerCase()
    .replace(/[.\s]{1,5}$/, '')
    .trim()
  if (MAKERS.test(word)) return 'author'
  if (EDITORS.test(word)) return 'editor'
  if (TRANSLATORS.test(word)) return 'translator'
  return PUBLISHERS.test(word) ? 'publisher' : undefined
}

/**
 * The names right inside an element of MODS. Who has no role is an author, or in a container what `unstated` says.
 */
export function modsNames(draft: Draft, element: Element, unstated: 'author' | 'editor' = 'author'): void {
  for (const one of childrenOf(element, 'name')) {
    const name = nameIn(one)
    if (!name) continue
    const roles = childrenOf(one, 'role').flatMap((role) => childrenOf(role, 'roleTerm').map(lineIn))
    const parts = roles.map(partOfRole)
    const part = roles.length === 0 ? unstated : parts.find((known) => known !== undefined)
    // Whoever wrote the container did not write what is in it.
    const role = part === 'author' ? unstated : part
    if (role === 'publisher') draft.text('publisher', 'name', lineIn(childrenOf(one, 'namePart')[0]))
    else if (role) draft.people(role, [name])
    else draft.keep(`name ${roles[0] ?? ''}`.trim(), childrenOf(one, 'namePart').map(lineIn).join(', '))
  }
}

function nameIn(element: Element): Name | undefined {
  const parts = childrenOf(element, 'namePart')
  const typed = (type: string | undefined) =>
    parts
      .filter((part) => part.attributes.type === type)
      .map(lineIn)
      .filter((part) => part !== '')
  const family = typed('family').join(' ')
  const given = typed('given').join(' ')
  const suffix = typed('termsOfAddress').find((term) => /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(term))
  if (family !== '' || given !== '') return personOf(family, given, suffix)
  const rest = typed(undefined)
  if (rest.length === 0) return undefined
  if (/^(?:corporate|conference|family)$/.test(element.attributes.type ?? '')) return { literal: rest.join(': ') }
  const text = rest.join(', ').replace(/[,\s]{1,5}$/, '')
  return nameOf(text, element.attributes.type === 'personal' && !text.includes(',') ? 'given-first' : 'unknown')
}
