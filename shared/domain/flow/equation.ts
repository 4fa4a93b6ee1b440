import type { FlowLanguage } from './design.ts'
import { sayNumber } from './number.ts'

/** One number of an equation: what it is called, if that is said, and whether it is shown when it is 0. */
export interface Term {
  n: number
  word?: string
  always?: boolean
}

/** Parts joined as in running text: "a, b and c". */
export function list(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}

/** A term that is added. */
export function plus(n: number, word?: string): Term {
  return word === undefined ? { n } : { n, word }
}

/** A term that is taken away. */
export function minus(n: number, word?: string): Term {
  return plus(-n, word)
}

/** How a language prints numbers: one alone, those that stand in a text of numbers, and equations. */
export interface Printing {
  say: (n: number) => string
  printed: (numbers: string) => string
  equation: (terms: readonly Term[], total: number) => string
}

/** The numbers and equations of a language. */
export function printingIn(lang: FlowLanguage): Printing {
  const say = (n: number) => sayNumber(lang, n)
  return {
    say,
    printed: (numbers) => numbers.replace(/\d+/g, (digits) => say(Number(digits))),
    equation: (terms, total) => equation(terms, total, say),
  }
}

/**
 * An equation in words, "1397 − 669 duplicates = 728": terms that are 0 are left out, and where the sum is wrong the
 * sign says so (≠). The first term is always there.
 */
function equation(terms: readonly Term[], total: number, say: (n: number) => string): string {
  const shown = terms.filter((term, index) => index === 0 || term.n !== 0 || term.always)
  const text = shown.map((term, index) => {
    const amount = `${say(Math.abs(term.n))}${term.word ? ` ${term.word}` : ''}`
    // −0 is still taken away: "430 − 0 not retrieved".
    const away = term.n < 0 || Object.is(term.n, -0)
    if (index === 0) return term.n < 0 ? `−${amount}` : amount
    return `${away ? '−' : '+'} ${amount}`
  })
  const sum = terms.reduce((all, term) => all + term.n, 0)
  return `${text.join(' ')} ${sum === total ? '=' : '≠'} ${say(total)}`
}

/** A person's words as a sentence: with a full stop, where they have no end of their own. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
