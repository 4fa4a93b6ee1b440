import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { type NumberPiece, piecesOf, textOf } from '#shared/domain/reporting/pieces.ts'
import { plainOf } from '#shared/domain/reporting/write/rich.ts'
import { hostOf } from '../../../tests/corpus/review.ts'

// What the write-up of the sample says, beside the numbers that the published review printed.

const folder = mkdtempSync(join(tmpdir(), 'parallax-write-up-'))
const host = hostOf(folder)
const client = clientOf(createSession(host, 'desktop'))
afterAll(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeAll(async () => {
  await finish(await client.reviews.sample({ lang: 'en' }))
  const [member] = (await client.team.members({})).members
  await client.team.signIn({ member: member?.id ?? '' })
}, 240_000)

async function numbers(part: 'methods' | 'results' | 'excluded'): Promise<NumberPiece[]> {
  const { blocks } = await client.reporting.part({ part, lang: 'nb' })
  return piecesOf(blocks).flatMap((one) => (one.kind === 'number' ? [one] : []))
}

const ofBox = (all: readonly NumberPiece[], box: string) =>
  all.filter(({ place }) => place.box === box && place.line === undefined).map(({ n }) => n)

test('the results have the printed numbers, each from its box', async () => {
  const all = await numbers('results')
  expect(
    [
      'identified.databases',
      'identified.other',
      'removed.duplicates',
      'screened',
      'excluded.titleAbstract',
      'sought',
      'entered.fullText',
      'assessed.fullText',
      'excluded.fullText',
      'destination.replaced',
      'included',
    ].map((box) => ofBox(all, box)),
  ).toEqual([[1174], [223], [669], [728], [300], [428], [2], [430], [281], [1], [147, 148]])
  const reasons = all.filter(({ place }) => place.box === 'excluded.fullText' && place.line !== undefined)
  expect(reasons.map(({ n }) => n)).toEqual([145, 39, 39, 58])
})

test('the merges by rules and by people add up to all, and people answered what they were asked', async () => {
  const all = (await numbers('methods')).filter(({ place }) => place.room === 'duplicates')
  expect(all.map(({ n, unit }) => [n, unit])).toEqual([
    [658, 'records'],
    [11, 'records'],
    [14, 'pairs'],
    [11, 'pairs'],
  ])
  expect(658 + 11).toBe(1397 + 2 - 728 - 2)
})

test('the methods have the figures of the agreement room, and the disagreements that the third settled', async () => {
  const all = await numbers('methods')
  const { agreement } = await client.agreement.stage({ stage: 'title-abstract' })
  const pair = agreement?.pairs[0]
  const said = all.filter(({ place }) => place.room === 'agreement').map(({ n }) => n)
  expect(said).toContain(pair?.cohenKappa.value)
  expect(said).toContain(pair?.percentAgreement.value)
  expect(said).toContain(728)
  expect(all.filter(({ place }) => place.room === 'conflicts').map(({ n }) => n)).toEqual([61])
})

test('every excluded full text is a reference under its reason, and the thesis is there with what replaces it', async () => {
  const { blocks } = await client.reporting.part({ part: 'excluded', lang: 'en' })
  const lists = blocks.flatMap((one) => (one.kind === 'references' ? [one.items] : []))
  expect(lists.map((items) => items.length)).toEqual([145, 39, 39, 58, 1])
  expect(lists.at(-1)?.[0]?.after).toMatch(/^replaced by: .+ \/ .+/)
  expect((await numbers('excluded')).map(({ n }) => n)).toEqual([145, 39, 39, 58, 1])
})

test('the appendix has every query word for word', async () => {
  const { blocks } = await client.reporting.part({ part: 'searches', lang: 'en' })
  const { sources } = await client.imports.sources({})
  const queries = sources.flatMap(({ query }) => query || [])
  expect(queries.length).toBeGreaterThan(8)
  expect(blocks.flatMap((one) => (one.kind === 'verbatim' ? [one.text] : []))).toEqual(queries)
  expect(plainOf(blocks)).toContain('Records imported\t168')
})

test('the checklists are answered where the review knows', async () => {
  const state = async (list: 'prisma-2020' | 'prisma-scr' | 'prisma-s') => {
    const { items } = await client.reporting.checklist({ list, lang: 'en' })
    return Object.fromEntries(items.map(({ id, state: known, answer }) => [id, [known, textOf(answer)]]))
  }
  const scr = await state('prisma-scr')
  expect(scr['14']?.[0]).toBe('known')
  expect(scr['14']?.[1]).toContain('The review includes 147 studies, described in 148 reports')
  expect(scr['8']?.[0]).toBe('partly')
  expect(scr['22']?.[0]).toBe('authors')
  const searches = await state('prisma-s')
  expect(['1', '8', '13', '15', '16'].map((id) => searches[id]?.[0])).toEqual(Array(5).fill('known'))
})
