/** How much of a text is given before the word and after it, in characters: it must be in sight on a short line. */
const before = 16
const after = 120

/**
 * The stretch of the first of these texts that has a searched word which `shown` does not have; empty where all of them
 * are shown already. Words are found at their beginnings, as search finds them.
 */
export function excerptOf(shown: string, texts: readonly (string | undefined)[], q: string): string {
  const words = q.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const missing = words.filter((word) => !pattern([word]).test(shown.normalize('NFC')))
  if (missing.length === 0) return ''
  const sought = pattern(missing)
  for (const text of texts) {
    const whole = (text ?? '').normalize('NFC')
    const at = whole.search(sought)
    if (at >= 0) return stretch(whole, at)
  }
  return ''
}

function pattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu')
}

/** From a word's beginning before this place to a word's end after it. */
function stretch(text: string, at: number): string {
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1
  const cut = text.indexOf(' ', at + after)
  const to = cut < 0 ? text.length : cut
  const inside = text.slice(from > at ? at : from, to).replace(/\s+/g, ' ')
  return `${from > 0 ? '… ' : ''}${inside}${to < text.length ? ' …' : ''}`
}
