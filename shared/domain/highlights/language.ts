import { type StemLanguage, stemLanguages } from './stems.ts'
import { stopWords } from './stop-words.ts'
import { wordsOf } from './words.ts'

const codes: Record<string, StemLanguage> = { nb: 'no', nn: 'no', no: 'no', sv: 'sv', da: 'da', en: 'en' }

/** So many small words tell a language. */
const enough = 3
/** How much of a text is looked at: a language shows in its first sentences. */
const sample = 1200

/**
 * In which languages the words of a text may be. Its small words tell: a record in Norwegian often has an abstract in
 * English. Where they say too little, it is the language that the record is said to be in, and where that is not known, any.
 * A language without a stemmer gives none: then words are found as they are written.
 *
 * @param said ISO 639-1 of the record, if known
 */
export function languagesOf(text: string, said: string): readonly StemLanguage[] {
  const known = codes[said.slice(0, 2).toLowerCase()]
  const hits = stemLanguages.map((language) => ({ language, n: 0 }))
  for (const { form } of wordsOf(text.slice(0, sample)))
    for (const hit of hits) if (stopWords[hit.language].has(form)) hit.n++
  const most = Math.max(...hits.map((hit) => hit.n))
  if (most >= enough) {
    const likely = hits.filter((hit) => hit.n * 5 >= most * 4).map((hit) => hit.language)
    return known && likely.includes(known) ? [known] : likely
  }
  if (known) return [known]
  return said.trim() === '' ? stemLanguages : []
}
