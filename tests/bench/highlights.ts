import { matcherOf } from '#shared/domain/highlights/matcher.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'

const syllables = 'ung skole arbeid school work drop out helse nær sam able ness ing er før'.split(' ')
const runs = 20

/** Words that are made up, the same at every run. */
const word = (n: number) =>
  [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 15].map((at) => syllables[at]).join('')
const terms = Array.from({ length: 300 }, (_, n) => ({
  id: String(n),
  text: n % 5 === 0 ? `${word(n * 7)}*` : n % 3 === 0 ? `${word(n * 11)} ${word(n * 13)}` : word(n * 5),
}))

/** What it takes to mark 300 words of a review in a long text, in one language and in all four, and in a text made to be slow. */
export async function* run(): AsyncGenerator<Figure> {
  const words = Array.from({ length: 20_000 }, (_, n) => word((n * 7919) % 3375))
  const half = words.slice(0, 10_000).join(' ')
  yield* marking('highlights: 300 terms in 10,000 words, one language', half, 'en')
  yield* marking('highlights: 300 terms in 10,000 words, four languages', half, '')
  yield* marking('highlights: 300 terms in 20,000 words, four languages', words.join(' '), '')
  const slow = `${'drop-'.repeat(20_000)} ${'a'.repeat(50_000)} ${'若'.repeat(20_000)}`
  yield* marking('highlights: a text of 190,000 characters made to be slow', slow, '')
}

async function* marking(name: string, text: string, language: string): AsyncGenerator<Figure> {
  const matcher = matcherOf([
    ...terms,
    { id: 'drop', text: 'drop drop drop drop drop drop' },
    { id: 'cjk', text: '若'.repeat(50) },
  ])
  matcher.stretches('begin', language)
  const took: number[] = []
  for (let n = 0; n < runs; n++) took.push((await timed(async () => matcher.stretches(text, language)))[0])
  yield* spread(name, took)
}
