import { strFromU8, unzipSync } from 'fflate'
import { create } from 'fontkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FlowFormat, flowFormats } from '#shared/contract/flow.ts'
import { auditFile } from '#shared/domain/flow/write/json.ts'
import { includeAll } from '../../tests/support/included.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'ERIC & <co>', ['Ungdom utenfor', 'Ungdom innenfor', 'Noe annet'])
  await importTitles(review, 'Scopus', ['Ungdom utenfor', 'Enda noe'])
})
afterEach(() => review.remove())

type Who = 'lead' | 'second' | 'third'

async function written(who: Who, format: FlowFormat, more: { form?: string; dpi?: 300 | 600; at?: string } = {}) {
  const { name, encoding, content } = await as(review, who).flow.export({ form: '2020', lang: 'nb', format, ...more })
  return { name, bytes: Buffer.from(content, encoding) }
}

/** The figure in words: what every format has to say. */
async function said(who: Who): Promise<string[]> {
  const { boxes } = await as(review, who).flow.show({ form: '2020', lang: 'nb' })
  return boxes.filter(({ key }) => !key.startsWith('destination.')).map(({ label }) => label)
}

const withoutBreaks = (text: string) => text.replaceAll(/\s+/g, '')

async function pdfText(bytes: Uint8Array) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // @ts-expect-error the library declares no types for it
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
  const document = await task.promise
  try {
    const page = await document.getPage(1)
    const { items, lang } = await page.getTextContent()
    const text = items.flatMap((item) => ('str' in item ? item.str : [])).join(' ')
    const tree = JSON.stringify(await page.getStructTree())
    const { info } = await document.getMetadata()
    return { text, lang, tree, info: info as Record<string, unknown>, pages: document.numPages, size: page.view }
  } finally {
    await task.destroy()
  }
}

test('every format is written, under its own name, and the same facts give the same file', async () => {
  await includeAll(review)
  for (const format of flowFormats) {
    const first = await written('lead', format)
    expect(first.name).toBe(`flow-2020.${format}`)
    expect(first.bytes.length).toBeGreaterThan(500)
    // The file for audit says when it was written, to the instant.
    if (format !== 'json') expect((await written('lead', format)).bytes.equals(first.bytes)).toBe(true)
  }
})

test('the PDF has the words as text, in its language, with the figure in words', async () => {
  await includeAll(review)
  const { text, lang, tree, info, pages } = await pdfText((await written('lead', 'pdf')).bytes)
  for (const label of await said('lead')) expect(withoutBreaks(text)).toContain(withoutBreaks(label))
  expect(withoutBreaks(text)).toContain('ERIC&<co>')
  expect({ lang, pages }).toEqual({ lang: 'nb-NO', pages: 1 })
  const { description } = await as(review, 'lead').flow.show({ form: '2020', lang: 'nb' })
  expect(tree).toContain(JSON.stringify(description).slice(1, -1))
  expect(info).not.toHaveProperty('CreationDate')
  expect(info).not.toHaveProperty('Author')
})

test('the PNG is as large as its resolution says, and says it', async () => {
  const [, width = 0, height = 0] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec((await written('lead', 'svg')).bytes.toString())?.map(Number) ?? []
  for (const dpi of [300, 600] as const) {
    const { bytes } = await written('lead', 'png', { dpi })
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
    expect(Math.abs(bytes.readUInt32BE(16) - (width * dpi) / 96)).toBeLessThanOrEqual(1)
    expect(Math.abs(bytes.readUInt32BE(20) - (height * dpi) / 96)).toBeLessThanOrEqual(1)
    const at = bytes.indexOf('pHYs')
    expect(Math.round(bytes.readUInt32BE(at + 4) * 0.0254)).toBe(dpi)
    expect(bytes[at + 12]).toBe(1)
  }
})

test('the SVG has fonts with exactly its characters in it, and its texts stay texts', async () => {
  const svg = (await written('lead', 'svg')).bytes.toString()
  expect(svg).not.toContain('tabindex')
  for (const [weight, text] of [
    [400, 'Dubletter fjernet'],
    [600, 'Identifisering'],
  ] as const) {
    const data = new RegExp(`font-weight: ${weight}; src: url\\(data:font/ttf;base64,([^)]+)\\)`).exec(svg)?.[1] ?? ''
    const font = create(Buffer.from(data, 'base64'))
    if ('fonts' in font) throw new Error('one font was expected')
    for (const char of text) expect(font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)).toBe(true)
    expect(font.hasGlyphForCodePoint('Ω'.codePointAt(0) ?? 0)).toBe(false)
  }
  expect(svg).toMatch(/<text[^>]*>Dubletter fjernet/)
})

