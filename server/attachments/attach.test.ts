import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { articlePdf, brokenPdf, notPdf, scannedPdf } from '../../tests/corpus/pdfs.ts'
import { as, importRis, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'
import { folderOf } from './folder.ts'

const article = {
  title: 'Ungdom utenfor arbeid på Sørlandet',
  authors: ['Åse Nordmann', 'Bjørn Øvrebø'],
  year: 2019,
  doi: '10.1000/abc.12',
}
const ris = (title: string, doi: string) =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Nordmann, Åse\nAU  - Øvrebø, Bjørn\nPY  - 2019\nDO  - ${doi}\nER  - \n\n`

let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'A', ris(article.title, article.doi) + ris('Another thing: a/b?', '10.1000/abc.1'))
  reports = await queueOf(review, 'lead')
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await as(review, 'lead').reviews.liftBlind({ stage: 'title-abstract' })
})
afterEach(() => review.remove())

const folder = () => folderOf(review.path)
const inFolder = () => readdirSync(folder()).sort()
const pdf = (bytes: Uint8Array, name = 'download (3).pdf') => new File([Uint8Array.from(bytes)], name)
const attach = (report: string | undefined, file: File) =>
  as(review, 'lead').attachments.attach({ report: report ?? '', file })
const listed = async (report = reports[0] ?? '') =>
  (await as(review, 'second').attachments.list({ report })).attachments
const retrieval = async () =>
  (await as(review, 'lead').screening.report({ stage: 'full-text', report: reports[0] ?? '' })).retrieval?.status
const problem = (name: string) => ({ data: { problem: name } })

test('a file is kept beside the review under a name that is read, and the text is retrieved; undo takes back both', async () => {
  const bytes = await articlePdf(article, { pages: 3 })
  await attach(reports[0], pdf(bytes))
  expect(inFolder()).toEqual(['Nordmann and Øvrebø 2019 Ungdom utenfor arbeid på Sørlandet.pdf'])
  expect(readFileSync(join(folder(), inFolder()[0] ?? '')).equals(bytes)).toBe(true)
  expect(await listed()).toMatchObject([{ pages: 3, hasText: true, by: 'person', state: 'there', size: bytes.length }])
  expect(await retrieval()).toBe('retrieved')
  await as(review, 'lead').reviews.undo({})
  expect(await listed()).toEqual([])
  expect(await retrieval()).not.toBe('retrieved')
  // The file stays, for taking that back.
  expect(inFolder()).toHaveLength(1)
  await as(review, 'lead').reviews.redo({})
  expect(await listed()).toMatchObject([{ state: 'there' }])
  expect(verify(review.db).problems).toEqual([])
})

test('bytes come by ranges of at most a MiB, and add up to the file', async () => {
  const bytes = Buffer.concat([await articlePdf(article), Buffer.alloc(1_500_000, '%')])
  const { attachment } = await attach(reports[0], pdf(bytes))
  const parts: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const part = await as(review, 'second').attachments.bytes({ attachment, from, to: bytes.length })
    expect(part.size).toBe(bytes.length)
    parts.push(Buffer.from(part.bytes, 'base64'))
    expect(parts.at(-1)?.length).toBeLessThanOrEqual(1 << 20)
    from += parts.at(-1)?.length ?? bytes.length
  }
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  expect(await as(review, 'lead').attachments.bytes({ attachment, from: bytes.length + 5, to: 9e9 })).toEqual({
    size: bytes.length,
    bytes: '',
  })
})

test('a file that was moved or changed is noticed, and put back where it is the very same', async () => {
  const bytes = await articlePdf(article)
  const { attachment } = await attach(reports[0], pdf(bytes))
  const [name = ''] = inFolder()
  const elsewhere = mkdtempSync(join(tmpdir(), 'parallax-elsewhere-'))
  renameSync(join(folder(), name), join(elsewhere, 'moved.pdf'))
  expect(await listed()).toMatchObject([{ state: 'missing' }])
  await expect(as(review, 'lead').attachments.bytes({ attachment, from: 0, to: 10 })).rejects.toMatchObject(
    problem('file-missing'),
  )
  const other = pdf(await scannedPdf())
  await expect(as(review, 'lead').attachments.restore({ attachment, file: other })).rejects.toMatchObject(
    problem('another-file'),
  )
  const same = pdf(readFileSync(join(elsewhere, 'moved.pdf')))
  await as(review, 'lead').attachments.restore({ attachment, file: same })
  expect(await listed()).toMatchObject([{ state: 'there' }])
  // One letter, and the size is what it was.
  const damaged = Buffer.from(bytes)
  damaged[damaged.length >> 1] = 0x21
  const { atime, mtime } = statSync(join(folder(), name))
  writeFileSync(join(folder(), name), damaged)
  expect(mtime).not.toBe(atime)
  expect(await listed()).toMatchObject([{ state: 'changed' }])
  await as(review, 'lead').attachments.restore({ attachment, file: same })
  expect(await listed()).toMatchObject([{ state: 'there' }])
  // What stood in its place is not thrown away.
  expect(inFolder()).toEqual([name.replace('.pdf', ' (changed).pdf'), name])
  rmSync(elsewhere, { recursive: true })
})

test('what is no PDF, or opens for nobody, is refused and leaves nothing behind', async () => {
  for (const [bytes, said] of [
    [notPdf, 'not-a-pdf'],
    [Buffer.alloc(0), 'empty-file'],
    [brokenPdf(await articlePdf(article)), 'broken-pdf'],
  ] as const)
    await expect(attach(reports[0], pdf(bytes))).rejects.toMatchObject(problem(said))
  expect(inFolder()).toEqual([])
  expect(await listed()).toEqual([])
})

test('a scan has no text, and a file with a password is kept though nobody can look inside', async () => {
  await attach(reports[0], pdf(await scannedPdf()))
  await attach(reports[0], pdf(await articlePdf(article, { userPassword: 'secret' })))
  await attach(reports[0], pdf(await articlePdf(article, { ownerPassword: 'secret' })))
  expect((await listed()).map(({ pages, hasText }) => [pages, hasText])).toEqual([
    [2, false],
    [null, null],
    [2, true],
  ])
  expect(inFolder().every((name) => /^Nordmann and Øvrebø 2019 .+?( \([23]\))?\.pdf$/.test(name))).toBe(true)
})

test('one file of two reports is in the folder once; the same report has it once', async () => {
  const bytes = await articlePdf(article)
  await attach(reports[0], pdf(bytes))
  await attach(reports[1], pdf(bytes))
  expect(inFolder()).toHaveLength(1)
  await expect(attach(reports[0], pdf(bytes))).rejects.toMatchObject(problem('attached-already'))
  const [file] = await listed()
  await as(review, 'second').attachments.remove({ attachment: file?.id ?? '' })
  expect(await listed()).toEqual([])
  await attach(reports[0], pdf(bytes))
  expect(inFolder()).toHaveLength(1)
})

test('who may not know what was included is told of no file', async () => {
  const { attachment } = await attach(reports[0], pdf(await articlePdf(article)))
  await as(review, 'lead').reviews.blindAgain({ stage: 'title-abstract' })
  const second = as(review, 'second').attachments
  await expect(second.list({ report: reports[0] ?? '' })).rejects.toMatchObject(problem('stage-closed'))
  await expect(second.bytes({ attachment, from: 0, to: 9 })).rejects.toMatchObject(problem('stage-closed'))
  await expect(second.remove({ attachment })).rejects.toMatchObject(problem('stage-closed'))
})

test('a name in a fact from elsewhere leads out of the folder nowhere', async () => {
  writeFileSync(join(folder(), '..', 'secret.pdf'), 'secret')
  const body = {
    report: reports[0] ?? '',
    hash: createHash('sha256').update('secret').digest('hex'),
    name: '../secret.pdf',
    cameAs: 'x.pdf',
    size: 6,
    by: 'person' as const,
  }
  const { say } = await import('../call.ts')
  say({ db: review.db, actor: { kind: 'terminal' }, author: 'terminal', clock: review.host.clock }, [
    { kind: 'attachment', subject: 'hostile', body },
  ])
  expect(await listed()).toMatchObject([{ id: 'hostile', state: 'missing' }])
  await expect(as(review, 'lead').attachments.bytes({ attachment: 'hostile', from: 0, to: 9 })).rejects.toMatchObject(
    problem('file-missing'),
  )
  await expect(
    as(review, 'lead').attachments.restore({ attachment: 'hostile', file: pdf(Buffer.from('secret')) }),
  ).rejects.toMatchObject(problem('file-missing'))
})
