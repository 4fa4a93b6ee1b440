/**
 * What is done with a word of a text: as it is written, where it stands, and whether it makes a pair with the word before,
 * for nothing that ends a sentence or a part of it stands between them.
 */
type Visit = (raw: string, from: number, to: number, follows: boolean) => void

/** Letters of scripts without spaces between words: each is a word, and two of them a pair. */
const unparted = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'

/**
 * A word begins with a letter, may go on in digits (p53, COX2) and has two letters or more where its script parts words;
 * numbers alone tell no record from another.
 */
const word = new RegExp(`[${unparted}]|[^\\P{L}${unparted}](?:[^\\P{L}${unparted}]|[\\p{M}\\p{N}])+`, 'gu')

/** What ends a sentence or a part of it. Nothing that is further away is looked at. */
const parts = /[.;:?!()[\]。！？；]/
const furthest = 12

/** Goes through the words of a text in their order. */
export function eachWord(text: string, visit: Visit): void {
  let end = -1
  word.lastIndex = 0
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const raw = match[0]
    const from = match.index
    const gap = from - end
    const follows = end >= 0 && gap <= furthest && (isSpace(text, end, gap) || !parts.test(text.slice(end, from)))
    end = from + raw.length
    visit(raw, from, end, follows)
  }
}

function isSpace(text: string, at: number, length: number): boolean {
  return length === 1 && text.charCodeAt(at) === 32
}
