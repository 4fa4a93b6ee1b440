import { editDistance, misspelt } from './text.ts'
import { smallWords, type Title, type TitleForm } from './titles.ts'

/**
 * How two titles stand to each other: `same` letters; `alike` but for spelling and small words; `part` where one is the
 * beginning or the end of the other; `close` where most words are shared; `other`; `unknown` where one is missing.
 */
export type TitleRelation = 'same' | 'alike' | 'part' | 'close' | 'other' | 'unknown'

/** What the comparison of two titles found. */
export interface TitleComparison {
  relation: TitleRelation
  /** 0 to 1: the share of letters in words that both have. */
  likeness: number
  /** Both have a number, a part or a single letter where the other has another one: "Part I", "Part II". */
  numbersDiffer: boolean
  /** Only one has a number where the other has nothing: "Youth in work, 1973". */
  oneNumber: boolean
  /** One is the other cut off after many letters, as exports cut. */
  cut: boolean
  /** They are alike only if words are misspelt, the order of words says nothing, or a lone letter is an article. */
  doubt: Doubt
}

/** `letter`: a long word has one wrong letter, as typing errors have; `word`: more than that had to be guessed. */
export type Doubt = 'none' | 'letter' | 'word'

const order: TitleRelation[] = ['same', 'alike', 'part', 'close', 'other', 'unknown']

/** Compares every reading of one title with every reading of the other and keeps the best. */
export function compareTitles(a: Title | undefined, b: Title | undefined): TitleComparison {
  if (!a || !b) return nothingShared('unknown')
  let best: TitleComparison | undefined
  for (const one of a.forms)
    for (const other of b.forms) {
      const found = compareForms(one, other)
      if (!best || rank(found) < rank(best)) best = found
    }
  // "Wilson's disease. [German]" and "Wilson's disease. [Croatian]" are two.
  const twoNotes = a.noted !== undefined && b.noted !== undefined && a.noted !== b.noted
  if (best && twoNotes) return { ...best, numbersDiffer: true }
  return best ?? nothingShared('other')
}

function nothingShared(relation: 'other' | 'unknown' | 'same'): TitleComparison {
  return { relation, likeness: 0, numbersDiffer: false, oneNumber: false, cut: false, doubt: 'none' }
}

function rank(found: TitleComparison): number {
  return order.indexOf(found.relation) + (1 - found.likeness)
}

/** More words than this that only one has, on both sides, and two titles are not looked at more closely. */
const mostWordsApart = 40

function compareForms(a: TitleForm, b: TitleForm): TitleComparison {
  if (a.compact === b.compact) return { ...nothingShared('same'), likeness: 1 }
  const share = (2 * sharedLetters(a.sorted, b.sorted)) / (a.compact.length + b.compact.length)
  const [short, long] = a.compact.length <= b.compact.length ? [a, b] : [b, a]
  // Cut off anywhere, but begun only with a whole word: "typical careers" is no part of "atypical careers".
  const goesOn = long.compact.startsWith(short.compact)
  const begins = goesOn || ends(long, short)
  if (share < 0.5 && !begins && !gluedAlike(a, b)) return { ...nothingShared('other'), likeness: share }
  const restA = without(a.words, b.words)
  const restB = without(b.words, a.words)
  // Long texts that begin alike and go on otherwise: comparing word by word would take too long and find nothing.
  if (Math.min(restA.length, restB.length) > mostWordsApart) return { ...nothingShared('other'), likeness: share }
  const reordered = isReordered(a, b, restA, restB)
  const { penalty, doubt } = reconcile(restA, restB)
  const letters = hasLoneLetter(a.words, restA) || hasLoneLetter(b.words, restB)
  const [wordsA, wordsB] = goesOn ? withoutCutWord(a, b, restA, restB) : [restA, restB]
  const [numbersDiffer, oneNumber] = compareNumbers(wordsA, wordsB)
  const extra = [...restA, ...restB].filter((word) => !smallWords.has(word))
  const left = lettersOf(restA) + lettersOf(restB) + penalty
  const likeness = Math.max(0, 1 - left / (a.compact.length + b.compact.length))
  return {
    relation: relationOf(a, b, restA, restB, extra, likeness, begins),
    likeness,
    numbersDiffer,
    oneNumber,
    cut: goesOn && short.compact.length >= longCut,
    doubt: letters || reordered ? 'word' : doubt,
  }
}

