import { expect, test } from 'vitest'
import { agrees, hitsAfter } from './hits.ts'
import type { QueuedFile } from './queued-file.ts'
import { emptyDraft } from './source-draft.ts'

const file = (key: string, into: string, records: number): QueuedFile => ({
  key,
  file: new File([key], key),
  state: 'ready',
  into,
  again: false,
  preview: { name: key, size: 1, entries: records, records, warnings: [], sample: [], filled: {} },
})

test('the hits of a source are compared with all of its files, what is in, and what was removed before', () => {
  const drafts = {
    one: { ...emptyDraft, name: 'PubMed', hits: 50, removedBefore: 5 },
    two: { ...emptyDraft, name: ' pubmed', hits: 3 },
    none: { ...emptyDraft, name: 'Embase' },
  }
  const [first, second, known, silent] = [
    file('a', 'one', 30),
    file('b', 'two', 15),
    file('c', 'known', 8),
    file('d', 'none', 1),
  ] as const
  const list = { files: [first, second, known, silent], drafts, running: false }
  const sources = [{ id: 'known', hits: 10, records: 3, removedBefore: 0 }]
  const after = (one: QueuedFile) => hitsAfter(one, list, sources)
  expect(after(first)).toEqual({ hits: 50, records: 45, removed: 5 })
  expect(after(known)).toEqual({ hits: 10, records: 11, removed: 0 })
  expect([first, known].map((one) => agrees(after(one) ?? { hits: 0, records: 1, removed: 0 }))).toEqual([true, false])
  expect(after(silent)).toBeUndefined()
})
