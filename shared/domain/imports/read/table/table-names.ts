import type { Name } from '../../item.ts'
import { cleanLines } from '../../text/clean.ts'
import { nameOf, namesOf } from '../../text/names.ts'
import { pythonList, withoutBrackets } from './table-values.ts'

/** Who writes names with the given name first, without a comma. */
const GIVEN_FIRST = new Set(['IEEE Xplore', 'SpringerLink', 'Lens.org', 'OpenAlex', 'Publish or Perish'])

/** The people in a cell, as the producer of the table writes them. */
export function namesInCell(value: string, producer?: string): Name[] {
  const text = cleanLines(value)
  if (GIVEN_FIRST.has(producer ?? '')) {
    const list = producer === 'SpringerLink' ? unglued(text) : (pythonList(text) ?? text.split(/[;|,\n]/))
    return list.flatMap((one) => (/\p{L}/u.test(one) ? withParticle(nameOf(one, 'given-first')) : []))
  }
  const python = pythonList(text)
  const listed = python ?? text.split('\n')
  if (python || listed.length > 1) return listed.flatMap((one) => nameOf(one.replace(AND, '')) ?? []).map(withoutNull)
  // `Family, Given [id] (organisation, another [id]);Family, Given`
  if (producer === 'DiVA') return namesOf(withoutBrackets(text))
  // Scopus parts its authors, but not its editors: `Olsen A.B.Moe K.`
  if (producer === 'Scopus' && !/[;,|]/.test(text))
    return text.split(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll}|\p{Ll}{2,4} )/u).flatMap((one) => nameOf(one) ?? [])
  // `Family Given; Family Given; `
  if (producer === 'EPPI-Reviewer') return namesOf(text, 'family-first')
  return namesOf(producer === 'PubMed' ? text.replace(/\.$/, '') : text).map(withoutNull)
}

/** Between the lines of a cell. */
const AND = /^(?:and|og|och|&) | (?:and|og|och|&)$/i

/** Particles that a writer with the given name first writes with a capital. */
const CAPITALISED = new Set('De Del Della Den Der Di Dos Du El La Le Van Von'.split(' '))

function withParticle(name: Name | undefined): Name[] {
  if (!name) return []
  const given = name.given?.split(' ') ?? []
  let from = given.length
  while (from > 1 && CAPITALISED.has(given[from - 1] ?? '')) from--
  if (from === given.length) return [name]
  return [{ ...name, family: [...given.slice(from), name.family].join(' '), given: given.slice(0, from).join(' ') }]
}

/** A program's word for nothing where a given name would be. */
function withoutNull(name: Name): Name {
  if (name.given !== 'null') return name
  const { given, ...rest } = name
  return rest
}

/** Where one name may end and the next begin without anything between them: `OlsenPer`, `杨博Kai`, `Kumar N.Per`. */
const SEAM =
  /(?<=\p{Ll}|\p{Lo}|(?<!\p{L})[JS]r\.)(?<!(?<!\p{L})(?:Mc|Mac|Fitz))(?=\p{Lu})|(?<=(?<!\p{L})\p{Lu}\.)(?=\p{Lu}\p{Ll})/u
/** What may as well be the beginning of a family name: `DeFrancisco`, `AlFarsi`; or one of its own: `Du`, `Le`. */
const BEGINNING = /(?<!\p{L})(?:De|Di|Du|La|Le|Van|Von|El|Al|St|\p{Lu}\.)$/u
const TITLES =
  /^(?:(?:Prof|Dr|PD|Priv|Doz|Ing|Med|Dipl|Ph\.?D|M\.?D|habil|rer|nat)\.?[ -]{1,2}){1,6}(?=\p{Lu}\S{0,40} )/u

/**
 * SpringerLink's authors, which it writes without anything between them: `Ana B. OlsenPer Moe`. A seam within a word
 * that leaves no whole name before it (`WenGuang Chen`, `McDonald`) is none.
 */
export function unglued(text: string): string[] {
  if (/[;|]/.test(text)) return text.split(/[;|]/)
  if (text === text.toUpperCase()) return [text]
  const names: string[] = []
  const parts = text.split(SEAM)
  let before = ''
  for (const [i, part] of parts.entries()) {
    const whole = before + part
    // A name has at least two words: a first one that stands alone is the beginning of the next.
    const open = !/\s/.test(whole.trim()) || (BEGINNING.test(whole) && !/\s/.test((parts[i + 1] ?? '').trim()))
    if (!open || parts.length === 1) names.push(whole)
    before = open ? whole : ''
  }
  if (before !== '' && parts.length > 1) names.push(before)
  return names.map((name) => {
    const latin = name.trim().replace(/(?<=\p{Script=Latin}\.?) [\p{Script=Han}\p{Script=Hangul}]{1,10}$/u, '')
    return latin.replace(TITLES, '')
  })
}
