/** A word of a text: where it stands, as it is compared, and whether a space alone, or a hyphen, parts it from the word before. */
export interface Word {
  from: number
  to: number
  /** Lower case, composed, without what is not seen and without a genitive's apostrophe. */
  form: string
  /** Written in capitals alone, as NAV or NEET. */
  capitals: boolean
  /** What stands before it: the next letter of a phrase may follow a `space` or a `hyphen`; anything else ends it. */
  after: 'space' | 'hyphen' | 'other'
}

/** Soft hyphens, joiners and marks of direction: they stand inside words that come from PDFs, and nobody sees them. */
const unseen = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff'
const word = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${unseen}]*(?:['’][\\p{L}][\\p{L}\\p{N}\\p{M}${unseen}]*)*`,
  'gu',
)
const allUnseen = new RegExp(`[${unseen}]`, 'g')
const hyphens = /^[-‐‑‒–]$/
const blank = /^\s{1,4}$/

/** The words of a text in their order. Their places are those of the text as it was given. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const gap = text.slice(end, match.index)
    const shown = match[0].replace(allUnseen, '').replace(/['’]s$/iu, '')
    words.push({
      from: match.index,
      to: match.index + match[0].length,
      form: folded(shown),
      capitals: shown.length > 1 && shown === shown.toUpperCase() && shown !== shown.toLowerCase(),
      after: hyphens.test(gap) ? 'hyphen' : blank.test(gap) ? 'space' : 'other',
    })
    end = match.index + match[0].length
  }
  return words
}

/** A text as it is compared: composed, lower case. Letters stay what they are: å is no a and ø is no o. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** Letters of scripts that part no words: such a term is looked for anywhere. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Whether it is written in a script without spaces between words. */
export function isUnparted(text: string): boolean {
  return unparted.test(text)
}
