import { largeReview, readLarge } from '../corpus/large-review.ts'
import type { Figure } from '../corpus/timing.ts'

/**
 * Import of 100,000 references with abstracts, through the same call as a window's, search index and all; and reading them
 * alone, beside an npm reader, which tells neither encodings nor dialects and keeps no original text.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { records: n, seconds, peak, input, size, longestWait } = await largeReview()
  yield { name: 'import', value: seconds, unit: 's', n }
  yield { name: 'import, records each second', value: Math.round(n / seconds), unit: '1/s', n }
  yield { name: 'import, most memory', value: Math.round(peak), unit: 'MiB', n }
  yield { name: 'import, longest wait of others', value: Math.round(longestWait), unit: 'ms', n }
  yield { name: 'import, size of the file', value: Math.round(input), unit: 'MiB', n }
  yield { name: 'import, size of the review', value: Math.round(size), unit: 'MiB', n }
  for (const reader of ['parallax', 'reflib'] as const) {
    const { records, seconds: alone, peak: most } = await readLarge(reader)
    yield { name: `reading alone, ${reader}`, value: alone, unit: 's', n: records }
    yield { name: `reading alone, most memory, ${reader}`, value: Math.round(most), unit: 'MiB', n: records }
  }
}
