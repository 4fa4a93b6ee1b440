import { CSL_TYPES, cslType, typeOfBibtex, typeOfRis, typeOfWords } from '../../types.ts'
import { typeOfZotero } from '../xml/zotero-rdf.ts'

/** Web of Science's letters for what holds an entry. */
const LETTERS: Record<string, string> = {
  J: 'article-journal',
  B: 'book',
  S: 'chapter',
  C: 'paper-conference',
  P: 'patent',
}

/** What a cell that speaks of the type of an entry says. */
export interface CellType {
  type?: string
  /** The words themselves, where they say more than the type does. */
  genre?: string
}

/** The type in a cell, in whichever vocabulary the producer of the table has. */
export function typeInCell(value: string, producer?: string): CellType {
  const text = value.trim()
  if (producer === 'Parallax') return { type: CSL_TYPES.has(text) ? text : 'document' }
  if (producer === 'Web of Science' && Object.hasOwn(LETTERS, text)) return { type: LETTERS[text] as string }
  const code = producer === 'Zotero' ? typeOfZotero(text) : undefined
  if (code) return { type: code }
  if (producer === 'IEEE Xplore' && /magazine|early access/i.test(text)) return { type: 'article-journal', genre: text }
  if (/^[A-Z]{3,7}$/.test(text)) {
    const ris = typeOfRis(text)
    if (ris) return { type: ris }
  }
  const bibtex = /^[a-z]{3,15}$/.test(text) ? typeOfBibtex(text) : undefined
  if (bibtex) return { type: bibtex }
  const csl = cslType(text)
  if (csl) return { type: csl }
  const type = typeOfWords(text) ?? nordicType(text)
  return type ? { type, genre: text } : { genre: text }
}

/** What archives in Norway and Sweden call the types of their entries (Cristin, NVA, DSpace, DiVA). */
const NORDIC: [RegExp, string][] = [
  [/avhandling|oppgave|uppsats|examensarbete/, 'thesis'],
  [/kapittel|kapitel|del av antologi/, 'chapter'],
  [/konferans|konferens|foredrag/, 'paper-conference'],
  [/kronikk|avisartikkel|dagspress/, 'article-newspaper'],
  [/artikkel|artikel|tidsskrift|tidskrift|anmeldelse|recension|leder/, 'article-journal'],
  [/rapport|utredning/, 'report'],
  [/monografi|antologi|lærebok|bok\b/, 'book'],
]

function nordicType(words: string): string | undefined {
  const text = words.slice(0, 300).toLowerCase()
  return NORDIC.find(([pattern]) => pattern.test(text))?.[1]
}
