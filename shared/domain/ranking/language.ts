import { franc } from 'franc'
import type { StemLanguage } from '../highlights/stems.ts'
import { stopWords } from '../highlights/stop-words.ts'
import { eachWord } from './words.ts'

/** In which language a text is, as far as it matters to ranking: one that can be stemmed, or any other. */
export type TextLanguage = StemLanguage | 'other'

/** So much of a text tells its language. */
const sample = 400

/** So many small words of one language tell it, where the others have none or few of them. */
const enough = 4

/** Franc is asked about these alone: the languages that are stemmed, and those with which it confuses their short texts. */
const only = ['eng', 'nob', 'nno', 'swe', 'dan', 'deu', 'nld', 'fra', 'spa', 'por', 'ita', 'fin', 'pol', 'tur']

const byFranc: Record<string, TextLanguage> = { eng: 'en', nob: 'no', nno: 'no', swe: 'sv', dan: 'da' }
const said: Record<string, TextLanguage> = { en: 'en', nb: 'no', nn: 'no', no: 'no', sv: 'sv', da: 'da' }
const languages = ['en', 'no', 'sv', 'da'] as const

/** Below this, franc guesses. */
const shortest = 40

/**
 * In which language a text is. Its small words tell where they are clear: a record in Norwegian often has its abstract in
 * English, and it is the text whose words are compared. Where they are not, it is what the record is said to be in, and
 * where that is not known what the text's triples of letters say (franc, https://github.com/wooorm/franc).
 *
 * @param language ISO 639-1 of the record, or whatever its file says
 */
export function languageOfText(text: string, language = ''): TextLanguage {
  const head = text.slice(0, sample)
  const clear = bySmallWords(head)
  if (clear) return clear
  const code = language.trim().slice(0, 2).toLowerCase()
  if (code !== '') return said[code] ?? 'other'
  if (head.length < shortest) return 'other'
  return byFranc[franc(head, { only })] ?? 'other'
}

function bySmallWords(text: string): TextLanguage | undefined {
  const hits = languages.map(() => 0)
  eachWord(text, (raw) => {
    const form = raw.toLowerCase()
    for (let i = 0; i < languages.length; i++)
      if (stopWords[languages[i] as StemLanguage].has(form)) hits[i] = (hits[i] as number) + 1
  })
  const most = Math.max(...hits)
  const second = hits.filter((n) => n < most).reduce((a, b) => Math.max(a, b), 0)
  const first = hits.indexOf(most)
  if (most < enough || second * 2 > most || hits.lastIndexOf(most) !== first) return undefined
  return languages[first]
}
