import { expect, test } from 'vitest'
import type { Proposed } from '#shared/contract/attachments.ts'
import { type BringingCalls, createBringing, isGoing, isUnanswered, type Kept, placeOf } from './bringing.ts'

const report = (id: string) => ({ id, title: `Title ${id}`, authors: '', year: 2011, container: '' })
const found = (name: string, part: Partial<Proposed> = {}): Proposed => ({
  handed: `h-${name}`,
  name,
  size: 1,
  hash: `hash of ${name}`,
  pages: 2,
  hasText: true,
  problem: null,
  sure: 'none',
  by: null,
  doubts: [],
  has: null,
  candidates: [],
  ...part,
})
const certain = (name: string, id: string) =>
  found(name, { sure: 'certain', by: 'doi', candidates: [{ report: report(id), signs: ['doi'], hasFiles: 0 }] })
const pdf = (name: string) => new File(['%PDF-'], name, { type: 'application/pdf' })

/** A store whose calls answer with what each file is said to be. */
function storeOf(answers: Record<string, Proposed>, calls: Partial<BringingCalls> = {}) {
  const asked: string[][] = []
  const kept: Parameters<BringingCalls['keep']>[0][] = []
  const store = createBringing({
    propose: async (files) => {
      asked.push(files.map((file) => file.name))
      return files.map((file) => answers[file.name] ?? found(file.name))
    },
    keep: async (pairs): Promise<Kept> => {
      kept.push(pairs)
      return { kept: pairs.length, reports: pairs.length, left: [] }
    },
    forget: async () => undefined,
    batch: () => 2,
    ...calls,
  })
  const idle = () => expect.poll(() => store.get().work).toBeUndefined()
  return { store, asked, kept, idle }
}

test('files are looked into some at a time, others are counted, and what was dropped meanwhile comes after', async () => {
  const { store, asked, idle } = storeOf({})
  store.add([pdf('1.pdf'), pdf('2.pdf'), new File([''], 'notes.txt'), pdf('3.pdf')])
  store.add([pdf('4.pdf')])
  expect(store.get()).toMatchObject({ isOpen: true, others: 1, work: { doing: 'looking', done: 0, total: 4 } })
  await idle()
  expect(asked).toEqual([
    ['1.pdf', '2.pdf'],
    ['3.pdf', '4.pdf'],
  ])
  expect(store.get().files.map(({ name }) => name)).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf'])
})

test('two files of one report are asked about; the same file twice is left aside', async () => {
  const { store, idle } = storeOf({
    '1.pdf': certain('1.pdf', 'a'),
    '2.pdf': certain('2.pdf', 'a'),
    '3.pdf': certain('3.pdf', 'b'),
    '4.pdf': { ...certain('4.pdf', 'b'), hash: 'hash of 3.pdf' },
  })
  store.add(['1.pdf', '2.pdf', '3.pdf', '4.pdf'].map(pdf))
  await idle()
  const { files } = store.get()
  expect(files.map(placeOf)).toEqual(['asked', 'asked', 'matched', 'aside'])
  expect(files.map(isUnanswered)).toEqual([true, true, false, false])
  expect(files[0]?.doubts).toEqual(['report-twice'])
  expect(files[3]?.twin).toBe('3.pdf')
})

test('what is ticked or chosen goes along; what could not be kept stays, and says why', async () => {
  const { store, kept, idle } = storeOf(
    { '1.pdf': certain('1.pdf', 'a'), '2.pdf': certain('2.pdf', 'b') },
    {
      keep: async (pairs) => {
        kept.push(pairs)
        return { kept: 1, reports: 1, left: [{ handed: 'h-3.pdf', name: '3.pdf', problem: 'file-gone' }] }
      },
    },
  )
  store.add(['1.pdf', '2.pdf', '3.pdf', '4.pdf'].map(pdf))
  await idle()
  const [, second, third] = store.get().files
  store.tick([second?.key ?? ''], false)
  store.choose(third?.key ?? '', report('c'))
  expect(store.get().files.map(isGoing)).toEqual([true, false, true, false])
  expect(await store.keep()).toMatchObject({ kept: 1 })
  expect(kept[0]).toMatchObject([
    { handed: 'h-1.pdf', report: 'a', by: 'doi' },
    { handed: 'h-3.pdf', report: 'c', by: 'person' },
  ])
  expect(store.get().files.map(({ name, left }) => [name, left])).toEqual([
    ['2.pdf', undefined],
    ['3.pdf', 'file-gone'],
    ['4.pdf', undefined],
  ])
})

test('stopped, what was looked into stays; what fails is said and can be dropped again', async () => {
  let calls = 0
  const { store, idle } = storeOf(
    {},
    {
      propose: async (files, signal) => {
        if (++calls === 1) return files.map((file) => found(file.name))
        store.stop()
        signal.throwIfAborted()
        return []
      },
    },
  )
  store.add(['1.pdf', '2.pdf', '3.pdf'].map(pdf))
  await idle()
  expect(store.get()).toMatchObject({ files: [{ name: '1.pdf' }, { name: '2.pdf' }], error: undefined })
  const failing = storeOf({}, { propose: () => Promise.reject(new Error('no')) })
  failing.store.add([pdf('1.pdf')])
  await failing.idle()
  expect(failing.store.get().error).toEqual(new Error('no'))
  await failing.store.clear()
  expect(failing.store.get()).toMatchObject({ files: [], error: undefined })
})