function relationOf(
  a: TitleForm,
  b: TitleForm,
  restA: string[],
  restB: string[],
  extra: string[],
  likeness: number,
  begins: boolean,
): TitleRelation {
  if (extra.length === 0) return 'alike'
  const contentA = restA.filter((word) => !smallWords.has(word))
  const contentB = restB.filter((word) => !smallWords.has(word))
  if (begins) return 'part'
  if (contentA.length === 0 && atOneEnd(b.words, contentB)) return 'part'
  if (contentB.length === 0 && atOneEnd(a.words, contentA)) return 'part'
  return likeness >= 0.75 ? 'close' : 'other'
}

/** Whether the extra words all stand at the beginning or all at the end. */
function atOneEnd(all: string[], extra: string[]): boolean {
  const count = extra.length
  const kept = all.filter((word) => !smallWords.has(word))
  const matches = (piece: string[]) => piece.length === count && piece.every((word, i) => word === extra[i])
  return count > 0 && count < kept.length && (matches(kept.slice(0, count)) || matches(kept.slice(-count)))
}

/** How many letters are in words that both have. */
function sharedLetters(a: string[], b: string[]): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? '', b[j] ?? '']
    if (one === other) {
      sum += one.length
      i++
      j++
    } else if (one < other) i++
    else j++
  }
  return sum
}

function ends(long: TitleForm, short: TitleForm): boolean {
  return long.compact.endsWith(short.compact) && long.words.join(' ').endsWith(` ${short.words.join(' ')}`)
}

/** The words of `a` that are not in `b`, counted, in their order. */
function without(a: string[], b: string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1)
  return a.filter((word) => {
    const left = counts.get(word) ?? 0
    if (left > 0) counts.set(word, left - 1)
    return left === 0
  })
}

function lettersOf(list: string[]): number {
  let sum = 0
  for (const word of list) sum += word.length
  return sum
}

/** Spaces lost or gained all over: the letters begin alike though no word does. */
function gluedAlike(a: TitleForm, b: TitleForm): boolean {
  return a.compact.length > 20 && a.compact.slice(0, 14) === b.compact.slice(0, 14)
}

/**
 * Takes out of both lists what is one thing written two ways: misspelt words, words written together or apart, and
 * acronyms beside what they stand for. Returns how many letters of difference that was.
 */
function reconcile(restA: string[], restB: string[]): { penalty: number; doubt: Doubt } {
  let penalty = 0
  let doubt: Doubt = 'none'
  for (let i = restA.length - 1; i >= 0; i--) {
    const word = restA[i] ?? ''
    const at = restB.findIndex((other) => misspelt(word, other))
    if (at < 0) continue
    penalty += 2
    doubt = moreDoubt(doubt, doubtOf(word, restB[at] ?? ''))
    restA.splice(i, 1)
    restB.splice(at, 1)
  }
  penalty += rejoin(restA, restB) + rejoin(restB, restA)
  const joined = restA.join('')
  if (joined.length > 3 && joined === restB.join('')) {
    penalty += 1
    restA.length = 0
    restB.length = 0
  }
  return { penalty, doubt }
}

function moreDoubt(one: Doubt, other: Doubt): Doubt {
  return one === 'word' || other === 'word' ? 'word' : one === 'letter' ? one : other
}

function doubtOf(a: string, b: string): Doubt {
  if (isVariant(a, b)) return 'none'
  return Math.min(a.length, b.length) >= 6 && editDistance(a, b, 1) <= 1 ? 'letter' : 'word'
}

/** Two spellings of one word, as English has them, or its plural; a lost letter too: no guess, unlike Iran and Iraq. */
function isVariant(a: string, b: string): boolean {
  if (a.includes('?') || b.includes('?')) return true
  return spelling(a) === spelling(b)
}

