import { folded } from './words.ts'

/**
 * The words of a search as terms: what it looks for is marked as it finds it, at the beginning of longer words, and phrases
 * in quotes as they stand. Its operators and the fields that it names are no words, and what it shuts out is not marked.
 */
export function searchTerms(search: string): string[] {
  const terms: string[] = []
  let shutOut = false
  for (const match of search.matchAll(
    /"([^"]*)"|([\p{L}\p{N}\p{M}]+:)|NEAR(?:\/\d+)?|[\p{L}\p{N}\p{M}]+|,\s*\d+\s*\)/gu,
  )) {
    const [whole, phrase, field] = match
    if (field !== undefined || whole.startsWith(',') || /^NEAR/.test(whole)) continue
    if (whole === 'AND' || whole === 'OR') continue
    if (whole === 'NOT') {
      shutOut = true
      continue
    }
    if (!shutOut) {
      if (phrase === undefined) terms.push(`${folded(whole)}*`)
      else if (/[\p{L}\p{N}]/u.test(phrase)) terms.push(`"${phrase.toLowerCase()}"`)
    }
    shutOut = false
  }
  return [...new Set(terms)]
}
