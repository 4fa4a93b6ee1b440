import { type EvidenceLanguage, regionOf } from '../words.ts'

const texts = {
  en: {
    none: 'not answered',
    of: (n: number) => (n === 1 ? 'of 1 study' : `of ${n} studies`),
    studies: (n: number) => (n === 1 ? '1 study' : `${n} studies`),
    several: 'a study can have several',
    outside: (n: number) => `${n} outside the spans`,
    by: (a: string, b: string) => `${a} by ${b}`,
    gaps: (list: string) => `No study: ${list}.`,
    legend: 'Area: number of studies',
  },
  nb: {
    none: 'ikke besvart',
    of: (n: number) => (n === 1 ? 'av 1 studie' : `av ${n} studier`),
    studies: (n: number) => (n === 1 ? '1 studie' : `${n} studier`),
    several: 'en studie kan ha flere',
    outside: (n: number) => `${n} utenfor intervallene`,
    by: (a: string, b: string) => `${a} etter ${lower(b)}`,
    gaps: (list: string) => `Ingen studie: ${list}.`,
    legend: 'Areal: antall studier',
  },
}

/** What pictures say besides what the review has named. */
export function pictureWords(lang: EvidenceLanguage) {
  return texts[lang]
}

function lower(text: string): string {
  // What is written in capitals is a name or short for one.
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** A share from 0 to 1 as whole per cent. */
export function percent(share: number, lang: EvidenceLanguage): string {
  return new Intl.NumberFormat(regionOf(lang), { style: 'percent' }).format(share)
}
