import type { Random } from '../duplicates/damage.ts'

/** Something of which a few are met everywhere and most hardly ever. */
export type Choice<T> = (next: Random) => T

/**
 * Picks by rank as words are in prose: the chance of the r-th is about 1/r (Zipf; the shift is Mandelbrot's, so that the
 * very first are not in every title).
 */
export function choiceOf<T>(list: readonly T[], shift: number): Choice<T> {
  let sum = 0
  const upTo = Float64Array.from(list, (_, rank) => {
    sum += 1 / (rank + 1 + shift)
    return sum
  })
  const steps = 2 ** 30
  return (next) => {
    const wanted = (next(steps) / steps) * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return list[low] as T
  }
}

const onsets = 'b c d f g h k l m n p r s t v w br ch cl cr dr fl gr ph pl pr sc sh sp st th tr'.split(' ')
const vowels = 'a e i o u a e i o ea ia io ou y'.split(' ')
const codas = ['', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'nt', 'rm', 'st']
const suffixes =
  'al ation ence er ety ia ic ing ion ism ist ity ive ment ness ogy osis ous tion ure y able ed es in ol'.split(' ')

/** Words that no language has, all different. */
export function wordsOf(count: number, next: Random, suffixed = true): string[] {
  const found = new Set<string>()
  while (found.size < count) {
    const syllables = 1 + next(2)
    let word = ''
    for (let i = 0; i < syllables; i++) word += pick(onsets, next) + pick(vowels, next) + pick(codas, next)
    found.add(suffixed && next(3) > 0 ? word + pick(suffixes, next) : word)
  }
  return [...found]
}

const endings =
  'berg bakken dahl eng fjeld gård haug heim lien lund mark nes rud sen son stad strand sund vik ø man ini ez ova ski wala'.split(
    ' ',
  )

/** Family names, one in ten with letters outside ASCII. */
export function familiesOf(count: number, next: Random): string[] {
  return wordsOf(count, next, false).map((word) => capital(next(2) === 0 ? word + pick(endings, next) : word))
}

export function pick<T>(list: readonly T[], next: Random): T {
  return list[next(list.length)] as T
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
