import { expect, test } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { createImportQueue, type QueueCalls } from './import-queue.ts'
import { isGoing } from './queued-file.ts'

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
    add: async (file, _how, source) => {
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

const file = (name: string, text = `TY  - JOUR\nTI  - ${name}`) => new File([text], name)

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
    add: (one, how, source, signal, onProgress) => {
      if (one.name === 'a.ris') return calls.add(one, how, source, signal, onProgress)
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

test('a file is stopped while it is looked into, alone, and can be looked into again', async () => {
  const { calls } = host()
  let slow = true
  const queue = createImportQueue({
    ...calls,
    preview: (one, how, signal, onProgress) => {
      if (one.name !== 'slow.ris' || !slow) return calls.preview(one, how, signal, onProgress)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        queue.stopOne(queue.get().files[0]?.key ?? '')
      })
    },
  })
  queue.add([file('slow.ris'), file('b.ris')])
  await settled(queue)
  expect(queue.get().files.map((one) => one.state)).toEqual(['stopped', 'ready'])
  expect(queue.get().files.map(isGoing)).toEqual([false, true])
  slow = false
  queue.retry(queue.get().files[0]?.key ?? '')
  await settled(queue)
  expect(queue.get().files.map((one) => one.state)).toEqual(['ready', 'ready'])
})

test('one file is stopped while it is imported, the next goes on, and later goes to the source that was made', async () => {
  const { kept, calls } = host()
  let first = true
  const queue = createImportQueue({
    ...calls,
    add: (one, how, source, signal, onProgress) => {
      if (one.name !== 'pubmed-1.nbib' || !first) return calls.add(one, how, source, signal, onProgress)
      first = false
      queue.stopOne(queue.get().files[0]?.key ?? '')
      return Promise.reject(signal.reason)
    },
  })
  queue.add([file('pubmed-1.nbib'), file('pubmed-2.nbib')])
  await settled(queue)
  await queue.start()
  expect(queue.get().files.map((one) => one.state)).toEqual(['stopped', 'done'])
  await queue.start()
  expect(kept).toEqual([
    { file: 'pubmed-2.nbib', source: 'source-1' },
    { file: 'pubmed-1.nbib', source: 'source-1' },
  ])
})

test('the same content twice in the list waits for a word, until the first is left out', async () => {
  const { calls } = host()
  const queue = createImportQueue(calls)
  queue.add([file('a.ris', 'TY  - JOUR'), file('b.ris', 'TY  - JOUR'), file('c.ris', 'TY  - BOOK')])
  await settled(queue)
  expect(queue.get().files.map(isGoing)).toEqual([true, false, true])
  queue.remove(queue.get().files[0]?.key ?? '')
  expect(queue.get().files.map(isGoing)).toEqual([true, true])
})

test('what is said of the columns of a table holds for the others in the list that have the same', async () => {
  const table = (names: string[]) => ({
    understood: false,
    headerRow: 1,
    rows: [names],
    columns: names.map((name) => ({ name, samples: [], proposed: null, confidence: 0 })),
  })
  const heard: unknown[] = []
  const { calls } = host()
  const queue = createImportQueue({
    ...calls,
    preview: async (one, { mapping }) =>
      previewOf(one, {
        table: table(one.name === 'other.csv' ? ['x', 'y'] : ['a', 'b']),
        ...(!mapping && { problem: { code: 'unknown-table', message: 'Which?' } }),
      }),
    add: (one, how, ...rest) => {
      heard.push(how.mapping)
      return calls.add(one, how, ...rest)
    },
  })
  queue.add([file('one.csv'), file('two.csv'), file('other.csv')])
  await settled(queue)
  expect(queue.get().files.map((one) => one.state)).toEqual(['unmapped', 'unmapped', 'unmapped'])
  const mapping = { headerRow: 1, columns: ['title' as const, null] }
  queue.map(queue.get().files[0]?.key ?? '', mapping)
  await settled(queue)
  expect(queue.get().files.map((one) => one.state)).toEqual(['ready', 'ready', 'unmapped'])
  await queue.start()
  expect(heard).toEqual([mapping, mapping])
})