function spelling(word: string): string {
  return word
    .replace(/(?<=.{3})s$/, '')
    .replaceAll('z', 's')
    .replaceAll('our', 'or')
    .replaceAll('y', 'i')
    .replace(/tre$/, 'ter')
    .replace(/mme$/, 'm')
    .replaceAll(/[ao](?=[aeiou])|ae|oe/g, '')
    .replaceAll(/(.)\1/g, '$1')
    .replaceAll(/[aeo]/g, 'e')
}

/** The content words of two titles are the same and stand in another order: "sleep and work", but also "from A to B". */
function isReordered(a: TitleForm, b: TitleForm, restA: string[], restB: string[]): boolean {
  return restA.length + restB.length === 0 && contentOf(a) !== contentOf(b)
}

function contentOf(form: TitleForm): string {
  return form.words.filter((word) => !smallWords.has(word)).join(' ')
}

/** Whether a word that only one title has is a lone letter that names a thing: "hepatitis A", "IS security". */
function hasLoneLetter(all: string[], rest: string[]): boolean {
  return all.some((word, i) => {
    if (!rest.includes(word)) return false
    if (word === 'is' || word === 'i') return true
    return word === 'a' && i > 0 && !smallWords.has(all[i - 1] ?? '')
  })
}

/** One word here that is several there: "healthcare" and "health care"; "IS" and "information systems". */
function rejoin(single: string[], several: string[]): number {
  let penalty = 0
  for (let i = single.length - 1; i >= 0; i--) {
    const word = single[i] ?? ''
    if (word.length < 2 || /^\d+$/.test(word)) continue
    const run = findRun(word, several)
    if (!run) continue
    single.splice(i, 1)
    several.splice(run.from, run.count)
    penalty += run.count
  }
  return penalty
}

function findRun(word: string, several: string[]): { from: number; count: number } | undefined {
  for (let from = 0; from + 1 < several.length; from++)
    for (let count = 2; count <= 5 && from + count <= several.length; count++) {
      if (several[from]?.[0] !== word[0]) continue
      const run = several.slice(from, from + count)
      if (run.join('') === word || (word.length === count && run.map((part) => part[0]).join('') === word))
        return { from, count }
    }
  return undefined
}

const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/
const counted = /^(?:first|second|third|fourth|fifth|one|two|three|four|five|six)$/

/** Words that number a thing and whose difference makes another thing of it. */
function isNumber(word: string): boolean {
  return /\d/.test(word) || roman.test(word) || counted.test(word) || /^[b-z]$/.test(word)
}

/** Where an export cut a title off inside a word, that piece of a word is no word of its own. */
function withoutCutWord(a: TitleForm, b: TitleForm, restA: string[], restB: string[]): [string[], string[]] {
  const [short, rest] = a.compact.length <= b.compact.length ? [a, restA] : [b, restB]
  const cut = short.compact.length >= leastCut && rest.length === 1 && rest[0] === short.words.at(-1)
  if (!cut) return [restA, restB]
  return rest === restA ? [[], restB] : [restA, []]
}

/** A title that goes on after so many letters is hardly another one's. */
const longCut = 80

/** Exports cut titles off after so many letters, not sooner; a shorter one that ends otherwise is another title. */
const leastCut = 60

/** Whether the numbers of two titles contradict each other, and whether only one has a number at all. */
function compareNumbers(restA: string[], restB: string[]): [differ: boolean, one: boolean] {
  // "Case A" and "Case B": an article is a letter too, once it stands against one.
  const lettered = [...restA, ...restB].some((word) => /^[b-z]$/.test(word))
  const numbers = (rest: string[]) => rest.filter((word) => isNumber(word) || (lettered && word === 'a'))
  const a = numbers(restA)
  const b = numbers(restB)
  if (a.length > 0 && b.length > 0) return [!sameDigits(a, b), false]
  // "Part II" beside nothing may be the second part beside the whole or the first.
  const [one, rest] = a.length > 0 ? [a, restA] : [b, restB]
  const part = rest.some((word) => /^(?:part|del|teil|partie|volume|chapter|kapittel)$/.test(word))
  return [one.length > 0 && part, one.length > 0]
}

/** `99mtc` and `99m tc` are the same digits. */
function sameDigits(a: string[], b: string[]): boolean {
  return a.join('').replace(/\D/g, '') === b.join('').replace(/\D/g, '') && a.some((word) => /\d/.test(word))
}
