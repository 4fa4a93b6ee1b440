import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkshop, type Workshop } from '../../tests/support/bundled.ts'
import { as, importRis, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const named = { lead: 'Maiken Tretjønn', second: 'Ørjan Kvistad-Ås', third: 'Hjørdis Vestengmo' } as const

let review: TestReview
let workshop: Workshop
beforeEach(async () => {
  review = await makeReview()
  workshop = openWorkshop()
  const lead = as(review, 'lead')
  for (const { id, name, roles } of (await lead.team.members({})).members)
    await lead.team.saveMember({ id, name: named[name as keyof typeof named], roles })
})
afterEach(() => {
  workshop.remove()
  review.remove()
})

/** Everything in a bundle as one text: what is packed in it is unpacked too. */
function wholeText(bundle: string): string {
  const bytes = readFileSync(bundle)
  const entries = Object.entries(unzipSync(bytes))
  const books = entries
    .filter(([name]) => name.endsWith('.xlsx'))
    .flatMap(([, book]) => Object.entries(unzipSync(book)))
  return [...entries, ...books].map(([name, content]) => `${name}\n${strFromU8(content)}`).join('\n')
}

const rayyan = [
  'TY  - JOUR\nTI  - Judged elsewhere\nAU  - Writer, A.\nPY  - 2010',
  'N1  - RAYYAN-INCLUSION: {"Maiken Tretjønn"=>"Included", "Somebody Foreign"=>"Excluded"} | USER-NOTES: {"Somebody Foreign"=>["ask Hjørdis Vestengmo"]}',
  'ER  - \n',
].join('\n')

test('with pseudonyms no name of a member is in any byte, nor of who reviewed elsewhere; the flow stays the same', async () => {
  const lead = as(review, 'lead')
  await importTitles(review, 'East', ['One', 'Two'])
  const imported = await importRis(review, 'Rayyan', rayyan)
  const [report = ''] = await queueOf(review, 'lead')
  const stage = 'title-abstract' as const
  const member = review.members.second ?? ''
  await as(review, 'second').screening.vote({ stage, report, decision: 'include', note: 'as maiken tretjønn says' })
  await as(review, 'second').marks.note({ stage, report, member, text: 'Ask Vestengmo, Hjørdis or Ørjan  Kvistad-Ås' })
  await lead.reviews.describe({ title: 'A review', question: 'Who is Maiken Tretjønn?' })
  await lead.imports.takeOver({
    import: imported,
    stage,
    reviewers: [
      { name: 'Maiken Tretjønn', member: review.members.lead ?? '' },
      { name: 'Somebody Foreign', member },
    ],
    reasons: [],
  })
  const names = /tretj|kvistad|vestengmo|somebody foreign/i
  expect(wholeText(await workshop.write(review.db))).toMatch(names)

  const bundle = await workshop.write(review.db, { pseudonyms: true })
  const text = wholeText(bundle)
  expect(text.match(names)).toBeNull()
  expect(text).toContain('as Reviewer 1 says')
  expect(text).toContain('Ask Reviewer 3 or Reviewer 2')
  // The file and the entry that say who reviewed elsewhere are left out; the others are there.
  expect(text).not.toContain('RAYYAN-INCLUSION')
  expect(text).toContain('Judged elsewhere')
  expect(Object.keys(unzipSync(readFileSync(bundle))).filter((name) => name.startsWith('imports/'))).toHaveLength(1)
  expect(await workshop.check(bundle)).toMatchObject({ findings: [], otherVersion: [] })
  const flowIn = (path: string) => strFromU8(unzipSync(readFileSync(path))['flow/2020.en.svg'] as Uint8Array)
  expect(flowIn(bundle)).toBe(flowIn(await workshop.write(review.db)))
  // The review itself keeps its names.
  expect((await lead.team.members({})).members.map(({ name }) => name)).toEqual(Object.values(named))
})

test('passphrases are in no bundle, and nobody has one in what is made of it', async () => {
  const lead = as(review, 'lead')
  await lead.team.setPassphrase({ passphrase: 'correct horse battery' })
  const kept = review.db.all<{ body: string }>(`SELECT body FROM fact WHERE kind = 'member'`)
  const { passphrase } = kept.map(({ body }) => JSON.parse(body)).find((body) => body.passphrase)
  expect(passphrase.key).toMatch(/^[0-9a-f]+$/)
  const bundle = await workshop.write(review.db)
  expect(wholeText(bundle)).not.toContain(passphrase.key)
  const restored = await workshop.restore(bundle)
  expect(JSON.stringify(restored.all(`SELECT body FROM fact WHERE kind = 'member'`))).not.toContain('passphrase')
})

test('without its files a review comes back with all records, and offers nothing that needs a file', async () => {
  const imported = await importRis(review, 'Rayyan', rayyan)
  const bundle = await workshop.write(review.db, { files: false })
  expect(await workshop.check(bundle)).toMatchObject({ findings: [] })
  const restored = await workshop.restore(bundle)
  expect(restored.all('SELECT id FROM record')).toHaveLength(1)
  expect(restored.all('SELECT hash FROM file')).toEqual([])
  const { judgements } = await import('../imports/judgements.ts')
  const call = { db: restored, actor: { kind: 'terminal' as const }, author: 'terminal', clock: review.host.clock }
  expect(await judgements(call)).toEqual({ imports: [] })
  const { takeOver } = await import('../imports/take-over.ts')
  await expect(
    takeOver(call, { import: imported, stage: 'title-abstract', reviewers: [], reasons: [] }),
  ).rejects.toMatchObject({ problem: 'no-judgements' })
})
