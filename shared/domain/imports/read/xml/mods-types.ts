import { own } from '../../own.ts'
import { typeOfWords } from '../../types.ts'
import { childrenOf, type Element } from './xml.ts'
import { lineIn } from './xml-entries.ts'

/** Genres of MARC and of DiVA (https://www.diva-portal.org/help) that words alone do not tell. */
const GENRES: Record<string, string> = {
  article: 'article-journal',
  'academic journal': 'article-journal',
  periodical: 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  book: 'book',
  bibliography: 'book',
  chapter: 'chapter',
  collection: 'book',
  'conference publication': 'paper-conference',
  conferencepaper: 'paper-conference',
  conferenceproceedings: 'book',
  'government publication': 'report',
  'technical report': 'report',
  letter: 'personal_communication',
  theses: 'thesis',
  dissertation: 'thesis',
  monographdoctoralthesis: 'thesis',
  comprehensivedoctoralthesis: 'thesis',
  licentiatethesis: 'thesis',
  studentthesis: 'thesis',
  map: 'map',
  'web site': 'webpage',
  patent: 'patent',
  manuscript: 'manuscript',
  'sound recording': 'song',
  motion: 'motion_picture',
}

const RESOURCES: [RegExp, string][] = [
  [/^cartographic/, 'map'],
  [/^sound recording/, 'song'],
  [/^still image/, 'graphic'],
  [/^moving image/, 'motion_picture'],
  [/^notated music/, 'musical_score'],
  [/^software/, 'software'],
  [/^data ?set/, 'dataset'],
]

/** Collections of the US Government Publishing Office (https://www.govinfo.gov/help). */
const COLLECTIONS: Record<string, string> = {
  bills: 'bill',
  chrg: 'hearing',
  plaw: 'legislation',
  statute: 'legislation',
  uscode: 'legislation',
}

const texts = (element: Element | undefined, name: string) =>
  childrenOf(element, name).map((one) => lineIn(one).toLowerCase())

function issuance(element: Element | undefined): string {
  return childrenOf(element, 'originInfo')
    .flatMap((origin) => texts(origin, 'issuance'))
    .join(' ')
}

/** The type of what MODS describes: by its genre, by what it is part of, by what kind of resource it is. */
export function modsType(mods: Element, host: Element | undefined): string | undefined {
  const genres = texts(mods, 'genre')
  const collection = childrenOf(mods, 'extension').flatMap((extension) => texts(extension, 'collectionCode'))[0]
  const collected = own(COLLECTIONS, collection ?? '')
  if (collected) return collected
  const known = genres.map((genre) => own(GENRES, genre.replace(/^.{0,100}\//, ''))).find((type) => type !== undefined)
  const resources = texts(mods, 'typeOfResource')
  const resource = RESOURCES.find(([start]) => resources.some((text) => start.test(text)))?.[1]
  const hostIs = host ? typeOfHost(host) : undefined
  if (known === 'book' && hostIs) return hostIs
  if (known) return known
  if (resource) return resource
  if (hostIs) return hostIs
  const worded = typeOfWords(genres.join('; '))
  if (worded) return worded
  return /monographic|single unit/.test(issuance(mods)) && resources.includes('text') ? 'book' : undefined
}

function typeOfHost(host: Element): string | undefined {
  const genres = texts(host, 'genre').join('; ')
  if (/periodical|journal/.test(genres) || /continuing|serial/.test(issuance(host))) return 'article-journal'
  if (/newspaper/.test(genres)) return 'article-newspaper'
  if (/magazine/.test(genres)) return 'article-magazine'
  if (/conference|proceedings/.test(genres)) return 'paper-conference'
  if (/book/.test(genres) || /monographic/.test(issuance(host))) return 'chapter'
  const types = childrenOf(host, 'identifier').map((id) => (id.attributes.type ?? '').toLowerCase())
  const parts = childrenOf(host, 'part').flatMap((part) => childrenOf(part, 'detail'))
  if (types.some((type) => type.includes('issn')) || parts.some(({ attributes }) => attributes.type === 'issue'))
    return 'article-journal'
  const paged = childrenOf(host, 'part').some((part) => childrenOf(part, 'extent').length > 0)
  return types.includes('isbn') || paged ? 'chapter' : undefined
}
