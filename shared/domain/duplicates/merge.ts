import { type Item, nameText } from '../imports/item.ts'

/**
 * The fields of a report, merged from its records in their order: each field from the first record that has it, with
 * these exceptions. The longest abstract and the longest list of keywords win. A title in capitals gives way to one that
 * is not. Where records write the same thing, the one that kept its letters (å, ø, é) wins over the one that lost them.
 */
export function mergeItems(items: readonly Item[]): Item {
  const [first, ...others] = items
  if (!first) throw new Error('a report has at least one record')
  if (others.length === 0) return first
  const merged: Record<string, unknown> = {}
  for (const item of items) {
    for (const [field, value] of Object.entries(item)) {
      if (merged[field] === undefined && value !== '' && field !== 'custom' && field !== 'id') merged[field] = value
    }
  }
  const written = <T>(values: (T | undefined)[], text: (value: T) => string) =>
    keptLetters(
      values.filter((value) => value !== undefined),
      text,
    )
  return {
    ...(merged as unknown as Item),
    ...defined({
      title: written(withoutCapitals(items.map((item) => item.title)), (title) => title),
      author: written(
        fullest(
          items.map((item) => item.author),
          (authors) => authors.length,
        ),
        (authors) => authors.map(nameText).join(),
      ),
      'container-title': written(
        items.map((item) => item['container-title']),
        (title) => title,
      ),
      abstract: written(
        fullest(
          items.map((item) => item.abstract),
          (text) => folded(text).length,
        ),
        (text) => text,
      ),
      keyword: fullest(
        items.map((item) => item.keyword),
        (words) => words.length,
      )[0],
    }),
  }
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

/** Of values that fold to the same beginning, the one with most letters outside ASCII; else the first. */
function keptLetters<T>(values: readonly T[], text: (value: T) => string): T | undefined {
  const [first] = values
  if (first === undefined) return undefined
  const start = folded(text(first)).slice(0, 12)
  const alike = values.filter((value) => folded(text(value)).startsWith(start))
  return alike.reduce((best, value) => (special(text(value)) > special(text(best)) ? value : best), first)
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
function fullest<T>(values: readonly (T | undefined)[], size: (value: T) => number): T[] {
  const sized = values.filter((value) => value !== undefined).map((value) => ({ value, size: size(value) }))
  const most = Math.max(0, ...sized.map((one) => one.size))
  return sized
    .filter((one) => one.size > 0 && one.size >= most * 0.95)
    .sort((a, b) => b.size - a.size)
    .map((one) => one.value)
}

function withoutCapitals(titles: readonly (string | undefined)[]): (string | undefined)[] {
  const others = titles.filter((title) => title !== undefined && title !== title.toUpperCase())
  return others.length > 0 ? others : [...titles]
}
