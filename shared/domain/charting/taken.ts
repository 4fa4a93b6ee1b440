import { countries } from './countries.ts'
import { countryName } from './country-names.ts'
import { partDate } from './dates.ts'
import { type Answer, type Field, otherPrefix } from './form.ts'

/** The languages that countries are looked for in. */
const regions = ['en', 'nb', 'nn', 'sv', 'da', 'de', 'fr', 'es']

/**
 * What a passage of a text answers to a field; undefined where nothing in it does. A text takes all of it, below what is there; of a
 * number, a year or a date it takes the first that is in it; of choices and countries those that are named in it.
 */
export function takenAnswer(field: Field, passage: string, before: Answer): Answer | undefined {
  const text = passage.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  switch (field.type) {
    case 'text':
      return typeof before === 'string' && before !== '' ? `${before}\n${text}` : text
    case 'number':
      return numberIn(text)
    case 'year': {
      const year = /(?<!\d)(1[5-9]|20|21)\d\d(?!\d)/.exec(text)?.[0]
      return year === undefined ? undefined : Number(year)
    }
    case 'date':
      return dateIn(text)
    case 'one': {
      const named = optionsIn(field, text)
      if (named.length === 1) return named[0]
      return named.length === 0 && field.other && text.length <= 200 ? `${otherPrefix}${text}` : undefined
    }
    case 'many':
    case 'tags': {
      const named = optionsIn(field, text)
      return named.length > 0 ? [...new Set([...listed(before), ...named])] : undefined
    }
    case 'country': {
      const named = countriesIn(text)
      if (named.length === 0) return undefined
      return field.several ? [...new Set([...listed(before), ...named])] : named.length === 1 ? named : undefined
    }
    default:
      return undefined
  }
}

function listed(answer: Answer): string[] {
  return Array.isArray(answer) ? answer : []
}

/** The first number in a text: a point or a comma before one, two or more than three digits parts decimals, before three thousands. */
export function numberIn(text: string): number | undefined {
  const found = /[−-]?\d+(?:[\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)*/.exec(text)?.[0]
  if (found === undefined) return undefined
  const plain = found.replace('−', '-').replaceAll(/[\s\u00a0\u202f]/g, '')
  const marks = [...plain.matchAll(/[.,]/g)].map(({ 0: mark }) => mark)
  const last = marks.at(-1)
  const [whole = '', decimals = ''] = last ? splitAtLast(plain, last) : [plain]
  // `1,234` is a thousand and `1,23` is not; of two kinds of marks the last one parts the decimals.
  const isThousands = new Set(marks).size < 2 && (marks.length > 1 || (decimals.length === 3 && !/^-?0/.test(whole)))
  const value = Number(
    isThousands ? plain.replaceAll(/[.,]/g, '') : `${whole.replaceAll(/[.,]/g, '')}.${decimals || '0'}`,
  )
  return Number.isFinite(value) ? value : undefined
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The first date in a text: of each place where one could begin, the longest stretch that is one. */
function dateIn(text: string): string | undefined {
  const words = text.split(' ').map((word) => word.replaceAll(/^[("'«[]+|[,;)"'»\].:]+$/g, ''))
  for (let from = 0; from < words.length; from++) {
    for (const length of [3, 2, 1]) {
      const date = partDate(words.slice(from, from + length).join(' '))
      if (date !== undefined && from + length <= words.length) return date
    }
  }
  return undefined
}

/** The options whose labels stand in the text as words; one that is a part of a longer one that is named does not count. */
function optionsIn(field: Field, text: string): string[] {
  const named = field.options.filter((option) => !option.retired && names(text, option.label))
  return named
    .filter((option) => !named.some((other) => other !== option && names(other.label, option.label)))
    .map((option) => option.id)
}

function countriesIn(text: string): string[] {
  const found = countries.flatMap((code) => {
    const label = regions.map((region) => countryName(code, region)).find((name) => names(text, name))
    return label === undefined ? [] : [{ code, label }]
  })
  return found
    .filter(({ label }) => !found.some((other) => other.label !== label && names(other.label, label)))
    .map(({ code }) => code)
}

function names(text: string, name: string): boolean {
  const escaped = name.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
