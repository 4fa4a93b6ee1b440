import type { StageId } from '../../reviews/words.ts'
import { type Item, type Name, nameText } from '../item.ts'
import { nameOf } from '../text/names.ts'

/** What was decided of a report at a stage, as far as whoever exports it may know. */
export interface Decided {
  stage: StageId
  outcome: 'conflict' | 'included' | 'excluded'
  /** The label of the reason that it was excluded for. */
  reason?: string
}

/** One reference on its way out. */
export interface Written {
  item: Item
  /** Its entry word for word, where it is one record that came as RIS. */
  ris?: string
  decided?: readonly Decided[]
  /** Why its report was removed before screening, where it was. */
  removed?: string
}

/** A decision as a line of notes, for formats that have no place of their own for it. */
function decisionLine({ stage, outcome, reason }: Decided): string {
  return `Parallax: ${stage} ${outcome}${reason ? ` (${oneLine(reason)})` : ''}`
}

/** What was decided, a line for each stage, or that it was removed before. */
export function decisionLines({ decided = [], removed }: Written): string[] {
  const gone = removed === undefined ? [] : [`Parallax: removed before screening (${oneLine(removed)})`]
  return [...gone, ...decided.map(decisionLine)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A name as one text; an organisation that would be taken for a person is marked as EndNote marks it, by a comma at its end. */
export function authorText(name: Name): string {
  const text = nameText(name)
  if (!name.literal || nameOf(text)?.literal === text) return text
  return `${text.replaceAll(',', ',,')},`
}

/** The entry's own note, and what was decided below it. */
export function noteOf(written: Written): string {
  return [written.item.note ?? '', ...decisionLines(written)].filter((line) => line !== '').join('\n')
}

/**
 * Keywords as one text. A comma in one of them makes semicolons stand between all of them, and at the end of a single
 * one, so that readers do not take the comma for what parts them.
 */
export function keywordsText({ keyword = [] }: Item, between: ', ' | '; '): string {
  if (!keyword.some((word) => word.includes(','))) return keyword.join(between)
  return keyword.length === 1 ? `${keyword[0]};` : keyword.join('; ')
}