test('the file for audit names the records and reports behind each number', async () => {
  const reports = await includeAll(review)
  const file = auditFile.parse(JSON.parse((await written('lead', 'json')).bytes.toString()))
  const box = (key: string) => file.boxes.find((one) => one.key === key)
  expect(box('included')?.reportIds?.length ?? box('included')?.ids.length).toBe(reports.length)
  expect(box('screened')?.ids.toSorted()).toEqual(reports.toSorted())
  expect(box('identified.databases')?.n).toBe(5)
  expect(file.review).toBe('A review')
})

test('the page lists what a box counts', async () => {
  await includeAll(review)
  const html = (await written('lead', 'html')).bytes.toString()
  const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
  const titles = (key: string) => data.boxes[key].rows.map(([work]: [number]) => data.works[work][0])
  expect(titles('identified.databases')).toHaveLength(5)
  expect(titles('screened')).toContain('Enda noe')
  expect(data.boxes['identified.databases'].rows.map(([, why]: [number, number]) => data.whys[why])).toContain(
    'ERIC & <co>',
  )
})

test('whoever is blinded gets a dash and an empty list in every format, whatever the others did', async () => {
  const [first = ''] = await queueOf(review, 'lead')
  const before = new Map<FlowFormat, Buffer>()
  for (const format of flowFormats) before.set(format, (await written('second', format)).bytes)
  await as(review, 'lead').screening.vote({ stage: 'title-abstract', report: first, decision: 'exclude' })
  for (const format of flowFormats) {
    if (format !== 'json')
      expect((await written('second', format)).bytes.equals(before.get(format) ?? Buffer.of())).toBe(true)
  }
  expect((await written('second', 'svg')).bytes.toString()).toContain('(n\u00a0=\u00a0–)')
  expect(withoutBreaks((await pdfText((await written('second', 'pdf')).bytes)).text)).toContain('(n=–)')
  for (const [format, main] of [
    ['docx', 'word/document.xml'],
    ['pptx', 'ppt/slides/slide1.xml'],
  ] as const) {
    const parts = unzipSync((await written('second', format)).bytes)
    expect(strFromU8(parts[main] ?? new Uint8Array())).toContain('(n\u00a0=\u00a0–)')
  }
  const file = auditFile.parse(JSON.parse((await written('second', 'json')).bytes.toString()))
  expect(file.boxes.find(({ key }) => key === 'excluded.titleAbstract')).toMatchObject({ n: null, ids: [] })
  const row = (await written('second', 'csv')).bytes
    .toString()
    .split('\r\n')
    .find((line) => line.startsWith('records_excluded'))
  expect(row).toMatch(/,$/)
  const html = (await written('second', 'html')).bytes.toString()
  expect(JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '').boxes.included.rows).toEqual([])
})

test('a character that no font has is named, and no file is written with an empty box for it', async () => {
  await importTitles(review, 'Source \u{8fffd}', ['Noe helt annet'])
  for (const format of ['png', 'pdf'] as const) {
    await expect(written('lead', format)).rejects.toMatchObject({
      data: { problem: 'no-font', data: { characters: '\u{8fffd}' } },
    })
  }
  expect((await written('lead', 'svg')).bytes.toString()).toContain('Source \u{8fffd}')
})

test('a form of the review’s own is written by its id, and a day before the review has nothing in it', async () => {
  const step = { section: 'screening' as const, main: ['screened'], aside: ['excluded.titleAbstract'] }
  const { id } = await as(review, 'lead').flow.saveForm({ form: { name: 'Ours', base: '2020', steps: [step] } })
  const own = auditFile.parse(JSON.parse((await written('lead', 'json', { form: id })).bytes.toString()))
  expect(own.form).toEqual({ id, name: 'Ours', base: '2020' })
  const then = auditFile.parse(JSON.parse((await written('lead', 'json', { at: '2000-01-01' })).bytes.toString()))
  expect(then.asOf).toBe('2000-01-01')
  expect(then.boxes.every(({ ids }) => ids.length === 0)).toBe(true)
})
