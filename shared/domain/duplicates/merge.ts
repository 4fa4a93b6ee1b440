import { type Item, yearOf } from '../imports/item.ts'
import { fieldText, partOf, type ReportField, reportFields } from './report-fields.ts'

/** A record of a report as far as merging goes. */
export interface MergeRecord {
  readonly id: string
  readonly item: Item
}

/** The record that a person chose to give a field, by field. */
export type FieldChoices = ReadonlyMap<string, string>

/** One field of a report: what is shown, why, and what else there is to choose from. */
export interface MergedField {
  field: ReportField
  value: string
  chosenBy: 'rule' | 'person'
  /** The records that say what is shown, in the order of the review. */
  records: string[]
  /** The different values and the records that give each, the one that is shown first. */
  options: { value: string; records: string[] }[]
}

/** What a record gives for a field. */
interface Given {
  record: MergeRecord
  text: string
}

/**
 * The item that stands for a report, merged from its records in the order of the review. Each field is from the record that a
 * person chose, if that record is among these and has it, else from the one that the field's rule picks, see `rules`. What
 * only one program can use (`custom`) is left to the records.
 */
export function mergeItems(records: readonly MergeRecord[], choices: FieldChoices): Item {
  const [first, ...others] = records
  if (!first) throw new Error('a report has at least one record')
  if (others.length === 0) return first.item
  const merged: Item = { type: first.item.type }
  for (const field of reportFields) {
    const shown = pick(field, givenIn(field, records), choices)
    if (shown) Object.assign(merged, partOf(shown.given.record.item, field))
  }
  return merged
}

/** Every field that some record of a report has: what is shown, the records that say so, and the other values. */
export function mergedFields(records: readonly MergeRecord[], choices: FieldChoices): MergedField[] {
  return reportFields.flatMap((field) => {
    const given = givenIn(field, records)
    const shown = pick(field, given, choices)
    if (!shown) return []
    const spelt = Map.groupBy(given, ({ text }) => asWritten(text))
    const idsOf = (alike: readonly Given[]) => alike.map(({ record }) => record.id)
    const key = asWritten(shown.given.text)
    const value = shown.given.text
    const own = idsOf(spelt.get(key) ?? [])
    spelt.delete(key)
    const others = [...spelt.values()].map((alike) => ({ value: alike[0]?.text ?? '', records: idsOf(alike) }))
    return [{ field, value, chosenBy: shown.chosenBy, records: own, options: [{ value, records: own }, ...others] }]
  })
}

function givenIn(field: ReportField, records: readonly MergeRecord[]): Given[] {
  return records
    .map((record) => ({ record, text: fieldText(record.item, field) }))
    .filter(({ text }) => text.trim() !== '')
}

function pick(
  field: ReportField,
  given: readonly Given[],
  choices: FieldChoices,
): { given: Given; chosenBy: 'rule' | 'person' } | undefined {
  const wanted = choices.get(field)
  const chosen = wanted === undefined ? undefined : given.find(({ record }) => record.id === wanted)
  if (chosen) return { given: chosen, chosenBy: 'person' }
  const [first, ...others] = given
  if (!first) return undefined
  const isOne = others.every(({ text }) => text === first.text)
  return { given: (isOne ? undefined : rules[field]?.(given)[0]) ?? first, chosenBy: 'rule' }
}

/** Letters are the same however they are composed, and so are the blanks between them. */
function asWritten(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

type Rule = (given: readonly Given[]) => readonly Given[]

/**
 * Which record gives a field: the first that the rule leaves. Where there is no rule, the first that has the field: the order
 * of the review is that of the imports, and nothing says that a later source knows better.
 */
const rules: Partial<Record<ReportField, Rule>> = {
  // Some databases write titles in capitals, which tell less and read worse.
  title: (given) => keptLetters(notInCapitals(given)),
  // Some write three authors and leave the rest out.
  authors: (given) => keptLetters(fullest(given, ({ record }) => record.item.author?.length ?? 0)),
  // A year is worth more than "in press".
  year: (given) => {
    const dated = given.filter(({ record }) => yearOf(record.item) !== undefined)
    return dated.length > 0 ? dated : given
  },
  // One record abbreviates what most write in full.
  container: (given) => keptLetters(given),
  // Some cut abstracts off; the longest tells most.
  abstract: (given) => keptLetters(fullest(given, ({ text }) => folded(text).length)),
  keywords: (given) => fullest(given, ({ record }) => record.item.keyword?.length ?? 0),
}

/**
 * Of those in which no letter was lost, or of all where one was in each: those that fold to the same beginning as what
 * most write, and of them the one with most letters outside ASCII, which kept its å, ø and é; else what most write.
 */
function keptLetters(given: readonly Given[]): readonly Given[] {
  const whole = given.filter(({ text }) => !lostLetter.test(text))
  const [usual, ...others] = mostSay(whole.length > 0 ? whole : given)
  if (!usual) return []
  const start = beginning(usual.text)
  // Nothing is left of another script: whether the others are the same text cannot be told.
  if (start === '') return [usual]
  const alike = others.filter(({ text }) => beginning(text).startsWith(start))
  return [alike.reduce((best, one) => (special(one.text) > special(best.text) ? one : best), usual)]
}

/** Those that write what most write come first, then what fewer write; a full stop at the end is no difference. */
function mostSay(given: readonly Given[]): readonly Given[] {
  const spelt = Map.groupBy(given, ({ text }) => asWritten(text).replace(/\.$/, ''))
  return [...spelt.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((alike) => alike.toSorted((a, b) => Number(a.text.endsWith('.')) - Number(b.text.endsWith('.'))))
}

/** What a program leaves where it could not read a letter: a replacement character, or a question mark inside a word. */
const lostLetter = /\uFFFD|\p{L}\?\p{Ll}/u

function beginning(text: string): string {
  return folded(text.slice(0, 60)).slice(0, 12)
}

function special(text: string): number {
  return (text.normalize('NFC').match(/[^\p{ASCII}]/gu) ?? []).filter((letter) => /\p{L}/u.test(letter)).length
}

/** As a database writes it that has only A to Z. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('å', 'a')
    .replaceAll('aa', 'a')
    .replaceAll('æ', 'ae')
    .replaceAll('ä', 'a')
    .replaceAll(/[øö]/g, 'o')
    .replaceAll('oe', 'o')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '')
}

/** Those that have nearly as much as the one that has most, that one first. */
function fullest(given: readonly Given[], size: (given: Given) => number): readonly Given[] {
  const sized = given.map((one) => ({ one, size: size(one) }))
  const most = Math.max(0, ...sized.map((one) => one.size))
  return sized
    .filter((one) => one.size >= most * 0.95)
    .sort((a, b) => b.size - a.size)
    .map(({ one }) => one)
}

function notInCapitals(given: readonly Given[]): readonly Given[] {
  const others = given.filter(({ text }) => text !== text.toUpperCase())
  return others.length > 0 ? others : given
}
