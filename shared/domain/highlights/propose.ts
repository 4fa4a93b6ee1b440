import { languagesOf } from './language.ts'
import { stemOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { termKey } from './term.ts'
import { wordsOf } from './words.ts'

/** Words that every protocol is full of, and that tell no record from another. */
const ofProtocols = new Set(
  `study studies article articles report reports thesis publication publications published research paper papers include
   included exclude excluded criteria criterion group target context language english year years age aged
   studie studier artikkel artikler rapport rapporter avhandling publikasjon publikasjoner publisert forskning inkluder
   inkludert ekskluder ekskludert kriterier kriterium gruppe målgruppe kontekst språk engelsk år alder
   artikel artiklar artiklarna rapporter avhandling publicerad forskning språk engelska åldern ålder
   artikler afhandling publiceret sprog engelsk alder`.split(/\s+/),
)

/**
 * The words of a criterion that may be worth highlighting, in their order: without small words, numbers and the words
 * that all protocols use, each in one form, and without those that are there already.
 *
 * @param known the texts of terms that are there
 */
export function proposedTerms(criterion: string, known: readonly string[]): string[] {
  const [language = 'en'] = languagesOf(criterion, '')
  const have = new Set(known.map(termKey))
  const stems = new Set<string>()
  const proposed: string[] = []
  for (const { from, to, form } of wordsOf(criterion)) {
    const text = criterion.slice(from, to)
    if (form.length < 3 || /^\p{N}+$/u.test(form) || isStopWord(form) || ofProtocols.has(form)) continue
    const stem = stemOf(form, language)
    if (stems.has(stem) || have.has(termKey(text))) continue
    stems.add(stem)
    // A capital at the beginning is no part of the word; inside it is a name.
    proposed.push(from === 0 && text !== text.toUpperCase() ? text.toLowerCase() : text)
  }
  return proposed
}
