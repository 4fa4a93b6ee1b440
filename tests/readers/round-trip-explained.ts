import type { Name } from '#shared/domain/imports/item.ts'
import type { WriteFormat } from '#shared/domain/imports/write-formats.ts'
import type { Loss } from './round-trip-fields.ts'

/** Why a value is read back as another although nothing is wrong. */
interface Reason {
  readonly reason: string
  readonly fields: readonly string[]
  /** All formats where it is left out. */
  readonly formats?: readonly WriteFormat[]
  holds(before: unknown, after: unknown): boolean
}

type Names = readonly (readonly (readonly [keyof Name, string])[])[]

const wordsOf = (names: unknown): string =>
  ((names ?? []) as Names)
    .flatMap((name) => name.flatMap(([, text]) => text.toLowerCase().split(/[\s,;]+/)))
    .filter((word) => word !== '')
    .sort()
    .join(' ')

const NOBODY = /(?:^| )\[?(?:anonymous|null)\]?(?= |$)/g

const isText = (value: unknown): value is string => typeof value === 'string'

const withoutEscapes = (text: string) => text.replace(/%(5C|7B|7D|24)/gi, (sign) => decodeURIComponent(sign))

const REASONS: readonly Reason[] = [
  {
    reason: 'The format has one text for a name: where its parts end is read from it, and every word of it is there.',
    fields: ['author'],
    holds: (before, after) => wordsOf(before) === wordsOf(after),
  },
  {
    reason: 'Anonymous is nobody and null no name: whoever is called so is not read as an author.',
    fields: ['author'],
    holds: (before, after) => wordsOf(before).replace(NOBODY, '').trim() === wordsOf(after),
  },
  {
    reason: 'The format knows neither seasons nor years before Christ or of fewer than four figures.',
    fields: ['issued'],
    holds: (before) => Array.isArray(before) && (before[0] < 1000 || before[1] > 12),
  },
  {
    reason: 'The format has one text for all keywords: one that holds what parts them is read as several.',
    fields: ['keyword'],
    holds: (before, after) => {
      const words = (list: unknown) => (Array.isArray(list) ? list.flatMap((one) => one.split(/\s*[;,]\s*/)) : [])
      return words(before).join(';') === words(after).join(';')
    },
  },
  {
    reason: 'Two addresses in one field: the first is the address, the others are kept beside it.',
    fields: ['URL'],
    holds: (before, after) =>
      isText(before) && isText(after) && before.startsWith(after) && /https?:/.test(before.slice(after.length)),
  },
  {
    reason:
      'The field of MEDLINE that holds addresses holds other numbers, too: only one of the web is told from them.',
    fields: ['URL'],
    formats: ['nbib'],
    holds: (before, after) => isText(before) && !/^https?:/.test(before) && after === undefined,
  },
  {
    reason: 'What would end the entry of BibTeX stands in the address as the web writes it.',
    fields: ['URL', 'DOI'],
    formats: ['bibtex'],
    holds: (before, after) => isText(before) && isText(after) && withoutEscapes(after) === withoutEscapes(before),
  },
  {
    reason: 'A text of the length of an address is no number of an issue.',
    fields: ['issue'],
    holds: (before, after) => isText(before) && before.length > 40 && after === undefined,
  },
  {
    reason: 'What spreadsheets make of numbers of issues is undone: `8 JUN` is what they show for 6-8.',
    fields: ['issue'],
    formats: ['csv', 'xlsx'],
    holds: (before) => isText(before) && /^\d{1,2}[- ][A-Z]{3}$/i.test(before),
  },
  {
    reason:
      'Web of Science calls the chapter of a book a book in RIS: one whose pages begin within another is read as one.',
    fields: ['type'],
    formats: ['ris'],
    holds: (before, after) => before === 'book' && after === 'chapter',
  },
  {
    reason: 'Lines of RIS go on: a paragraph that ends without a full stop is put together with the next.',
    fields: ['abstract'],
    formats: ['ris'],
    holds: (before, after) => isText(before) && before.replace(/\s+/g, ' ') === String(after).replace(/\s+/g, ' '),
  },
  {
    reason: 'Pages that say that there are none.',
    fields: ['page'],
    holds: (before) => isText(before) && /n\/a|undefined|n\.p\./.test(before),
  },
]

/** Why a value was not the same when it was read back, where that is no fault of ours. */
export function reasonFor({ field, before, after }: Loss, format: WriteFormat): string | undefined {
  return REASONS.find(
    (one) => one.fields.includes(field) && (!one.formats || one.formats.includes(format)) && one.holds(before, after),
  )?.reason
}
