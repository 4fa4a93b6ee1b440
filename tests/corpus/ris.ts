import { randomOf } from './random.ts'

const beginnings = 'ba de fi go ha ku lo mi nå pe ry sø ta ve zæ cho shi ble dra gru'.split(' ')
const middles = 'la ren mo ti sul bra ke nor da fe gi lom per sa ty vin'.split(' ')
const ends = 'ser tion ment lig het ity ous ing al er ne'.split(' ')
const joins = 'of and the in for among with to by from as or a i og for'.split(' ')

/** Some 3,500 words that look like words, and short ones between them, so that a search index has what it has to carry. */
const words = beginnings.flatMap((a) => middles.flatMap((b) => ends.map((c) => `${a}${b}${c}`)))

export interface RisShape {
  /** How many references. */
  count: number
  seed: number
  /** About how many characters each abstract has; 0 for none. */
  abstract: number
}

/** A file of synthetic references in RIS; entries of different seeds have different DOIs. */
export function risOf({ count, seed, abstract }: RisShape): Uint8Array {
  const entries: string[] = []
  const next = randomOf(seed)
  for (let i = 0; i < count; i++) entries.push(entryOf(next, `${seed}.${i}`, abstract))
  return new TextEncoder().encode(entries.join('\r\n'))
}

function entryOf(next: (below: number) => number, key: string, abstract: number): string {
  const pick = (list: string[]) => list[next(list.length)] ?? ''
  const sentence = (length: number) => {
    let text = capital(pick(words))
    while (text.length < length) text += ` ${next(3) === 0 ? pick(joins) : pick(words)}`
    return text
  }
  const prose = (length: number) => {
    let text = ''
    while (text.length < length) text += `${sentence(80)}. `
    return text.trim()
  }
  const page = 1 + next(900)
  const author = () => `${capital(pick(words))}, ${String.fromCharCode(65 + next(26))}. ${capital(pick(middles))}`
  return [
    'TY  - JOUR',
    ...Array.from({ length: 1 + next(4) }, () => `AU  - ${author()}`),
    `TI  - ${sentence(70)}`,
    `T2  - ${sentence(25)}`,
    `PY  - ${1990 + next(36)}`,
    `VL  - ${1 + next(60)}`,
    `IS  - ${1 + next(12)}`,
    `SP  - ${page}`,
    `EP  - ${page + 11}`,
    `DO  - 10.5555/corpus.${key}`,
    ...Array.from({ length: 3 }, () => `KW  - ${pick(words)}`),
    ...(abstract > 0 ? [`AB  - ${prose(abstract)}`] : []),
    'ER  - ',
    '',
  ].join('\r\n')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
