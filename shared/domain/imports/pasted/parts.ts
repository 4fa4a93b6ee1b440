/** The parts of a reference that could be told apart. */
export interface Parts {
  authors: string
  year?: string
  /** As written, where it says more than the year. */
  date?: string
  title?: string
  /** What follows the title. */
  rest: string
}

const YEAR = '((?:1[5-9]|20)\\d\\d)[a-z]?'
/** `(2020).`, `(2020, March 4)`, `(n.d.)` */
const IN_BRACKETS = new RegExp(
  `\\((?:${YEAR}([^()]{0,40})|n\\.d\\.|u\\.å\\.|in press|i trykk|forthcoming)\\)[.,:]?\\s?`,
  'i',
)
const QUOTED = /["“”«„](?=\S)([^"“”«»]{5,500})["”»“]/
const SINGLE = /^\s{0,3}['‘’](?=\S)(.{5,500}?)[.,]?['’](?=[.,;\s]|$)[.,]?/
const FAMILY = "\\p{L}[\\p{L}'’ -]{0,40} \\p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?"
/** Family and initials, as Vancouver writes them; or an organisation. */
const VANCOUVER = new RegExp(
  `^((?:${FAMILY}[,;] ){0,60}(?:${FAMILY}|et al|mfl)|\\p{Lu}[\\p{L}'’ -]{3,80})\\.\\s+(?=[\\p{Lu}\\d«"“¿[])`,
  'u',
)
/** The end of a sentence: no initial, no `vs.` and no `nr.` before it. */
const SENTENCE =
  /(?<!(?:^|[\s(])(?:\p{Lu}|vs|nr|no|vol|St|Dr|ed|eds|pp|s|bl\.a|f\.eks|ca|cf|jf|al))([.?!]["”»’']?)\s+(?=[\p{Lu}\d«"“‘[(])/u

/** Tells authors, year, title and the rest of a reference apart; without a title where it cannot be told. */
export function partsOf(text: string): Parts {
  return quoted(text) ?? bracketedYear(text) ?? vancouver(text) ?? plainYear(text) ?? { authors: '', rest: text }
}

/** `Moe, Per. 2020. "Title." Journal 12 (3): 1-20`, `[1] P. Moe, "Title," Journal, vol. 12, 2020`. */
function quoted(text: string): Parts | undefined {
  const found = QUOTED.exec(text.slice(0, 1500))
  if (!found || found.index > 800) return undefined
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  const year = new RegExp(`[\\s(,.]${YEAR}[).,:\\s]{0,4}$`).exec(before)
  const authors = year ? before.slice(0, year.index) : before
  // Quotation marks within a title, not around it.
  if (/[.?!] \p{L}.{20,}$/u.test(authors.replace(/\p{Lu}\./gu, '')) && !year) return undefined
  if (IN_BRACKETS.test(before) && !year && !/\)[.,:]?\s{0,3}$/.test(before)) return undefined
  const dated = IN_BRACKETS.exec(before)
  return {
    authors: dated ? before.slice(0, dated.index) : authors,
    ...dateOf(year?.[1] ?? dated?.[1] ?? lastYear(after)),
    title: withoutEnd(found[1] ?? ''),
    rest: after,
  }
}

/** APA and Harvard: `Moe, P. (2020). Title. Journal, 12(3), 1-20.` */
function bracketedYear(text: string): Parts | undefined {
  const found = IN_BRACKETS.exec(text.slice(0, 1500))
  if (
    !found ||
    found.index < 2 ||
    /\b(?:vol|no|nr)\b|\d\(/i.test(text.slice(Math.max(0, found.index - 12), found.index + 1))
  )
    return undefined
  const authors = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  // `Journal 12 (2020): 1-20`: a year that stands behind a volume is the end, not the middle.
  if (/\d\s?$/.test(authors) || SENTENCE.test(authors.replace(/\p{Lu}\./gu, ''))) return undefined
  const single = SINGLE.exec(after)
  const date = dateOf(found[1], found[2])
  if (single) return { authors, ...date, title: withoutEnd(single[1] ?? ''), rest: after.slice(single[0].length) }
  const [title, rest] = sentenceIn(after)
  return { authors, ...date, title, rest }
}

/** `Moe P, Åsland K. Title. Journal. 2020;12(3):1-20.` */
function vancouver(text: string): Parts | undefined {
  const found = VANCOUVER.exec(text.slice(0, 3000))
  if (!found?.[1]) return undefined
  const after = text.slice(found[0].length)
  const [title, rest] = sentenceIn(after)
  const isOrganisation = !/ \p{Lu}{1,4}(?: Jr| Sr)?$|^(?:et al|mfl)$|[,;]/u.test(found[1])
  if (title.length < 5 || rest === '' || (isOrganisation && !/\d/.test(rest))) return undefined
  return { authors: found[1].replace(/[.;,\s]+$/, ''), ...dateOf(lastYear(rest)), title, rest }
}

/** `Moe, P. and Åsland, K., 2020. Title. Journal, 12(3), pp.1-20.` */
function plainYear(text: string): Parts | undefined {
  const found = new RegExp(`^(.{2,600}?)[.,:]?\\s${YEAR}[.:,]\\s`).exec(text)
  if (!found || /\d/.test(found[1] ?? '')) return undefined
  const [title, rest] = sentenceIn(text.slice(found[0].length).replace(/^['‘](.{5,500}?)['’][,.]?/, '$1.'))
  return title.length < 5 ? undefined : { authors: found[1] ?? '', ...dateOf(found[2]), title, rest }
}

function sentenceIn(text: string): [string, string] {
  const found = SENTENCE.exec(text)
  if (!found) return [withoutEnd(text), '']
  const end = found.index + (found[1]?.length ?? 1)
  const rest = text.slice(end).trim()
  // A question is often followed by the rest of the title.
  if (/^[?!]/.test(found[1] ?? '')) {
    const next = SENTENCE.exec(rest)
    const after = next ? rest.slice(next.index + 1).trim() : ''
    if (next && !/\d/.test(rest.slice(0, next.index)) && /^\p{Lu}/u.test(after))
      return [withoutEnd(`${text.slice(0, end)} ${rest.slice(0, next.index)}`), after]
  }
  return [withoutEnd(text.slice(0, end)), rest]
}

const withoutEnd = (title: string) =>
  title
    .trim()
    .replace(/[.,;:]+$/, '')
    .trim()

function lastYear(text: string): string | undefined {
  return [...text.slice(0, 600).matchAll(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g)].at(text.includes(';') ? 0 : -1)?.[0]
}

function dateOf(year: string | undefined, more = ''): Pick<Parts, 'year' | 'date'> {
  const rest = more.replace(/^[,\s]+/, '')
  return year ? { year, ...(rest ? { date: `${rest} ${year}` } : {}) } : {}
}
