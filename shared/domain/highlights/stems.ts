import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as swedish } from '@orama/stemmers/swedish'

/** The languages whose words are found in all their forms. Bokmål and nynorsk are one: their endings overlap. */
export const stemLanguages = ['no', 'sv', 'da', 'en'] as const
export type StemLanguage = (typeof stemLanguages)[number]

const stemmers: Record<StemLanguage, (word: string) => string> = {
  no: norwegian,
  sv: swedish,
  da: danish,
  en: english,
}

/** No word of these languages is longer; what is longer is an address or a formula. */
const longestWord = 48

/**
 * What the forms of a word have in common, by Snowball's rules for the language. Norwegian never ends a word in a double
 * m, nor Swedish in a double m or n, while the forms of the word have it (ungdom, ungdommer): one of the two is dropped.
 *
 * @param form lower case and composed
 */
export function stemOf(form: string, language: StemLanguage): string {
  if (form.length > longestWord) return form
  const known = stemmed[language]
  const stem = known.get(form)
  if (stem !== undefined) return stem
  const made = newStem(form, language)
  if (known.size >= mostKept) known.clear()
  known.set(form, made)
  return made
}

/** The same words come again and again: what was stemmed is kept, up to so many words of a language. */
const mostKept = 20_000
const stemmed: Record<StemLanguage, Map<string, string>> = {
  no: new Map(),
  sv: new Map(),
  da: new Map(),
  en: new Map(),
}

/** What is left of a word by a long ending is no word's stem: ledighet (unemployment) is no form of leder (editorial). */
const shortStem = 4
const shortEnding = 3

function newStem(form: string, language: StemLanguage): string {
  const stem = stemmers[language](form)
  if (stem.length < shortStem && form.length - stem.length > shortEnding) return form
  if (language === 'no') return stem.replace(/mm$/, 'm')
  if (language === 'sv') return stem.replace(/([mn])\1$/, '$1')
  return stem
}
