import { fold, plain, present, words } from './text.ts'

/** A journal made comparable: its words without small ones, its letters, and the acronyms it may go by. */
export interface Journal {
  words: string[]
  compact: string
  acronyms: string[]
}

const small = new Set(
  'the of and in for on a an de den det la le et und der die das fur og i och del des du y el part section procedings proc tagungsband'.split(
    ' ',
  ),
)

/** Makes the name of a journal, a book or a conference comparable; undefined where there is none. */
export function journalOf(text: string | undefined): Journal | undefined {
  const given = present(text)
  if (!given) return undefined
  const name = plain(given)
    .replace(/\.?\s*Conference(?: Start| Publication)?:.*$/i, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/&/g, ' and ')
  const all = words(fold(name))
  const kept = withoutOwnAcronym(all).filter((word) => !small.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word))
  if (kept.length === 0) return undefined
  const capitals = name.split(/[^\p{L}]+/u).filter(Boolean)
  const initials = (list: string[]) =>
    list.map((word) => (word.length > 1 && word === word.toUpperCase() ? fold(word) : fold(word[0] ?? ''))).join('')
  const acronyms = [initials(capitals), initials(capitals.filter((word) => !small.has(word.toLowerCase())))]
  return { words: kept, compact: kept.join(''), acronyms }
}

/** "Symposium on Usable Privacy and Security, SOUPS" without what it calls itself in short. */
function withoutOwnAcronym(all: readonly string[]): readonly string[] {
  const at = all.findLastIndex((word, i) => {
    if (word.length < 3) return false
    const others = all.filter((_, j) => j !== i)
    const initials = (list: readonly string[]) => list.map((one) => one[0] ?? '').join('')
    return [others, others.filter((one) => !small.has(one))].some((list) => initials(list).endsWith(word))
  })
  return at < 0 || all.length < 4 ? all : all.filter((_, i) => i !== at)
}

/** `same` in full, abbreviated or as an acronym; `near` where one name is in the other; `differ`; `unknown` if missing. */
export function compareJournals(
  a: Journal | undefined,
  b: Journal | undefined,
): 'same' | 'near' | 'differ' | 'unknown' {
  if (!a || !b) return 'unknown'
  if (a.compact === b.compact) return 'same'
  if (isAcronym(a, b) || isAcronym(b, a)) return 'same'
  if (isEvent(a) !== isEvent(b) && (isPeriodical(a) || isPeriodical(b))) return 'differ'
  if (mentions(a, b) || mentions(b, a)) return 'near'
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const aligned = abbreviates(short.words, long.words)
  if (aligned && short.words.length === long.words.length) return 'same'
  if (aligned) return 'near'
  // Congresses are called by the same words in any order; of journals these are two: European Heart Journal, European
  // Journal of Heart Failure.
  const within = short.words.every((word) => long.words.some((other) => isShortFor(word, other)))
  return within && short.words.length >= 2 && isEvent(a) && isEvent(b) ? 'near' : 'differ'
}

function isAcronym(a: Journal, b: Journal): boolean {
  return a.words.length === 1 && a.compact.length >= 3 && b.words.length > 1 && b.acronyms.includes(a.compact)
}

/** What a conference calls itself, and what a journal does: a paper is often given at the one and then printed in the other. */
function isEvent(of: Journal): boolean {
  return of.words.some((word) =>
    /^(?:workshop|conference|conf|symposium|congres|meeting|konferanse|konferenz|tagung)$/.test(word),
  )
}

function isPeriodical(of: Journal): boolean {
  return of.words.some((word) =>
    /^(?:journal|j|transactions|quarterly|letters|anals|archives|zeitschrift|tidskrift|revista|revu)$/.test(word),
  )
}

/** "ICIS: Transforming Society" beside "International Conference on Information Systems". */
function mentions(a: Journal, b: Journal): boolean {
  return b.words.length > 2 && a.words.some((word) => word.length >= 4 && b.acronyms.includes(word))
}

/** Whether each word of the shorter name is or abbreviates a word of the longer one, in order, the first with the first. */
function abbreviates(short: string[], long: string[]): boolean {
  if (!isShortFor(short[0] ?? '', long[0] ?? '')) return false
  let at = 0
  for (const word of short) {
    while (at < long.length && !isShortFor(word, long[at] ?? '')) at++
    if (at === long.length) return false
    at++
  }
  return true
}

/** "J" and "Journal", "Int" and "International", "Dtsch" and "Deutsche": the same beginning, the rest in order. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === '' || short[0] !== long[0]) return false
  if (long.startsWith(short)) return true
  if (short.length < 3) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length && short.length <= long.length * 0.75
}
