import { own } from './own.ts'

/** EndNote's reference types with their numbers, as its XML names them, and their CSL types; the first of a CSL type is written. */
const TYPES: readonly (readonly [name: string, number: number, csl: string])[] = [
  ['Journal Article', 17, 'article-journal'],
  ['Electronic Article', 43, 'article-journal'],
  ['Magazine Article', 19, 'article-magazine'],
  ['Newspaper Article', 23, 'article-newspaper'],
  ['Book', 6, 'book'],
  ['Edited Book', 28, 'book'],
  ['Electronic Book', 44, 'book'],
  ['Book Section', 5, 'chapter'],
  ['Electronic Book Section', 60, 'chapter'],
  ['Conference Proceedings', 10, 'paper-conference'],
  ['Conference Paper', 47, 'paper-conference'],
  ['Thesis', 32, 'thesis'],
  ['Report', 27, 'report'],
  ['Government Document', 46, 'report'],
  ['Web Page', 12, 'webpage'],
  ['Blog', 56, 'post-weblog'],
  ['Dataset', 59, 'dataset'],
  ['Computer Program', 9, 'software'],
  ['Manuscript', 36, 'manuscript'],
  ['Unpublished Work', 34, 'manuscript'],
  ['Pamphlet', 24, 'pamphlet'],
  ['Patent', 25, 'patent'],
  ['Standard', 58, 'standard'],
  ['Serial', 57, 'periodical'],
  ['Dictionary', 52, 'entry-dictionary'],
  ['Encyclopedia', 53, 'entry-encyclopedia'],
  ['Bill', 4, 'bill'],
  ['Case', 7, 'legal_case'],
  ['Hearing', 14, 'hearing'],
  ['Statute', 31, 'legislation'],
  ['Artwork', 2, 'graphic'],
  ['Figure', 37, 'figure'],
  ['Map', 20, 'map'],
  ['Music', 61, 'song'],
  ['Film or Broadcast', 21, 'motion_picture'],
  ['Audiovisual Material', 3, 'motion_picture'],
  ['Personal Communication', 26, 'personal_communication'],
  ['Generic', 13, 'document'],
]

const BY_NAME: Record<string, string> = Object.fromEntries(TYPES.map(([name, , csl]) => [name.toLowerCase(), csl]))

/** The CSL type of an EndNote reference type. */
export function typeOfEndnote(name: string): string | undefined {
  return own(BY_NAME, name.trim().toLowerCase())
}

/** The EndNote reference type of a CSL type, `Generic` where EndNote has none, with its number. */
export function endnoteOfType(type: string): { name: string; number: number } {
  const [name, number] = TYPES.find(([, , csl]) => csl === type) ?? ['Generic', 13]
  return { name, number }
}
