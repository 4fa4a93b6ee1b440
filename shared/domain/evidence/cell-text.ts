import { type Answer, type Option, otherPrefix } from '../charting/form.ts'
import { bandOf } from '../charting/formula.ts'
import { type Column, isEmpty, partsOf } from './columns.ts'
import { countryName, type EvidenceLanguage, regionOf } from './words.ts'

/** What cells are written with. */
export interface CellWords {
  lang: EvidenceLanguage
  /** The title of another report; undefined where it is not known. */
  title: (report: string) => string | undefined
}

const labels = new WeakMap<readonly Option[], Map<string, string>>()

/** The label of an option, a text that was written where none fitted, or the id of an option that is gone. */
export function choiceLabel(options: readonly Option[], id: string): string {
  const known = labels.get(options) ?? new Map(options.map((option) => [option.id, option.label]))
  labels.set(options, known)
  return known.get(id) ?? (id.startsWith(otherPrefix) ? id.slice(otherPrefix.length) : id)
}

/** One part of a value in words. */
export function partText(column: Pick<Column, 'kind' | 'options'>, part: string, words: CellWords): string {
  switch (column.kind) {
    case 'choice':
    case 'choices':
      return choiceLabel(column.options, part)
    case 'country':
      return countryName(words.lang, part)
    case 'report':
      return words.title(part) ?? part
    default:
      return part
  }
}

/** A cell in words, as it is shown and searched; empty where nothing was entered. */
export function cellText(column: Column, value: Answer | undefined, words: CellWords): string {
  if (isEmpty(value)) return ''
  if (column.kind === 'items') return Array.isArray(value) ? String(value.length) : ''
  if (typeof value === 'number') {
    if (column.kind === 'year') return String(value)
    const band = bandOf(value, column.field?.bands)
    const written = numberText(value, words.lang)
    return band === undefined ? written : `${written} (${band.label})`
  }
  return partsOf(value)
    .map((part) => partText(column, part, words))
    .join('; ')
}

const formats = new Map<EvidenceLanguage, Intl.NumberFormat>()

/** A number as the language writes it, to as many decimals as it has. */
export function numberText(value: number, lang: EvidenceLanguage): string {
  const format =
    formats.get(lang) ?? new Intl.NumberFormat(regionOf(lang), { maximumFractionDigits: 6, useGrouping: false })
  formats.set(lang, format)
  return format.format(value)
}
