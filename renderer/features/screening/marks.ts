/** A stretch of text, and whether it is to be marked. */
export interface Stretch {
  text: string
  marked: boolean
}

/**
 * Takes a text apart at the words that were searched for, so that they can be marked. Case does not matter and a word
 * is found at the beginning of a longer one, as the search finds it. The stretches together are the text.
 */
export function markWords(text: string, search: string): Stretch[] {
  const words = search.match(/[\p{L}\p{N}]+/gu)
  if (!words) return [{ text, marked: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu')
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), marked: false })
    stretches.push({ text: match[0], marked: true })
    from = match.index + match[0].length
  }
  if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from), marked: false })
  return stretches
}
