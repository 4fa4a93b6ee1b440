const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const each = new RegExp(unspaced, 'gu')

/**
 * Text as the search index takes it: composed letters, so that å typed in one way finds å stored in the other, and the signs
 * of scripts that write no spaces each as a word, so that a word in the middle of a Chinese or Japanese sentence is found.
 */
export function spaced(text: string): string {
  const composed = text.normalize('NFC')
  return unspaced.test(composed) ? composed.replace(each, ' $& ').replace(/ {2,}/g, ' ').trim() : composed
}
