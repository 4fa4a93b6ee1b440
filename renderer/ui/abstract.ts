import { headingPattern } from './abstract-headings.ts'

/** A stretch of an abstract under one heading; text before the first heading has none. */
export interface AbstractPart {
  heading: string
  text: string
  /** Where its text begins in the abstract. */
  from: number
}

/** Where a heading may begin: at the beginning, on a new line, or after a sentence. */
const begin = String.raw`(^\s*|\n\s*|[.!?)\]”"»’]\s+|[。！？；]\s*)`
/** A heading and what divides it from its text, which tells how sure it is that it is one. */
const known = new RegExp(
  `${begin}(?:[\\[【〔(]\\s*(${headingPattern})\\s*[\\]】〕)]\\s*[:：]?\\s*|(${headingPattern})(\\s*[:：]\\s*|\\s*[—–]\\s*|\\s+-\\s+|\\s*\\.?\\s*\\n\\s*|\\.\\s+|\\s+))`,
  'giu',
)
/** Words in capitals before a colon, which are a heading where the abstract has others. */
const capitals = new RegExp(String.raw`${begin}()(\p{Lu}[\p{Lu} ,/&’'()-]{3,59})(\s*:\s*)`, 'gu')

interface Found {
  at: number
  end: number
  name: string
  /** By what divides it from its text: `weak` is one only where there are others. */
  isWeak: boolean
}

/**
 * Splits an abstract at its structured headings. Everything that is not such a heading stays as it was, so the parts
 * together are the abstract.
 *
 * @param text the abstract as its record has it, plain text
 */
export function splitAbstract(text: string): AbstractPart[] {
  const found = headingsIn(text, known)
  const sure = found.filter((one) => !one.isWeak)
  // One weak heading may be a sentence of one word; two are a structure.
  const headings = sure.length > 0 || found.length > 1 ? found : []
  if (headings.length > 0) {
    for (const one of headingsIn(text, capitals)) {
      if (headings.every(({ at, end }) => one.end <= at || one.at >= end)) headings.push(one)
    }
    headings.sort((a, b) => a.at - b.at)
  }
  const parts: AbstractPart[] = []
  let from = 0
  let current = ''
  const push = (to: number) => {
    const whole = text.slice(from, to)
    const stretch = whole.trim()
    const blank = whole.length - whole.trimStart().length
    if (stretch || current) parts.push({ heading: current, text: stretch, from: from + blank })
  }
  for (const { at, end, name } of headings) {
    push(at)
    current = name
    from = end
  }
  push(text.length)
  return parts
}

/** The lines of a text that have something in them, each with the place where it begins. */
export function paragraphsOf(text: string): { text: string; from: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ text: line, from: index }))
}

function headingsIn(text: string, pattern: RegExp): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern)) {
    const [all, before = '', bracketed, bare, divider = ''] = match
    const name = bracketed || bare || ''
    const at = match.index + before.length
    const end = match.index + all.length
    const isCapital = isAllCapitals(name)
    // A capital tells a heading from a word of the sentence: "the following results: ..." is none.
    const first = name.charAt(0)
    if (first !== first.toUpperCase()) continue
    const isColon = bracketed !== undefined || /[:：]/.test(divider)
    const isLine = divider.includes('\n') || (!isColon && end === text.length)
    const isDash = /[—–-]/.test(divider)
    const startsSentence = /^[\p{Lu}\p{N}\p{Lo}“"'(«]/u.test(text.slice(end, end + 2))
    if (isColon || (isLine && (isCapital || before === '' || before.includes('\n')))) {
      found.push({ at, end, name, isWeak: false })
    } else if (isDash && startsSentence) {
      found.push({ at, end, name, isWeak: false })
    } else if (divider.startsWith('.') && startsSentence) {
      found.push({ at, end, name, isWeak: true })
    } else if (isCapital && name.length > 3 && startsSentence) {
      // "METHODS We asked ...": nothing divides it but its capitals.
      found.push({ at, end, name, isWeak: true })
    }
  }
  return found
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}
