import { findAnywhere } from './anywhere.ts'
import { addTerm, emptyIndex, type Index, type Node, nextNodes } from './index-of-terms.ts'
import { languagesOf } from './language.ts'
import { type StemLanguage, stemOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { readTerm } from './term.ts'
import { type Word, wordsOf } from './words.ts'

/** A word or phrase to be found, and of which list it is. */
export interface Term {
  id: string
  text: string
}

/** A stretch of a text and the terms that it is marked for; those between marks have none. */
export interface Stretch {
  text: string
  terms: readonly string[]
}

export interface Matcher {
  /**
   * Takes a text apart at the terms that stand in it: the stretches together are the text. Where marks would overlap the
   * longest stands; what several terms find alike is one stretch with all of them.
   *
   * @param language ISO 639-1 of the record, if known
   */
  stretches(text: string, language: string): Stretch[]
}

interface Found {
  from: number
  to: number
  term: string
}

/** Makes terms ready to be found: once for many texts. */
export function matcherOf(terms: readonly Term[]): Matcher {
  const read = terms.map((term) => ({ id: term.id, term: readTerm(term.text) }))
  const anywhere = read.flatMap(({ id, term }) => (term.kind === 'anywhere' ? [{ id, text: term.text }] : []))
  const indexes = new Map<Reading, Index>()
  const indexOf = (reading: Reading): Index => {
    const known = indexes.get(reading)
    if (known) return known
    const index = emptyIndex()
    const kind = reading === 'quoted' ? 'exact' : 'words'
    for (const { id, term } of read)
      if (term.kind === kind) addTerm(index, id, term, (form) => readAs(form, reading), kind === 'words')
    indexes.set(reading, index)
    return index
  }
  return {
    stretches(text, language) {
      if (terms.length === 0 || text === '') return [{ text, terms: [] }]
      const words = wordsOf(text)
      const found: Found[] = []
      // As they are written, they are found in any language.
      for (const reading of ['quoted', 'written', ...languagesOf(text, language)] as const) {
        const index = indexOf(reading)
        if (index.root.leads) findIn(words, index, reading, found)
      }
      if (anywhere.length > 0) found.push(...findAnywhere(text, anywhere))
      return apart(text, longestOf(found))
    },
  }
}

/** How words are compared: exactly, as they are written, or by their stems in a language. */
type Reading = 'quoted' | 'written' | StemLanguage

function readAs(form: string, reading: Reading): string {
  return reading === 'quoted' || reading === 'written' ? form : stemOf(form, reading)
}

/** All places where terms of an index stand. */
function findIn(words: readonly Word[], index: Index, reading: Reading, found: Found[]): void {
  const arrive = (node: Node, at: number, first: Word) => {
    const last = words[at - 1]
    if (last) for (const term of node.ends) found.push({ from: first.from, to: last.to, term })
    if (node.leads) walk(node, at, first)
  }
  const walk = (node: Node, at: number, first: Word) => {
    const word = words[at]
    if (!word || (word !== first && word.after === 'other')) return
    const next = words[at + 1]
    const alone = index.beginnings.fits(word.form)
      ? nextNodes(node, word.form, readAs(word.form, reading), word.capitals)
      : []
    for (const reached of alone) arrive(reached, at + 1, first)
    if (reading === 'quoted' || !next || !index.beginnings.fits(word.form, next.form) || !mayJoin(word, next)) return
    const one = word.form + next.form
    // What the first word leads to by itself needs no second.
    for (const reached of nextNodes(node, one, readAs(one, reading), false))
      if (!alone.includes(reached)) arrive(reached, at + 2, first)
  }
  for (const [at, word] of words.entries()) walk(index.root, at, word)
}

/**
 * Whether two words may be meant as one: drop-out, drop out. A small word is joined to nothing across a space: "the
 * rapist" is no therapist, and "elev er" no plural.
 */
function mayJoin(word: Word, next: Word): boolean {
  if (next.after === 'hyphen') return true
  return next.after === 'space' && !isStopWord(word.form) && !isStopWord(next.form)
}

/** Of all that was found, what is marked: the longest first, each place once. */
function longestOf(found: readonly Found[]): { from: number; to: number; terms: string[] }[] {
  const spans = new Map<number, { from: number; to: number; terms: string[] }>()
  for (const { from, to, term } of found) {
    // Both places in one number: a text is never so long that they would not fit.
    const key = from * 2 ** 26 + to
    const span = spans.get(key)
    if (!span) spans.set(key, { from, to, terms: [term] })
    else if (!span.terms.includes(term)) span.terms.push(term)
  }
  const byLength = [...spans.values()].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const taken = new Set<number>()
  const kept: typeof byLength = []
  for (const span of byLength) {
    // The longest come first, so one that overlaps a kept one begins or ends inside it.
    if (taken.has(span.from) || taken.has(span.to - 1)) continue
    for (let at = span.from; at < span.to; at++) taken.add(at)
    kept.push(span)
  }
  return kept.sort((a, b) => a.from - b.from)
}

function apart(text: string, spans: readonly { from: number; to: number; terms: string[] }[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { from, to, terms } of spans) {
    if (from > at) stretches.push({ text: text.slice(at, from), terms: [] })
    stretches.push({ text: text.slice(from, to), terms })
    at = to
  }
  if (at < text.length || stretches.length === 0) stretches.push({ text: text.slice(at), terms: [] })
  return stretches
}
