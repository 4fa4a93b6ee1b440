import { largeReview } from '../corpus/large-review.ts'
import type { Figure } from '../corpus/timing.ts'

/** Import of 100,000 references with abstracts, through the same call as a window's, search index and all. */
export async function* run(): AsyncGenerator<Figure> {
  const { records: n, seconds, peak, input, size } = await largeReview()
  yield { name: 'import', value: seconds, unit: 's', n }
  yield { name: 'import, records each second', value: Math.round(n / seconds), unit: '1/s', n }
  yield { name: 'import, most memory', value: Math.round(peak), unit: 'MiB', n }
  yield { name: 'import, size of the file', value: Math.round(input), unit: 'MiB', n }
  yield { name: 'import, size of the review', value: Math.round(size), unit: 'MiB', n }
}
