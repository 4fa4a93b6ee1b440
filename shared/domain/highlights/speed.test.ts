import { expect, test } from 'vitest'
import { matcherOf } from './matcher.ts'
import { wordsOf } from './words.ts'

const syllables = [
  'ung',
  'skole',
  'arbeid',
  'school',
  'work',
  'drop',
  'out',
  'helse',
  'nær',
  'sam',
  'able',
  'ness',
  'ing',
  'er',
  'før',
]
/** Words that are made up, the same at every run. */
const word = (n: number) =>
  [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 15].map((at) => syllables[at]).join('')
const terms = Array.from({ length: 300 }, (_, n) => ({
  id: String(n),
  text: n % 5 === 0 ? `${word(n * 7)}*` : n % 3 === 0 ? `${word(n * 11)} ${word(n * 13)}` : word(n * 5),
}))

/**
 * The quickest of some runs in ms: what the machine does besides makes a run slower, never quicker. The texts take turns, so
 * that a busy moment meets all of them.
 */
function quickest(...runs: (() => unknown)[]): number[] {
  const least = runs.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < 7; turn++)
    for (const [i, run] of runs.entries()) {
      const begun = performance.now()
      run()
      least[i] = Math.min(least[i] ?? 0, performance.now() - begun)
    }
  return least
}

test('300 terms in an abstract of 10,000 words take about a frame, and twice the words twice the time', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => word((n * 7919) % 3375))
  const text = words.slice(0, 10_000).join(' ')
  const longer = words.join(' ')
  const matcher = matcherOf(terms)
  const [known = 0, any = 0, twice = 0, parted = 0] = quickest(
    () => matcher.stretches(text, 'en'),
    () => matcher.stretches(text, ''),
    () => matcher.stretches(longer, ''),
    () => wordsOf(text),
  )
  console.log(
    `300 terms in 10,000 words: ${known.toFixed(1)} ms; in four languages at once ${any.toFixed(1)} ms, 20,000 words ${twice.toFixed(1)} ms; parting the words alone ${parted.toFixed(1)} ms`,
  )
  // Against what it takes to find the words at all, so that a slow machine is no reason to fail.
  expect(known).toBeLessThan(parted * 20)
  expect(twice).toBeLessThan(any * 4)
})

test('a text made to be slow takes twice the time when it is twice as long', () => {
  const hostile = (n: number) => `${'drop-'.repeat(n)} ${'a'.repeat(n * 5)} ${'若'.repeat(n)}`
  const many = [...terms, { id: 'drop', text: 'drop drop drop drop' }, { id: 'cjk', text: '若'.repeat(50) }]
  const matcher = matcherOf(many)
  const [once = 0, twice = 0] = quickest(
    () => matcher.stretches(hostile(1000), ''),
    () => matcher.stretches(hostile(2000), ''),
  )
  expect(twice).toBeLessThan(once * 5)
})
