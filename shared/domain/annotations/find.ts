/** A text as it is searched: all that people do not think of when they type is alike in it. */
export interface Folded {
  text: string
  /** For each UTF-16 unit: where in the text what it stands for begins and ends. */
  from: readonly number[]
  to: readonly number[]
}

/** A stretch of a text. */
export interface Found {
  from: number
  to: number
}

const dropped = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u
const dashes = /[\u2010-\u2015\u2212]/gu
const quotes = /[\u2018\u2019\u201A\u201B\u02BC]/gu
const doubleQuotes = /[\u201C-\u201F\u00AB\u00BB]/gu

/**
 * Folds a text for searching: capitals, ligatures (ﬁ), composed and decomposed letters, kinds of spaces, dashes and quotation
 * marks are alike, and a hyphen inside a word counts for nothing. Letters stay apart: å is no a.
 */
export function fold(text: string): Folded {
  const out: string[] = []
  const from: number[] = []
  const to: number[] = []
  const put = (unit: string, start: number, end: number) => {
    out.push(unit)
    from.push(start)
    to.push(end)
  }
  // A letter with the marks that belong to it.
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const end = index + cluster.length
    if (dropped.test(cluster)) continue
    if (/^\s/u.test(cluster)) {
      if (out.at(-1) !== ' ') put(' ', index, end)
      else to[to.length - 1] = end
      continue
    }
    const plain = cluster
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(dashes, '-')
      .replaceAll(quotes, "'")
      .replaceAll(doubleQuotes, '"')
    if (plain === '-' && /\p{L}$/u.test(out.at(-1) ?? '') && /^\p{L}/u.test(text.slice(end, end + 2))) continue
    for (let at = 0; at < plain.length; at++) put(plain[at] ?? '', index, end)
  }
  return { text: out.join(''), from, to }
}

/** Where words stand in a text, from its beginning; none for words of nothing but spaces. */
export function findIn(folded: Folded, words: string): Found[] {
  const sought = fold(words).text.trim()
  const found: Found[] = []
  if (sought === '') return found
  for (let at = folded.text.indexOf(sought); at !== -1; at = folded.text.indexOf(sought, at + sought.length))
    found.push({ from: folded.from[at] ?? 0, to: folded.to[at + sought.length - 1] ?? 0 })
  return found
}
