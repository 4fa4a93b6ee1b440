/** What is done with a word of a text: as it is written, and where it stands. */
type Visit = (raw: string, from: number, to: number) => void

/** Letters of scripts without spaces between words: each is a word, and two of them a pair. */
const unparted = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'

/**
 * A word begins with a letter, may go on in digits (p53, COX2) and has two letters or more where its script parts words;
 * numbers alone tell no record from another.
 */
const word = new RegExp(`[${unparted}]|[^\\P{L}${unparted}](?:[^\\P{L}${unparted}]|[\\p{M}\\p{N}])+`, 'gu')

/** Goes through the words of a text in their order. */
export function eachWord(text: string, visit: Visit): void {
  word.lastIndex = 0
  for (let match = word.exec(text); match !== null; match = word.exec(text))
    visit(match[0], match.index, match.index + match[0].length)
}
