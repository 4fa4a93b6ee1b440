import { countries } from '../charting/countries.ts'
import { isCountry, countryName as nameOfCountry } from '../charting/country-names.ts'
import type { Tagging } from './data.ts'

/** The languages that evidence is written in. */
export const evidenceLanguages = ['en', 'nb'] as const
export type EvidenceLanguage = (typeof evidenceLanguages)[number]

const en = {
  study: 'Study',
  item: 'Item',
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  container: 'Journal or publisher',
  type: 'Type of publication',
  reports: 'Reports',
  firstIn: 'Included first in',
  previousVersion: 'the previous version',
  thisVersion: 'this version',
  reference: 'Reference',
  references: 'References',
  starred: 'References marked with an asterisk are included in the review.',
  evidence: 'Included studies',
  codebook: 'Codebook',
  versions: 'Versions',
  criteria: 'Criteria',
  form: 'Form',
  field: 'Field',
  label: 'Question',
  kind: 'Answer',
  options: 'Choices',
  help: 'Help',
  unit: 'Unit',
  least: 'Least',
  most: 'Most',
  required: 'Required',
  group: 'In the group',
  shownIf: 'Shown only if',
  formula: 'Calculated as',
  retired: 'Not in use any more',
  version: 'Version',
  when: 'When',
  who: 'Who',
  why: 'Why',
  fields: 'Fields',
  yes: 'yes',
  none: 'not answered',
  studies: 'studies',
  undated: 'no year',
}

const nb: Record<keyof typeof en, string> = {
  study: 'Studie',
  item: 'Ledd',
  title: 'Tittel',
  authors: 'Forfattere',
  year: 'År',
  container: 'Tidsskrift eller utgiver',
  type: 'Publikasjonstype',
  reports: 'Publikasjoner',
  firstIn: 'Inkludert første gang i',
  previousVersion: 'forrige versjon',
  thisVersion: 'denne versjonen',
  reference: 'Referanse',
  references: 'Referanser',
  starred: 'Referanser merket med stjerne er inkludert i oversikten.',
  evidence: 'Inkluderte studier',
  codebook: 'Kodebok',
  versions: 'Versjoner',
  criteria: 'Kriterier',
  form: 'Skjema',
  field: 'Felt',
  label: 'Spørsmål',
  kind: 'Svar',
  options: 'Valg',
  help: 'Hjelp',
  unit: 'Enhet',
  least: 'Minst',
  most: 'Høyst',
  required: 'Må besvares',
  group: 'I gruppen',
  shownIf: 'Vises bare hvis',
  formula: 'Beregnes som',
  retired: 'Ikke i bruk lenger',
  version: 'Versjon',
  when: 'Når',
  who: 'Hvem',
  why: 'Hvorfor',
  fields: 'Felter',
  yes: 'ja',
  none: 'ikke besvart',
  studies: 'studier',
  undated: 'uten årstall',
}

export type EvidenceWord = keyof typeof en

/** A word of the evidence in a language. */
export function word(lang: EvidenceLanguage, key: EvidenceWord): string {
  return (lang === 'nb' ? nb : en)[key]
}

const tagged: Record<EvidenceLanguage, Record<Tagging, string>> = {
  en: { met: 'met', 'not-met': 'not met', unclear: 'unclear', differs: 'tagged differently' },
  nb: { met: 'oppfylt', 'not-met': 'ikke oppfylt', unclear: 'uklart', differs: 'ulikt merket' },
}

/** How a study was tagged against a criterion, in words. */
export function taggingText(lang: EvidenceLanguage, tagging: Tagging): string {
  return tagged[lang][tagging]
}

const regions = { en: 'en-GB', nb: 'nb-NO' } as const

/** The tag of the language for `Intl`. */
export function regionOf(lang: EvidenceLanguage): string {
  return regions[lang]
}

/** The name of a country by its code of ISO 3166-1; what is no code is given back. */
export function countryName(lang: EvidenceLanguage, code: string): string {
  return nameOfCountry(code, regionOf(lang))
}

let codes: Map<string, string> | undefined

/** The code of a country from its name in either language, or from the code itself; undefined where it is neither. */
export function countryCode(text: string): string | undefined {
  codes ??= new Map(
    countries.flatMap((code) => evidenceLanguages.map((lang) => [folded(countryName(lang, code)), code] as const)),
  )
  const code = text.trim().toUpperCase()
  return isCountry(code) ? code : codes.get(folded(text))
}

/** A name as it is compared: no case, no spaces around it. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
