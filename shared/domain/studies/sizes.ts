const number = '(\\d{1,3}(?:[ ,.\\u00a0\\u202f]\\d{3})+|\\d{2,6})'
const people =
  'participants?|adolescents?|pupils?|students?|patients?|respondents?|people|adults|children|youths?|individuals|subjects|women|men|girls|boys|' +
  'famil(?:ies|y)|parents|teachers|employees|workers|jobseekers|deltak(?:ere|arar)|ungdom(?:mer|mar|ar)?|unge|elever|elevar|pasienter|studenter|personer|informanter|respondenter'
const equals = new RegExp(`\\bn ?= ?${number}(?![\\d.,]*\\d)`, 'giu')
const counted = new RegExp(`(?<![\\d.,=–-])${number} (?:[\\p{L}-]+ ){0,2}(?:${people})(?!\\p{L})`, 'giu')

/** Smaller samples are too often the same by chance. */
const least = 20

/** How many people a text says were studied: the whole first, then parts of it. From 20 on; years are no sizes. */
export function sampleSizesIn(text: string): number[] {
  const found = new Set<number>()
  for (const [, digits = ''] of text.matchAll(equals)) found.add(readNumber(digits))
  for (const [, digits = ''] of text.matchAll(counted)) {
    const value = readNumber(digits)
    if (!/^(?:19|20)\d\d$/.test(digits)) found.add(value)
  }
  return [...found].filter((value) => value >= least).sort((a, b) => b - a)
}

function readNumber(digits: string): number {
  return Number(digits.replace(/\D/g, ''))
}
