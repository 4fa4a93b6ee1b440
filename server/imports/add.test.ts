import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasFile } from '#db/staging.ts'
import { risOf } from '../../tests/corpus/ris.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { verify } from '../reviews/verify.ts'
import { createSession } from '../session.ts'
import { finish } from '../work.ts'
import { hashOf, keptFile } from './keep-file.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const source = { name: 'Large', kind: 'database' as const, removedBefore: 0 }
const largeFile = (seed = 1, count = 6000) =>
  new File([risOf({ count, seed, abstract: 600 }) as Uint8Array<ArrayBuffer>], `large-${seed}.ris`)
const count = (table: string) => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n

/** As it was before anything was imported. */
async function expectNothing(): Promise<void> {
  expect((await as(review, 'lead').imports.sources({})).sources).toEqual([])
  for (const table of ['record', 'staged', 'report', 'report_text', 'file', 'file_part']) expect(count(table)).toBe(0)
  expect(verify(review.db)).toEqual({ ok: true, problems: [] })
}

test('an import that is stopped leaves nothing behind, and can be begun again', async () => {
  const stop = new AbortController()
  const work: AsyncIterator<{ done: number; total?: number }, { records: number }> = await as(
    review,
    'lead',
  ).imports.add({ file: largeFile(), source }, { signal: stop.signal })
  const first = await work.next()
  expect(first.value).toMatchObject({ total: largeFile().size })
  expect(count('staged')).toBeGreaterThan(0)
  stop.abort()
  await expect(finish(work)).rejects.toThrow()
  await expectNothing()
  const again = await finish<{ records: number }>(await as(review, 'lead').imports.add({ file: largeFile(), source }))
  expect(again.records).toBe(6000)
})

test('what is left of an import when the review is closed in its middle is gone when it is opened', async () => {
  const work: AsyncIterator<unknown, unknown> = await as(review, 'lead').imports.add({ file: largeFile(), source })
  await work.next()
  expect(count('staged')).toBeGreaterThan(0)
  await review.reopen()
  await expect(finish(work)).rejects.toThrow()
  await expectNothing()
})

test('nobody waits for an import: a vote given in its middle is there, and the import too', async () => {
  await importTitles(review, 'Small', ['One'])
  const [report = ''] = await queueOf(review, 'second')
  const work: AsyncIterator<unknown, { records: number }> = await as(review, 'lead').imports.add({
    file: largeFile(),
    source,
  })
  await work.next()
  await as(review, 'second').screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  expect(await queueOf(review, 'second')).toEqual([report])
  expect(await finish(work)).toMatchObject({ records: 6000 })
  expect(await queueOf(review, 'second')).toHaveLength(6001)
  expect((await as(review, 'second').screening.report({ stage: 'title-abstract', report })).mine).toMatchObject({
    decision: 'include',
  })
  expect(verify(review.db)).toEqual({ ok: true, problems: [] })
})

test('two imports at once go one after the other, each whole and in order', async () => {
  const both = await Promise.all(
    [1, 2].map(async (seed) =>
      finish<{ import: string }>(await as(review, 'lead').imports.add({ file: largeFile(seed, 1500), source })),
    ),
  )
  const order = review.db.all<{ import: string; entry: number }>('SELECT import, entry FROM record ORDER BY seq')
  expect(order.map((row) => row.entry)).toEqual([1, 2].flatMap(() => Array.from({ length: 1500 }, (_, i) => i + 1)))
  expect(new Set(order.map((row) => row.import))).toEqual(new Set(both.map((one) => one.import)))
})

test('a file is kept byte for byte, also one of several parts, and once however often it is imported', async () => {
  const file = largeFile()
  for (let time = 0; time < 2; time++) await finish(await as(review, 'lead').imports.add({ file, source }))
  const hash = await hashOf({ name: file.name, size: file.size, from: { blob: file } })
  expect(hasFile(review.db, hash)).toBe(true)
  expect(count('file')).toBe(1)
  expect(count('file_part')).toBeGreaterThan(1)
  const kept = Buffer.concat([...keptFile(review.db, hash, file.size).pieces()])
  expect(kept.equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
})

test('a file is read where it lies by the session that it was handed to, and by no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-handed-'))
  const path = join(folder, 'handed.ris')
  writeFileSync(path, 'TY  - JOUR\nTI  - Handed over\nER  - \n')
  const session = createSession(review.host, 'desktop')
  session.bind({ review: review.path, member: review.members.lead })
  session.handed.set('a name', path)
  const file = { handed: 'a name' }
  expect(await finish(await clientOf(session).imports.preview({ file }))).toMatchObject({
    name: 'handed.ris',
    entries: 1,
  })
  await expect(as(review, 'lead').imports.preview({ file })).rejects.toThrow('Choose it again')
  await expect(as(review, 'lead').imports.preview({ file: { handed: path } })).rejects.toThrow('Choose it again')
  rmSync(folder, { recursive: true })
})

test('what a table’s columns hold is said once, and known for the next table with these columns', async () => {
  const table = (rows: string) => new File([`Ting,Hvem,Når det kom\n${rows}`], 'odd.csv')
  const lead = as(review, 'lead')
  const file = table('Et dyr i skogen,Moe P.,2001\n')
  expect(await finish(await lead.imports.preview({ file }))).toMatchObject({
    problem: { code: 'unknown-table' },
    table: { understood: false, columns: [{ name: 'Ting' }, { name: 'Hvem' }, { name: 'Når det kom' }] },
  })
  const mapping = { headerRow: 1, columns: ['title' as const, 'author' as const, 'year' as const] }
  expect(await finish(await lead.imports.preview({ file, mapping }))).toMatchObject({
    entries: 1,
    sample: [{ title: 'Et dyr i skogen', authors: 'Moe, P.', year: 2001 }],
  })
  await finish(await lead.imports.add({ file, mapping, source }))
  const next = table('Et annet dyr,Lie K.,2002\nEt tredje,Lie K.,2003\n')
  expect(await finish(await lead.imports.preview({ file: next }))).toMatchObject({ entries: 2, mapping })
  expect(await finish(await lead.imports.add({ file: next, source }))).toMatchObject({ records: 2 })
})

test('references are typed and pasted like any other import, and what cannot be right is said by field', async () => {
  const lead = as(review, 'lead')
  await expect(lead.imports.enter({ reference: { title: 'A', doi: 'nonsense' }, source })).rejects.toMatchObject({
    data: { problem: 'wrong-field', data: { field: 'doi', problem: 'form' } },
  })
  const entered = await lead.imports.enter({ reference: { type: 'report', title: 'En rapport', date: '2020' }, source })
  const pasted = new File(['Moe P, Lie K. Et notat om skolen. Tidsskriftet. 2019;3(2):10-12.\n'], 'pasted.txt')
  const into = { id: entered.source }
  expect(await finish(await lead.imports.add({ file: pasted, as: 'references', source: into }))).toMatchObject({
    records: 1,
  })
  const { records } = await lead.imports.records({})
  expect(records.map(({ title, year }) => [title, year])).toEqual([
    ['En rapport', 2020],
    ['Et notat om skolen', 2019],
  ])
  expect(verify(review.db)).toEqual({ ok: true, problems: [] })
})
