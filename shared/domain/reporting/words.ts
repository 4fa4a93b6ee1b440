import { type ReportingWord, wordsEn } from './words.en.ts'
import { wordsNb } from './words.nb.ts'

/** The languages that a review is written up in. */
export const reportingLanguages = ['en', 'nb'] as const
export type ReportingLanguage = (typeof reportingLanguages)[number]

const catalogues: Record<ReportingLanguage, Record<ReportingWord, string>> = { en: wordsEn, nb: wordsNb }

/** A heading, the head of a column or a hint in a language. */
export function word(lang: ReportingLanguage, code: ReportingWord): string {
  return catalogues[lang][code]
}

export type { ReportingWord }
