import { folded, isUnparted } from './words.ts'

interface Letters {
  next: Map<string, Letters>
  ends: string[]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Where terms of scripts without spaces stand, anywhere in a text. A letter that is written with separate marks counts as
 * the one that they make.
 */
export function findAnywhere(
  text: string,
  terms: readonly { id: string; text: string }[],
): { from: number; to: number; term: string }[] {
  if (!isUnparted(text)) return []
  const root: Letters = { next: new Map(), ends: [] }
  for (const term of terms) {
    let node = root
    for (const letter of lettersOf(term.text)) {
      const next = node.next.get(letter.form) ?? { next: new Map(), ends: [] }
      node.next.set(letter.form, next)
      node = next
    }
    node.ends.push(term.id)
  }
  const letters = lettersOf(text)
  const found: { from: number; to: number; term: string }[] = []
  for (const [start, first] of letters.entries()) {
    let node: Letters | undefined = root
    for (let at = start; node; at++) {
      const letter = letters[at]
      node = letter && node.next.get(letter.form)
      for (const term of node?.ends ?? []) found.push({ from: first.from, to: letter?.to ?? 0, term })
    }
  }
  return found
}

/** A letter and the marks on it. */
const letter = /\P{M}\p{M}*|\p{M}+/gsu

function lettersOf(text: string): { form: string; from: number; to: number }[] {
  // The letters of a text that is composed already are told apart much sooner.
  if (text === text.normalize('NFC'))
    return Array.from(text.matchAll(letter), ({ 0: form, index }) => ({
      form: form.toLowerCase(),
      from: index,
      to: index + form.length,
    }))
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    form: folded(segment),
    from: index,
    to: index + segment.length,
  }))
}
