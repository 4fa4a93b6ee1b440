import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usual } from '../../tests/support/bundled.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { type Client, clientOf } from '../client.ts'
import { createSession, type Session } from '../session.ts'
import { finish } from '../work.ts'

let review: TestReview
let folder: string
let session: Session
let lead: Client
beforeEach(async () => {
  review = await makeReview()
  folder = mkdtempSync(join(tmpdir(), 'parallax-made-'))
  session = createSession(review.host, 'desktop')
  lead = clientOf(session)
  await lead.reviews.open({ path: review.path })
  await lead.team.signIn({ member: review.members.lead ?? '' })
})
afterEach(() => {
  review.remove()
  rmSync(folder, { recursive: true, force: true })
})

const lift = () => lead.reviews.liftBlind({ stage: 'title-abstract' })

/** Shows the window a place, and hands it the file that is there. */
function place(name: string): { to: { handed: string }; file: { handed: string }; path: string } {
  const path = join(folder, name)
  session.places.set(name, path)
  session.handed.set(name, path)
  return { to: { handed: name }, file: { handed: name }, path }
}

async function screenTwo(): Promise<void> {
  await importTitles(review, 'East', ['One', 'Two'])
  const [first = '', second = ''] = await queueOf(review, 'lead')
  for (const who of ['lead', 'second'] as const) {
    await as(review, who).screening.vote({ stage: 'title-abstract', report: first, decision: 'include' })
    await as(review, who).screening.vote({ stage: 'title-abstract', report: second, decision: 'exclude' })
  }
  await lift()
}

test('while a stage is blind there is no bundle, and nothing is told of what would be in it', async () => {
  await importTitles(review, 'East', ['One'])
  const { to, path } = place('early.zip')
  const refused = { data: { problem: 'bundle-stage-closed' } }
  await expect(lead.bundle.contents({})).rejects.toMatchObject(refused)
  await expect(finish(await lead.bundle.make({ choices: usual, to }))).rejects.toMatchObject(refused)
  expect(existsSync(path)).toBe(false)
})

test('while a charting form is blind there is no bundle either', async () => {
  await screenTwo()
  const field = { id: 'n', label: 'Participants', type: 'number' as const, options: [] }
  await lead.charting.saveForm({ name: 'Chart', fields: [field], perStudy: 2, charters: [], blind: true })
  await expect(lead.bundle.contents({})).rejects.toMatchObject({ data: { problem: 'bundle-form-closed' } })
})

test('only a lead makes one', async () => {
  await lift()
  for (const call of [
    () => as(review, 'second').bundle.contents({}),
    async () => finish(await as(review, 'third').bundle.make({ choices: usual, to: { handed: 'x' } })),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a bundle goes where a person showed, tells how far it is, and is found sound; it comes back as a review', async () => {
  await screenTwo()
  const { to, file, path } = place('review.zip')
  expect(await lead.bundle.contents({})).toMatchObject({
    counts: { records: 2, files: 1, members: 3 },
    filesTelling: 0,
  })
  const made = await finish<{ name: string; path: string | null; sha256: string; size: number }>(
    await lead.bundle.make({ choices: usual, to }),
  )
  expect(made).toMatchObject({ name: 'review.zip', path, download: null })
  expect(readdirSync(folder)).toEqual(['review.zip'])
  const checked = await finish(await lead.bundle.check({ file }))
  expect(checked).toMatchObject({ ok: true, findings: [], otherVersion: [], sha256: made.sha256, size: made.size })
  expect(checked).toMatchObject({ about: { review: 'A review', counts: { records: 2, filesHere: 1 } } })

  const restored = await finish<{ path: string }>(await lead.bundle.restore({ file }))
  expect(restored).toMatchObject({ path: join(review.host.folder, 'A review.parallax'), files: { here: 1, of: 1 } })
  const other = clientOf(createSession(review.host, 'desktop'))
  await other.reviews.open({ path: restored.path })
  await other.team.signIn({ member: review.members.lead ?? '' })
  expect(await other.flow.show({ form: '2020', lang: 'en' })).toEqual(
    await lead.flow.show({ form: '2020', lang: 'en' }),
  )
  expect((await other.reviews.log({})).total).toBe((await lead.reviews.log({})).total)
})

test('what others do meanwhile is not in it, and what was chosen is', async () => {
  await screenTwo()
  const { to, path } = place('one.zip')
  const making = await lead.bundle.make({ choices: { ...usual, files: false, lang: 'nb' }, to })
  const first = await making.next()
  expect(first.done).toBe(false)
  const [report = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').marks.note({
    stage: 'title-abstract',
    report,
    member: review.members.lead ?? '',
    text: 'Said too late',
  })
  await finish(making)
  const entries = unzipSync(readFileSync(path))
  expect(Object.keys(entries).filter((name) => name.startsWith('imports/'))).toEqual([])
  expect(strFromU8(entries['README.md'] as Uint8Array)).toContain('Dette er med')
  expect(strFromU8(entries['facts.ndjson'] as Uint8Array)).not.toContain('Said too late')
})

test('a bundle that is stopped leaves nothing behind', async () => {
  await screenTwo()
  const { to } = place('stopped.zip')
  const stopper = new AbortController()
  const making = await lead.bundle.make({ choices: usual, to }, { signal: stopper.signal })
  await making.next()
  stopper.abort()
  await expect(finish(making)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
})

test('a window that was shown no place writes nowhere, and a browser downloads once', async () => {
  await lift()
  const handed = place('handed.zip')
  session.places.clear()
  for (const to of [handed.to, null])
    await expect(finish(await lead.bundle.make({ choices: usual, to }))).rejects.toMatchObject({
      data: { problem: 'no-place' },
    })
  const browser = createSession(review.host, 'http')
  const client = clientOf(browser)
  await client.reviews.open({ path: review.path })
  await client.team.signIn({ member: review.members.lead ?? '' })
  const made = await finish<{ name: string; download: string | null }>(
    await client.bundle.make({ choices: usual, to: null }),
  )
  expect(made).toMatchObject({ name: 'A review.zip', path: null })
  const offered = browser.offered(made.download ?? '') ?? ''
  expect(existsSync(offered)).toBe(true)
  browser.withdraw()
  expect(existsSync(offered)).toBe(false)
  expect(browser.offered(made.download ?? '')).toBeUndefined()
})

test('what is no bundle is no review either, and a path that is taken stays as it is', async () => {
  const files = [new File(['TY  - JOUR\n'], 'a.ris'), new File([''], 'empty.zip')]
  for (const file of files) {
    expect(await finish(await lead.bundle.check({ file }))).toMatchObject({
      ok: false,
      about: null,
      findings: [{ code: 'not-a-bundle' }],
    })
    await expect(finish(await lead.bundle.restore({ file }))).rejects.toMatchObject({
      data: { problem: 'bundle-not-a-bundle' },
    })
  }
  await expect(finish(await lead.bundle.restore({ file: files[0] as File, path: review.path }))).rejects.toMatchObject({
    data: { problem: 'file-exists' },
  })
})
