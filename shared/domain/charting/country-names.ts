import { countries } from './countries.ts'

const codes: ReadonlySet<string> = new Set(countries)

/** Whether this is the code of a country. */
export function isCountry(code: string): boolean {
  return codes.has(code)
}

/** A country's name in a language, such as `nb-NO`; what is no code is given back as it is. */
export function countryName(code: string, language: string): string {
  return isCountry(code) ? (namesIn(language).of(code) ?? code) : code
}

const kept = new Map<string, Intl.DisplayNames>()

function namesIn(language: string): Intl.DisplayNames {
  const names = kept.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  kept.set(language, names)
  return names
}
