/** Folding of text, so that two spellings of one word become the same letters. Used by every comparison of the matcher. */

const missing =
  /^(?:n\/?a|nan|null|none|unknown|undefined|not available|not given|no (?:title|author|authors|abstract|pagination)(?: (?:listed|available))?|\[?anonymous\]?|anon|\(?no pagination\)?|[-–—.?]+)\.?$/i

/** The text without surrounding space, or undefined where it is empty or says in one of the usual ways that it is missing. */
export function present(text: string | number | undefined): string | undefined {
  if (text === undefined || text === null) return undefined
  const trimmed = String(text).trim()
  return trimmed === '' || missing.test(trimmed) ? undefined : trimmed
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Text without HTML or JATS tags, entities and TeX accents. Tags inside a word leave no gap: `<sup>99m</sup>Tc` is `99mTc`. */
export function plain(text: string): string {
  let out = text
  if (out.includes('&'))
    out = out
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/gi, (all, name: string) => entities[name.toLowerCase()] ?? all)
      .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => character(code))
      .replace(/&([a-z])(?:acute|grave|uml|circ|tilde|ring|cedil|slash|caron);/gi, '$1')
      .replace(/&([a-z]{2})lig;/gi, '$1')
  if (out.includes('<'))
    out = out
      .replace(/<\/?(?:br|p|div|li)\b[^>]{0,80}>/gi, ' ')
      .replace(/<\/?(?:[a-z][a-z0-9]*:)?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/gi, '')
  if (out.includes('\\') || out.includes('{'))
    out = out.replace(/\\["'`^~=.uvHckr]\s*\{?\s*(\p{L})\s*\}?/gu, '$1').replace(/\\(?:ss|ae|oe|aa|o|l)\b/g, bare)
  return out.includes('{') || out.includes('}') ? out.replace(/[{}]/g, '') : out
}

function bare(command: string): string {
  return command.slice(1)
}

function character(code: string): string {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}

const greek: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}
const letters: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/**
 * Lower case, compatibility forms unified (NFKC), marks removed, and the usual ways to write one letter made one:
 * å aa a; ø ö oe o; æ ä ae a; ü ue u; ß ss s. A lone Greek letter is its name. `?` and U+FFFD inside a word stay as `?`.
 */
