import en from './en/index.ts'
import nb from './nb/index.ts'

/** The languages of the interface; the regional form decides how numbers and dates are written. */
export const languages = ['en', 'nb'] as const
export type Language = (typeof languages)[number]
export const regions: Record<Language, string> = { en: 'en-GB', nb: 'nb-NO' }

/** Every text of the interface has an id; the English catalogue says which there are. */
export type TextId = keyof typeof en
export const catalogues: Record<Language, Record<TextId, string>> = { en, nb }
