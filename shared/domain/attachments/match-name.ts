import { fold, words } from '../duplicates/text.ts'
import { compactOf, contentOf, type KnownReport, type KnownReports } from './known.ts'

/** So many letters of a title in a name are more than chance; names of files cut titles off. */
const leastLetters = 16
const enoughLetters = 32

/** The reports that the name of a file may mean: by their title or its beginning, their DOI, or a family name and the year. */
export function reportsByName(name: string, { all }: KnownReports): KnownReport[] {
  const stem = name.replace(/\.pdf$/i, '').replaceAll(/[_+]/g, ' ')
  const compact = compactOf(stem)
  const letters = stem.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const inName = new Set(words(fold(stem)))
  const strong = all.filter((report) => hasTitle(report, compact, inName) || hasDoi(report, letters))
  return strong.length > 0 ? strong : all.filter((report) => hasFamilyAndYear(report, inName))
}

function hasTitle({ titles }: KnownReport, compact: string, inName: ReadonlySet<string>): boolean {
  return titles.some(({ title }) =>
    title.forms.some((form) => {
      if (form.compact.length < leastLetters) return false
      if (compact.includes(form.compact.slice(0, enoughLetters))) return true
      const content = [...new Set(contentOf(form.words))]
      return content.length >= 4 && content.filter((word) => inName.has(word)).length >= 0.8 * content.length
    }),
  )
}

/** Names of files have other signs in the place of those that a DOI may have. */
function hasDoi({ dois }: KnownReport, letters: string): boolean {
  return [...dois].some((doi) => {
    const [, own = ''] = doi.split(/\/(.*)/s).map((part) => part.replaceAll(/[^a-z0-9]/g, ''))
    const whole = doi.replaceAll(/[^a-z0-9]/g, '')
    return letters.includes(whole) || (own.length >= 8 && /\d{4}/.test(own) && letters === own)
  })
}

function hasFamilyAndYear({ families, year }: KnownReport, inName: ReadonlySet<string>): boolean {
  return year !== null && inName.has(String(year)) && families.slice(0, 1).some((family) => inName.has(family))
}
