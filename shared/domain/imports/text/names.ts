import type { Name } from '../item.ts'
import { trimSigns } from './trim.ts'

/** How names without a comma are written in a source: `Brownstein CD`, `Carl D. Brownstein`, or unknown. */
export type NameOrder = 'family-first' | 'given-first' | 'unknown'

const PARTICLE =
  /^((?:(?:van|von|der|den|de|del|della|di|da|du|do|dos|das|la|le|ter|ten|te|zu|zur|zum|af|av|el|al|bin|ibn|in|’t|'t|op)\s+)+)(?=\S)/
const SUFFIX = /^(?:jr|sr|jun|sen|i{2,3}|iv|v)\.?$/i
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[-‐]?){1,4}$/u
const DOTTED = /^(?:\p{Lu}\p{Ll}?\.[-‐]?){1,4}$/u

/** Letters that stand for given names: `CD`, `C.D.`, `J.-P.`; not a short word such as `Li`. */
function isInitials(word: string): boolean {
  if (DOTTED.test(word)) return true
  return INITIALS.test(word) && word === word.toUpperCase() && word.length <= 4
}

function person(family: string, given: string, suffix = ''): Name {
  const name: Name = {}
  const particle = PARTICLE.exec(family)?.[1]
  if (particle) name['non-dropping-particle'] = particle.trim()
  name.family = particle ? family.slice(particle.length) : family
  if (given) name.given = given
  if (suffix) name.suffix = suffix
  return name
}

/** `Carl D. van Brownstein Jr`: the family is the last word with the particles before it. */
function givenFirst(words: string[]): Name {
  const rest = [...words]
  const suffix = rest.length > 2 && SUFFIX.test(rest.at(-1) ?? '') ? rest.pop() : undefined
  let from = rest.length - 1
  while (from > 1 && PARTICLE.test(`${rest[from - 1]} x`)) from--
  return person(rest.slice(from).join(' '), rest.slice(0, from).join(' '), suffix)
}

/** What databases write where nobody is named, and where names were left out. */
export function isNobody(text: string): boolean {
  return text.length < 50 && /^(?:\[anonymous\]|et al\.?|\[no author[^\]]{0,30}\])$/i.test(text)
}

/**
 * One author as exports write it: `Family, Given`, `Family, Given, Jr`, `Family Jr, G.`, `Family GH`, `G. H. Family`;
 * what cannot be told apart, and organisations, are kept whole as `literal`. Undefined for nothing.
 */
export function nameOf(given: string, order: NameOrder = 'unknown'): Name | undefined {
  const text = trimSigns(given.replace(/\s+/g, ' '), ' ,;*|')
  if (text === '' || isNobody(text) || /^(?:anonymous|anon\.?|na|n\/a|null|unknown)$/i.test(text)) return undefined
  // EndNote's way to say that a name is an organisation's: `Ministry of Health,`, and a comma in it doubled.
  const organisation = /^([^,]{4,}(?:,,[^,]{1,}){0,20}),$|^[^,]{1,}(?:,,[^,]{1,}){1,20}$/.test(given.trim())
  if (organisation && !DOTTED.test(text.split(' ').at(-1) ?? '')) return { literal: text.replaceAll(',,', ',') }
  const comma = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (comma.length === 1) {
    const words = (comma[0] ?? '').split(' ')
    if (words.length === 1) return { literal: words[0] }
    if (order === 'given-first' || (words.length < 6 && DOTTED.test(words[0] ?? '') && !isInitials(words.at(-1) ?? '')))
      return givenFirst(words)
    let from = words.length
    const suffix =
      words.length > 2 && SUFFIX.test(words.at(-1) ?? '') && isInitials(words.at(-2) ?? '') ? words[--from] : undefined
    const end = from
    while (from > 1 && isInitials(words[from - 1] ?? '')) from--
    if (from === end || from > 4)
      return order === 'family-first' && words.length < 4
        ? person(words[0] ?? '', words.slice(1).join(' '))
        : { literal: text }
    return person(words.slice(0, from).join(' '), words.slice(from, end).join(' '), suffix)
  }
  if (comma.length === 2) {
    const [family = '', rest = ''] = comma
    const tail = / ((?:jr|sr|iii?|iv)\.?)$/i.exec(family)
    if (tail) return person(family.slice(0, tail.index), rest, tail[1])
    return SUFFIX.test(rest) && family.includes(' ') ? { literal: text } : person(family, rest)
  }
  if (comma.length === 3) {
    const [family = '', second = '', third = ''] = comma
    if (SUFFIX.test(third)) return person(family, second, third)
    if (SUFFIX.test(second)) return person(family, third, second)
    // RefWorks sets a middle name apart: `Moe,Kari,B.`
    if ((DOTTED.test(third) || /^\p{Lu}$/u.test(third)) && second.length > 1)
      return person(family, `${second} ${third}`)
  }
  return { literal: text }
}

/** Several authors written in one field, in whichever way: with `;`, `|`, ` and `, or commas. */
export function namesOf(given: string, order: NameOrder = 'unknown'): Name[] {
  const text = given.replace(/[\r\n]+/g, ';').trim()
  const named = (list: string[], way: NameOrder = order) => list.flatMap((one) => nameOf(one, way) ?? [])
  if (text.includes(';')) return named(text.split(';'))
  if (text.includes('|')) return named(text.split('|'))
  if (text.includes(' and ')) {
    const list = text.split(' and ')
    // `A Person, B Person and C Person`; a single `Ministry of Health and Care` is one author.
    if (list.every((one) => one.includes(',')) || order !== 'unknown')
      return list.flatMap((one) => (one.split(',').length > 3 ? namesOf(one, order) : named([one])))
  }
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 1) return named(parts)
  const endsInInitials = (part: string) => part.includes(' ') && isInitials(part.split(' ').at(-1) ?? '')
  if (parts.every((part) => endsInInitials(part.replace(/ (?:jr|sr|iii?)\.?$/i, ''))))
    return named(parts, 'family-first')
  const initials = (part: string | undefined) => part?.split(' ').every(isInitials)
  if (parts.length > 2 && parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || initials(part)))
    return named(parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : [])))
  // Two such parts may as well be one `Garcia Marquez, Gabriel Jose`.
  if (parts.every((part) => part.includes(' ')) && (parts.length > 2 || order === 'given-first'))
    return named(parts, parts.some((part) => endsInInitials(part)) ? 'unknown' : 'given-first')
  return named([text])
}
