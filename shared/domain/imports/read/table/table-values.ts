import { cleanText } from '../../text/clean.ts'

/**
 * A cell without what a spreadsheet wraps around it: `="19326203"`, and the apostrophe before what would be taken for
 * a formula.
 */
export function unwrapped(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"')) return cell.slice(2, -1)
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}

/** The texts of a list as Python prints it (`['a', "b's"]`), which ASReview and pandas write; undefined for other text. */
export function pythonList(text: string): string[] | undefined {
  const given = text.trim()
  if (!given.startsWith('[') || !given.endsWith(']') || !/^\[\s{0,5}(?:['"]|\]$)/.test(given)) return undefined
  const found: string[] = []
  for (let at = 1; at < given.length - 1; at++) {
    const quote = given[at]
    if (quote !== "'" && quote !== '"') continue
    let one = ''
    for (at++; at < given.length && given[at] !== quote; at++)
      one += given[at] === '\\' ? (given[++at] ?? '') : given[at]
    found.push(one)
  }
  return found
}

/** Keywords in whichever way a table lists them; a comma within brackets belongs to its keyword. Each once. */
export function keywordsIn(text: string): string[] {
  const list = pythonList(text) ?? (/[;|\n]/.test(text) ? text.split(/[;|\n]/) : splitOutsideBrackets(text, ','))
  return [...new Set(list.map(cleanText))].filter((word) => word !== '')
}

/** The parts of a text between separators that stand in no brackets. Linear; a bracket that never closes closes nothing. */
export function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '(' || char === '[') depth++
    else if ((char === ')' || char === ']') && depth > 0) depth--
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  return depth > 0 ? text.split(separator) : [...parts, text.slice(start)]
}

/** A text without what stands in brackets. */
export function withoutBrackets(text: string): string {
  let depth = 0
  let out = ''
  for (const char of text) {
    if (char === '(' || char === '[') depth++
    else if ((char === ')' || char === ']') && depth > 0) depth--
    else if (depth === 0) out += char
  }
  return depth > 0 ? text : out
}

/** `2019.0`: a whole number that passed through a spreadsheet or a data frame. */
export function wholeNumber(text: string): string {
  return /^\d{1,12}\.0{1,2}$/.test(text) ? text.slice(0, text.indexOf('.')) : text
}

/** `1.23E+07`: a long number that a spreadsheet has rounded for good. */
export function isRounded(text: string): boolean {
  return /^\d(?:[.,]\d{1,15})?E\+\d{1,3}$/i.test(text)
}

const MONTHS = new Map<string, number>()
for (const [i, names] of [
  'jan',
  'feb',
  'mar mär',
  'apr',
  'may mai maj',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct okt',
  'nov',
  'dec des',
].entries())
  for (const name of names.split(' ')) MONTHS.set(name, i + 1)

/**
 * What two numbers were before a spreadsheet took them for a date: `01-Jun` was 1-6 and `Jun-85` was 6-85. The smaller
 * comes first where both orders are possible, as in pages. Undefined for what is no such date.
 */
export function beforeSpreadsheet(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[-. ]{1,2}(\p{L}{3,4})\.?$/u.exec(text)
  if (dayFirst) {
    const [day, month] = [Number(dayFirst[1]), MONTHS.get((dayFirst[2] ?? '').slice(0, 3).toLowerCase())]
    if (month === undefined || day < 1 || day > 31) return undefined
    return day <= month ? `${day}-${month}` : `${month}-${day}`
  }
  const monthFirst = /^(\p{L}{3,4})\.?[-. ]{1,2}(\d{2})$/u.exec(text)
  const month = monthFirst ? MONTHS.get((monthFirst[1] ?? '').slice(0, 3).toLowerCase()) : undefined
  return month === undefined ? undefined : `${month}-${Number(monthFirst?.[2])}`
}

/** A month and a year of two digits (`Jun-85`) with all four, so that it is read as a date. */
export function fullYear(text: string): string {
  const found = /^(\p{L}{3,9})\.?[-. ]{1,2}(\d{2})$/u.exec(text.trim())
  if (!found) return text
  const year = Number(found[2])
  return `${found[1]} ${year < 40 ? 2000 + year : 1900 + year}`
}
