import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { columnsOf } from '#shared/domain/evidence/columns.ts'
import { drawPicture } from '#shared/domain/evidence/pictures/draw.ts'
import { printPalette } from '#shared/domain/evidence/pictures/palette.ts'
import { type PictureSpec, pictureOf } from '#shared/domain/evidence/pictures/picture.ts'
import { hostOf } from '../../../tests/corpus/review.ts'

// The counts of the published review that the sample is made after.

const folder = mkdtempSync(join(tmpdir(), 'parallax-sample-'))
const host = hostOf(folder)
const client = clientOf(createSession(host, 'desktop'))
afterAll(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

let draw: (spec: Omit<PictureSpec, 'id'>) => { counts: number[]; studies: number; svg: string }
beforeAll(async () => {
  await finish(await client.reviews.sample({ lang: 'nb' }))
  const [member] = (await client.team.members({})).members
  await client.team.signIn({ member: member?.id ?? '' })
  const { evidence } = await client.evidence.table({})
  const columns = columnsOf(evidence, (await client.charting.forms({})).forms, 'nb')
  draw = (spec) => {
    const words = { lang: 'nb' as const, title: () => undefined }
    const picture = pictureOf({ id: 'a', ...spec }, columns, evidence.study.length, words)
    if (!picture) throw new Error(`the sample has no column for ${spec.column}`)
    const svg = drawPicture(picture, { lang: 'nb', palette: printPalette, id: 'a', width: 640 })
    return { counts: picture.parts.map(({ n }) => n), studies: picture.studies, svg }
  }
}, 240_000)

test('the 147 studies by method are 29, 73, 26 and 19', () => {
  const { counts, studies, svg } = draw({ kind: 'bars', column: 'field:method' })
  expect(studies).toBe(147)
  expect(counts).toEqual([29, 73, 26, 19])
  expect(svg).toContain('Metode: Kvalitativ 29; Kvantitativ 73; Kombinerte metoder 26; Annet')
})

test('by years they are 3, 20 and 124', () => {
  const { counts } = draw({ kind: 'histogram', column: 'year', bands: '1995–2005, 2006–2010, 2011–2021' })
  expect(counts.slice(0, 3)).toEqual([3, 20, 124])
})

test('by research question they are more than there are studies, which the picture says', () => {
  const { counts, svg } = draw({ kind: 'bars', column: 'field:question' })
  expect(counts).toHaveLength(3)
  expect(counts.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(147)
  expect(svg).toContain('en studie kan ha flere')
})

test('crossed, each method has the studies that it has by itself', () => {
  const { counts } = draw({ kind: 'map', column: 'field:method', by: 'year', bands: '' })
  const { counts: bands } = draw({
    kind: 'stacked',
    column: 'year',
    bands: '1995–2005, 2006–2010, 2011–2021',
    by: 'field:method',
  })
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(147)
  expect(bands.reduce((sum, n) => sum + n, 0)).toBe(147)
})