export function fold(text: string): string {
  let out = text.toLowerCase()
  // Most text is plain ASCII, for which none of this is needed.
  if (/[^\0-\x7f]/.test(out)) {
    out = out
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[æœøßłđðþı]/g, (letter) => letters[letter] ?? letter)
      .replace(/(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/gu, (letter) => ` ${greek[letter] ?? letter} `)
      .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
      .replaceAll('\ufffd', '?')
  }
  return out.replace(/(?<=[a-z])['`](?=[a-z])/g, '').replace(/aa|ae|oe|ue|ss/g, (pair) => pair[0] ?? '')
}

/** The words of folded text. A `?` is kept only where it stands for a lost letter inside a word. */
export function words(folded: string): string[] {
  const found = folded.match(/[\p{L}\p{N}]+(?:\?+[\p{L}\p{N}]+)*/gu)
  return found ?? []
}

/**
 * Number of insertions, deletions, substitutions and swaps of neighbours between two words, or `limit + 1` if more than
 * `limit` (restricted Damerau-Levenshtein).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  const beyond = limit + 1
  if (Math.abs(a.length - b.length) > limit) return beyond
  let before: number[] = []
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    // Cells further than `limit` from the diagonal cost more than `limit` in any case.
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    const row: number[] = []
    row[from - 1] = from === 1 ? i : beyond
    let best = row[from - 1] ?? beyond
    for (let j = from; j <= to; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min((last[j] ?? beyond) + 1, (row[j - 1] ?? beyond) + 1, (last[j - 1] ?? beyond) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? beyond) + 1)
      row[j] = value
      if (value < best) best = value
    }
    if (best > limit) return beyond
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? beyond, beyond)
}

const opposites = [
  ['hypo', 'hyper'],
  ['intra', 'inter'],
  ['intra', 'extra'],
  ['pre', 'post'],
  ['pre', 'peri'],
  ['pre', 'per'],
  ['post', 'peri'],
  ['micro', 'macro'],
  ['mono', 'poly'],
  ['mono', 'bi'],
  ['uni', 'bi'],
  ['bi', 'tri'],
  ['homo', 'hetero'],
  ['endo', 'exo'],
  ['endo', 'ecto'],
  ['ab', 'ad'],
  ['af', 'ef'],
  ['in', 'ex'],
  ['in', 'de'],
  ['pro', 'pre'],
  ['sub', 'super'],
  ['under', 'over'],
  ['ma', 'pa'],
] as const
const negations = ['a', 'an', 'un', 'in', 'im', 'il', 'ir', 'non', 'anti', 'de', 'dis', 'mis', 'bi', 're', 'co', 'fe']

/** Whether two words differ by a prefix that turns the meaning: typical, atypical; hypotension, hypertension. */
function opposed(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.endsWith(short) && negations.includes(long.slice(0, long.length - short.length))) return true
  return opposites.some(
    ([one, other]) =>
      (a.startsWith(one) && b.startsWith(other) && a.slice(one.length) === b.slice(other.length)) ||
      (b.startsWith(one) && a.startsWith(other) && b.slice(one.length) === a.slice(other.length)),
  )
}

/**
 * The Greek words that begin with ae or oe in British spelling and with e in American: aetiology, oesophagus. Folded, the
 * two letters are a and o. They are listed, since other words differ by such a letter too: omission and emission.
 */
const ligature = /^[ao](?=tiolog|tiopath|sthe[ts]|sophag|str(?:ogen|adiol|one|iol|us|ous)|dema|nolog|cumen)/

function withoutLigature(word: string): string {
  return word.replace(ligature, 'e')
}

/**
 * Whether two folded words can be one word misspelt. Numbers and short words never are. A `?` may stand for up to two
 * lost letters.
 */
export function misspelt(one: string, other: string): boolean {
  if (one === other) return true
  // Only the first letter needs this: elsewhere, one letter more or less is a slip like any other.
  const differ = one[0] !== other[0]
  const a = differ ? withoutLigature(one) : one
  const b = differ ? withoutLigature(other) : other
  if (a === b) return true
  if (a.includes('?') || b.includes('?')) return fitsWildcard(a, b) || fitsWildcard(b, a)
  const length = Math.min(a.length, b.length)
  // One letter wrong at both ends is another word; this spares most of the work.
  if (Math.abs(a.length - b.length) > 2 || (a[0] !== b[0] && a.at(-1) !== b.at(-1))) return false
  if (length < 4 || /\d/.test(a) || /\d/.test(b)) return false
  // Typing errors are seldom in the first letter; other words often are: ethanol and methanol, folic and colic.
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return false
  const limit = length < 8 ? 1 : 2
  return editDistance(a, b, limit) <= limit && !opposed(a, b)
}

/** Nothing that is longer is a word, nor has a word lost more letters than this and can still be told. */
const longestWithGaps = 60
const mostGaps = 8

function fitsWildcard(pattern: string, word: string): boolean {
  const gap = pattern.indexOf('?')
  if (gap < 0 || pattern.length > longestWithGaps || word.length > longestWithGaps) return false
  // This spares most of the work: what stands before the first gap and after the last is there unchanged.
  const tail = pattern.length - 1 - pattern.lastIndexOf('?')
  if (!word.startsWith(pattern.slice(0, gap)) || !word.endsWith(pattern.slice(pattern.length - tail))) return false
  const pieces = pattern.slice(gap).split(/\?+/).slice(1)
  if (pieces.length > mostGaps) return false
  let ends = [gap]
  for (const piece of pieces) {
    const next: number[] = []
    for (const end of ends)
      for (let at = end; at <= end + 2; at++)
        if (word.startsWith(piece, at) && !next.includes(at + piece.length)) next.push(at + piece.length)
    if (next.length === 0) return false
    ends = next
  }
  return ends.includes(word.length)
}
