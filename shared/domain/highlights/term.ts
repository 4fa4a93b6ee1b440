import { folded, isUnparted, wordsOf } from './words.ts'

/** One word of a term, as it is to be found. */
export interface TermWord {
  form: string
  /** Every word that begins so. */
  prefix: boolean
  /** Only in capitals, as it stands in the quotes. */
  capitals: boolean
  /** Joined to the word before by a hyphen. */
  hyphened: boolean
}

/** What somebody typed as a term, read. */
export interface ReadTerm {
  kind: 'words' | 'exact' | 'anywhere'
  words: readonly TermWord[]
  /** For a script without spaces between words. */
  text: string
}

/** Longer phrases are not looked for: nobody highlights a paragraph. */
const mostWords = 12

/**
 * Reads a term: words in all their forms, `drop*` for all words that begin so, and "in quotes" for exactly these words.
 * Something without a single letter or digit finds nothing.
 */
export function readTerm(typed: string): ReadTerm {
  const trimmed = typed.normalize('NFC').trim()
  const quoted = /^["“”„«](.+)["“”»]$/su.exec(trimmed)?.[1]
  const text = quoted ?? trimmed
  if (isUnparted(text)) return { kind: 'anywhere', words: [], text: folded(text.replace(/\*$/, '')) }
  const words = wordsOf(text)
    .slice(0, mostWords)
    .map((word) => ({
      form: word.form,
      prefix: text[word.to] === '*',
      capitals: quoted !== undefined && word.capitals,
      hyphened: word.after === 'hyphen',
    }))
  return { kind: quoted === undefined ? 'words' : 'exact', words, text: '' }
}

/** Two terms that find the same are one: how they are compared. */
export function termKey(typed: string): string {
  const { kind, words, text } = readTerm(typed)
  const said = words.map((word) => `${word.capitals ? '!' : ''}${word.form}${word.prefix ? '*' : ''}`).join(' ')
  return `${kind} ${said || text || folded(typed.trim())}`
}
