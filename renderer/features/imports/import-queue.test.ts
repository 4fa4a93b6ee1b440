import { expect, test } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { createImportQueue, isGoing, type QueueCalls } from './import-queue.ts'

function previewOf(file: File, rest: Partial<ImportPreview> = {}): ImportPreview {
  return { name: file.name, size: file.size, entries: 2, records: 2, warnings: [], sample: [], filled: {}, ...rest }
}

/** A host in memory that keeps what it is given. */
function host(rest: Partial<QueueCalls> = {}) {
  const kept: { file: string; source: string }[] = []
  let sources = 0
  const calls: QueueCalls = {
    preview: async (file) =>
      previewOf(file, file.size === 0 ? { problem: { code: 'empty-file', message: 'The file is empty.' } } : {}),
    sources: async () => [],
    add: async (file, source) => {
      if (!('id' in source)) sources += 1
      const id = 'id' in source ? source.id : `source-${sources}`
      kept.push({ file: file.name, source: id })
      return { source: id, records: 2 }
    },
    changed: () => {},
    ...rest,
  }
  return { kept, calls }
}

async function settled(queue: ReturnType<typeof createImportQueue>) {
  while (queue.get().files.some((file) => file.state === 'waiting' || file.state === 'looking')) {
    await new Promise((done) => queue.subscribe(() => done(null)))
  }
}

const file = (name: string, text = 'TY  - JOUR') => new File([text], name)

test('files of one new source go to one source; what cannot be read stays out', async () => {
  const { kept, calls } = host()
  const queue = createImportQueue(calls)
  queue.add([file('pubmed-1.nbib'), file('pubmed-2.nbib'), file('empty.ris', ''), file('scopus.csv')])
  await settled(queue)
  expect(queue.get().files.map((one) => one.state)).toEqual(['ready', 'ready', 'unreadable', 'ready'])
  await queue.start()
  expect(kept).toEqual([
    { file: 'pubmed-1.nbib', source: 'source-1' },
    { file: 'pubmed-2.nbib', source: 'source-1' },
    { file: 'scopus.csv', source: 'source-2' },
  ])
  queue.clear()
  expect(queue.get().files).toEqual([])
})

test('a further file of a known source goes there', async () => {
  const { kept, calls } = host({ sources: async () => [{ id: 'known', name: 'pubmed' }] })
  const queue = createImportQueue(calls)
  queue.add([file('pubmed-3.nbib')])
  await settled(queue)
  await queue.start()
  expect(kept).toEqual([{ file: 'pubmed-3.nbib', source: 'known' }])
})

test('a file that is in already waits for a word', async () => {
  const { calls } = host({ preview: async (one) => previewOf(one, { already: 'PubMed' }) })
  const queue = createImportQueue(calls)
  queue.add([file('pubmed.nbib')])
  await settled(queue)
  const [first] = queue.get().files
  expect(first && isGoing(first)).toBe(false)
  queue.change(first?.key ?? '', { again: true })
  expect(queue.get().files.every(isGoing)).toBe(true)
})

test('a file that fails does not keep the next one out, and can be tried again', async () => {
  let broken = true
  const { kept, calls } = host()
  const queue = createImportQueue({
    ...calls,
    add: (one, ...rest) => (broken && one.name === 'a.ris' ? Promise.reject(new Error('no')) : calls.add(one, ...rest)),
  })
  queue.add([file('a.ris'), file('b.ris')])
  await settled(queue)
  await queue.start()
  expect(queue.get().files.map((one) => one.state)).toEqual(['failed', 'done'])
  broken = false
  queue.retry(queue.get().files[0]?.key ?? '')
  await settled(queue)
  await queue.start()
  expect(kept.map((one) => one.file)).toEqual(['b.ris', 'a.ris'])
})

test('stopping keeps what is in and leaves the rest ready', async () => {
  const { kept, calls } = host()
  const queue = createImportQueue({
    ...calls,
    add: (one, source, signal, onProgress) => {
      if (one.name === 'a.ris') return calls.add(one, source, signal, onProgress)
      queue.stop()
      return Promise.reject(signal.reason)
    },
  })
  queue.add([file('a.ris'), file('b.ris'), file('c.ris')])
  await settled(queue)
  await queue.start()
  expect(kept.map((one) => one.file)).toEqual(['a.ris'])
  expect(queue.get()).toMatchObject({
    running: false,
    files: [{ state: 'done' }, { state: 'stopped' }, { state: 'ready' }],
  })
})
