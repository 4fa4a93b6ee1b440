/** A text, and what it is a text of, such as a record. */
export interface TextOf<Of> {
  text: string
  of: Of
}

/** Texts of a megabyte are known by their beginning. */
const enough = 4000

/**
 * The texts that say something else than the one that is shown, mostly the same in another language, each once with all
 * that have it. One that was cut off, or spelt differently here and there, says nothing else.
 *
 * @param share how many of the words of a text may be new, from 0 to 1, before it says something else
 */
export function otherTexts<Of>(shown: string, given: readonly TextOf<Of>[], share = 0.5): { text: string; of: Of[] }[] {
  const groups: { words: ReadonlySet<string>; text: string; of: Of[] }[] = []
  // The very text says nothing else, and most reports have no other.
  const others = given.filter(({ text }) => text !== shown)
  if (others.length === 0) return []
  const known = wordsOf(shown)
  for (const { text, of } of others) {
    const words = wordsOf(text)
    if (words.size === 0 || !isOther(words, known, share)) continue
    const group = groups.find((one) => !isOther(words, one.words, share) || !isOther(one.words, words, share))
    if (!group) groups.push({ words, text, of: [of] })
    else {
      group.of.push(of)
      // Of a text and its beginning, the whole is worth more.
      if (text.length > group.text.length) group.text = text
    }
  }
  return groups.map(({ text, of }) => ({ text, of }))
}

function isOther(words: ReadonlySet<string>, known: ReadonlySet<string>, share: number): boolean {
  let fresh = 0
  for (const word of words) if (!known.has(word)) fresh++
  return fresh > words.size * share
}

/** Words of some length; of scripts without blanks between words, each two letters. Accents, which databases lose, do not matter. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = text
    .slice(0, enough)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
  const words = new Set<string>()
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word)) {
      if (word.length > 3) words.add(word)
      continue
    }
    for (let at = 0; at + 1 < word.length; at++) words.add(word.slice(at, at + 2))
  }
  return words
}
