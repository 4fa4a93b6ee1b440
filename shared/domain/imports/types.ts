import { own } from './own.ts'

/** RIS types (https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp) as CSL types. */
const RIS: Record<string, string> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BLOG: 'post-weblog',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  WHOLE: 'book',
  CLSWK: 'book',
  SER: 'book',
  CTLG: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  PAMP: 'pamphlet',
  STAND: 'standard',
  ELEC: 'webpage',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  DATA: 'dataset',
  AGGR: 'dataset',
  DBASE: 'dataset',
  COMP: 'software',
  PAT: 'patent',
  CASE: 'legal_case',
  STAT: 'legislation',
  BILL: 'bill',
  UNBILL: 'bill',
  LEGAL: 'legislation',
  HEAR: 'hearing',
  MAP: 'map',
  MUSIC: 'musical_score',
  SOUND: 'song',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  ADVS: 'motion_picture',
  ART: 'graphic',
  FIGURE: 'figure',
  CHART: 'figure',
  SLIDE: 'speech',
  MULTI: 'webpage',
  GRNT: 'document',
  GRANT: 'document',
  ANCIENT: 'document',
  WEB: 'webpage',
  INTV: 'interview',
  POD: 'song',
  GEN: 'document',
  BILLT: 'bill',
}

/** The CSL type of a RIS `TY`. */
export function typeOfRis(ty: string): string | undefined {
  return own(RIS, ty.trim().toUpperCase().split(/[\s,]/)[0] ?? '')
}

const BACK: Record<string, string> = {
  document: 'GEN',
  article: 'GEN',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'post-weblog': 'BLOG',
  book: 'BOOK',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  'entry-dictionary': 'DICT',
  'paper-conference': 'CONF',
  thesis: 'THES',
  report: 'RPRT',
  pamphlet: 'PAMP',
  standard: 'STAND',
  webpage: 'ELEC',
  personal_communication: 'PCOMM',
  manuscript: 'UNPB',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  legal_case: 'CASE',
  legislation: 'STAT',
  bill: 'BILL',
  hearing: 'HEAR',
  map: 'MAP',
  musical_score: 'MUSIC',
  song: 'SOUND',
  motion_picture: 'VIDEO',
  graphic: 'ART',
  figure: 'FIGURE',
  speech: 'SLIDE',
}

/** All types of CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const CSL_TYPES: ReadonlySet<string> = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
)

/** The text as a CSL type, where it is one that a table or a tag would name; databases call articles a `review`, too. */
export function cslType(text: string): string | undefined {
  const type = text.trim()
  return CSL_TYPES.has(type) && type !== 'review' ? type : undefined
}

/**
 * A type of work as formats hold it that have no type of their own for the entry: the CSL type, and what else is said
 * after it.
 */
export function genreWithType(type: string, genre = ''): string {
  return genre === '' || genre === type ? type : `${type}; ${genre}`
}

/** What `genreWithType` wrote, taken apart; undefined where it begins with no CSL type. */
export function typeInGenre(text = ''): { type: string; genre: string } | undefined {
  const [type = '', ...rest] = text.split('; ')
  return CSL_TYPES.has(type) ? { type, genre: rest.join('; ') || type } : undefined
}

/** The RIS `TY` of a CSL type. */
export function risOfType(type: string): string {
  return own(BACK, type) ?? 'GEN'
}

const BIBTEX: Record<string, string> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  booklet: 'pamphlet',
  reference: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  mvproceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  periodical: 'periodical',
  patent: 'patent',
  dataset: 'dataset',
  data: 'dataset',
  software: 'software',
  standard: 'standard',
  softwareversion: 'software',
  softwaremodule: 'software',
  codefragment: 'software',
  review: 'article-journal',
  letter: 'personal_communication',
  movie: 'motion_picture',
  video: 'motion_picture',
  film: 'motion_picture',
  audio: 'song',
  music: 'song',
  artwork: 'graphic',
  image: 'graphic',
  map: 'map',
  presentation: 'speech',
  performance: 'speech',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  legal: 'legislation',
  constitution: 'legislation',
  legadminmaterial: 'legislation',
  legmaterial: 'bill',
  commentary: 'book',
  // What Mendeley writes.
  web_page: 'webpage',
  book_section: 'chapter',
  conference_proceedings: 'paper-conference',
  magazine_article: 'article-magazine',
  newspaper_article: 'article-newspaper',
  encyclopedia_article: 'entry-encyclopedia',
  working_paper: 'report',
  television_broadcast: 'broadcast',
  computer_program: 'software',
  journal_article: 'article-journal',
}

/** The CSL type of a BibTeX or BibLaTeX entry type. */
export function typeOfBibtex(type: string): string | undefined {
  return own(BIBTEX, type.toLowerCase())
}

const BIBTEX_BACK: Record<string, string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  manuscript: 'unpublished',
  webpage: 'online',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  standard: 'standard',
  periodical: 'periodical',
  'entry-encyclopedia': 'inreference',
}

/** The BibTeX entry type of a CSL type. */
export function bibtexOfType(type: string): string {
  return own(BIBTEX_BACK, type) ?? 'misc'
}

/** From the most telling words to the most general: the first that a publication type contains decides. */
const WORDS: [RegExp, string][] = [
  [/dissert|thes[ie]s|avhandling|masteroppgave|doktorgrad|doctoral/, 'thesis'],
  [/chapter|book ?section|kapittel|inbook|incollection/, 'chapter'],
  [/proceedings|conference|meeting abstract|congress/, 'paper-conference'],
  [/news ?paper/, 'article-newspaper'],
  [/magazine|trade journal/, 'article-magazine'],
  [
    /review|journal|article|editorial|letter|erratum|comment|note|case report|clinical trial|randomized controlled|early access/,
    'article-journal',
  ],
  [/report|working paper|rapport|government|guideline/, 'report'],
  [/web ?(page|site)|internet|nettside|online|electronic|blog/, 'webpage'],
  [/book|monograph|bok$/, 'book'],
  [/data ?set/, 'dataset'],
  [/patent/, 'patent'],
  [/standard/, 'standard'],
  [/manuscript|unpublished/, 'manuscript'],
  [/preprint/, 'article'],
]

/** The CSL type that the words of a publication type speak of; undefined where they tell nothing. */
export function typeOfWords(words: string): string | undefined {
  const text = words.slice(0, 300).toLowerCase()
  if (text.trim() === '') return undefined
  return WORDS.find(([pattern]) => pattern.test(text))?.[1]
}

/** The CSL type that MEDLINE's publication types speak of together. */
export function typeOfPublicationTypes(types: readonly string[]): string | undefined {
  const csl = types.find((type) => CSL_TYPES.has(type))
  if (csl) return csl
  return types.some((type) => /^Journal Articles?$/.test(type)) ? 'article-journal' : typeOfWords(types.join('; '))
}
