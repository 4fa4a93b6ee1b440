import { expect, test } from 'vitest'
import { SMALL_EXPORTS } from '#shared/domain/imports/small-exports.ts'
import { fileSent } from './given-file.ts'
import { readFile } from './reader.ts'

const fileOf = (text: string) => fileSent(new File([text], 'a file'))

async function entriesOf(text: string, signal?: AbortSignal, memory?: number): Promise<number | string> {
  const reading = readFile(fileOf(text), { keep: true }, signal, memory)
  for (;;) {
    const step = await reading.next()
    if (step.done) return step.value.summary?.entries ?? step.value.problem?.problem ?? ''
  }
}

test('a file that takes more memory than there may be is too large, and the next is read', async () => {
  const keywords = `TY  - JOUR\nTI  - A\n${'KW  - a\n'.repeat(2_000_000)}ER  - \n`
  await expect(entriesOf(keywords, undefined, 48)).rejects.toMatchObject({ problem: 'too-large' })
  expect(await entriesOf(SMALL_EXPORTS.ris ?? '')).toBe(2)
})

test('reading that is stopped, at whatever moment and of whatever kind of file, leaves the next one whole', async () => {
  const kinds = Object.values(SMALL_EXPORTS)
  for (let i = 0; i < 30; i++) {
    const stopped = new AbortController()
    const reading = entriesOf((kinds[i % kinds.length] ?? '').repeat(500), stopped.signal)
    setTimeout(() => stopped.abort(new Error('stopped')), (i * 7) % 60)
    await reading.catch((error: Error) => expect(error.message).toBe('stopped'))
  }
  expect(await entriesOf(SMALL_EXPORTS.ris ?? '')).toBe(2)
}, 30_000)
