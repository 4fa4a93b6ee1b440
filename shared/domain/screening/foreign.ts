import { languageOf } from '../imports/text/languages.ts'

/** The languages that people who review in the North read without a second thought. */
const read = new Set(['en', 'no', 'nb', 'nn', 'sv', 'da'])

/**
 * Whether a report is in another language than English or a Scandinavian one, as far as its records say. Of several
 * languages one that is read is enough; what is not said is not foreign.
 *
 * @param language as a record has it: a code, a name, or several of them
 */
export function isForeign(language: string): boolean {
  const named = language
    .slice(0, 200)
    .split(/[,;/|]|\s+and\s+|\s+og\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return named.length > 0 && !named.some((one) => isRead(one) || /^(?:und|mul|zxx|multi|several)/i.test(one))
}

function isRead(language: string): boolean {
  const code = languageOf(language).toLowerCase()
  return read.has(code) || read.has(code.split(/[-_]/)[0] ?? '')
}
