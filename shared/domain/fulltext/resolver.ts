/** What a link resolver is told of a report, to find it among what the library has. */
export interface SoughtReport {
  type: string
  title: string
  /** `Family, Given`, in order. */
  authors: readonly string[]
  year: number | null
  container: string
  volume: string
  issue: string
  /** As they are written: `12-34`. */
  pages: string
  issn: string
  doi: string
  pmid: string
}

/** What can stand in the address of a link resolver, in braces. */
export const resolverWords = [
  'doi',
  'pmid',
  'title',
  'journal',
  'issn',
  'year',
  'volume',
  'issue',
  'spage',
  'aulast',
] as const
type ResolverWord = (typeof resolverWords)[number]

const placeholder = /\{(\w+)\}/g

/** Whether a text can be the address of a link resolver: one of the web, with braces around nothing but words we know. */
export function isResolver(template: string): boolean {
  const known: readonly string[] = resolverWords
  if ([...template.matchAll(placeholder)].some(([, word = '']) => !known.includes(word))) return false
  return isWeb(template.replace(placeholder, 'x'))
}

/**
 * The address at which a library's link resolver tells where a report is to be had. An address with words in braces is
 * filled in; any other is taken for the base of an OpenURL (ANSI/NISO Z39.88-2004, https://www.niso.org/publications/z3988-2004-r2021)
 * and gets the report as key/value pairs. Undefined where the address is not one of the web, or nothing is known to fill
 * it with.
 */
export function resolverLink(template: string, report: SoughtReport): string | undefined {
  if (!isResolver(template)) return undefined
  const words = wordsOf(report)
  const asked = [...template.matchAll(placeholder)].map(([, word]) => words[word as ResolverWord])
  if (asked.length === 0) return openUrl(template, report, words)
  if (asked.every((value) => value === '')) return undefined
  return template.replace(placeholder, (_, word: ResolverWord) => encoded(words[word]))
}

function wordsOf(report: SoughtReport): Record<ResolverWord, string> {
  const [spage = ''] = report.pages.split(/\s*[-–—]\s*/u)
  return {
    doi: report.doi,
    pmid: report.pmid,
    title: report.title,
    journal: report.container,
    issn: report.issn,
    year: report.year === null ? '' : String(report.year),
    volume: report.volume,
    issue: report.issue,
    spage: spage.trim(),
    aulast: report.authors[0]?.split(',')[0]?.trim() ?? '',
  }
}

/** The matrices of the registry for what a report is: https://groups.niso.org/higherlogic/ws/public/download/14833/z39_88_2004_r2010.pdf */
function openUrl(base: string, report: SoughtReport, words: Record<ResolverWord, string>): string | undefined {
  if (words.title === '' && words.doi === '' && words.pmid === '') return undefined
  const isThesis = report.type === 'thesis'
  const isBook = report.type === 'book' || report.type === 'chapter'
  const [, epage = ''] = report.pages.split(/\s*[-–—]\s*/u)
  const pairs: [string, string][] = [
    ['url_ver', 'Z39.88-2004'],
    ['ctx_ver', 'Z39.88-2004'],
    ['rfr_id', 'info:sid/parallax'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isThesis ? 'dissertation' : isBook ? 'book' : 'journal'}`],
    ['rft_id', words.doi && `info:doi/${words.doi}`],
    ['rft_id', words.pmid && `info:pmid/${words.pmid}`],
    ...(isThesis ? [] : [['rft.genre', genreOf(report)] as [string, string]]),
    [isThesis ? 'rft.title' : report.type === 'book' ? 'rft.btitle' : 'rft.atitle', words.title],
    [isBook ? 'rft.btitle' : 'rft.jtitle', report.type === 'book' || isThesis ? '' : words.journal],
    ['rft.issn', isThesis ? '' : words.issn],
    ['rft.date', words.year],
    ['rft.volume', isThesis || isBook ? '' : words.volume],
    ['rft.issue', isThesis || isBook ? '' : words.issue],
    ['rft.spage', isThesis ? '' : words.spage],
    ['rft.epage', isThesis ? '' : epage.trim()],
    ['rft.aulast', words.aulast],
  ]
  const query = pairs.flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : [])).join('&')
  const [address = '', ...fragment] = base.split('#')
  const join = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&'
  return [`${address}${join}${query}`, ...fragment].join('#')
}

function genreOf({ type }: SoughtReport): string {
  if (type === 'book') return 'book'
  if (type === 'chapter') return 'bookitem'
  return type === 'paper-conference' ? 'proceeding' : 'article'
}

function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

/** An address with a host, and nothing in it that an address cannot have. */
function isWeb(address: string): boolean {
  return /^https?:\/\/(?:\[[\da-f:.]+\]|[\p{L}\p{N}][\p{L}\p{N}.-]*)(?::\d+)?(?:[/?#][^\s<>"{}|\\^`]*)?$/iu.test(
    address,
  )
}
