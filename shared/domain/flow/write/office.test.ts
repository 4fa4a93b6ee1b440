import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, test } from 'vitest'
import { computeFlow } from '../compute.ts'
import { plainDesign, plainStyle } from '../design.ts'
import { composeFlow } from '../drawing/compose.ts'
import type { Scene } from '../drawing/scene.ts'
import { scopingReview } from '../facts.fixture.ts'
import { type FlowForm, flowForms } from '../flow.ts'
import { docxOf } from './docx.ts'
import { officeDrawing } from './office.ts'
import { pptxOf } from './pptx.ts'

/** Elements of a part, as they begin, with the text that follows each. Throws where it is not well formed. */
function elements(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => found.push({ name, attributes, text: '' }))
  parser.on('text', (text) => {
    const last = found.at(-1)
    if (last) last.text += text
  })
  parser.write(xml).close()
  return found
}

function sceneOf(form: FlowForm, title = ''): Scene {
  const design = { ...plainDesign, style: { ...plainStyle, title } }
  return composeFlow(computeFlow(scopingReview(), form), { lang: 'nb', design })
}

const resolved = (part: string, target: string) => {
  const path = [...part.split('/').slice(0, -1)]
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step)
  return path.join('/')
}

/** The parts of a package, each well formed, each of a type, each relation to a part that is there. */
function opened(bytes: Uint8Array): Record<string, string> {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
  const typed = elements(parts['[Content_Types].xml'] ?? '').flatMap(({ attributes }) => attributes.PartName ?? [])
  for (const [path, xml] of Object.entries(parts)) {
    const all = elements(xml)
    if (!path.endsWith('.rels')) {
      if (path !== '[Content_Types].xml') expect(typed).toContain(`/${path}`)
      const used = [...xml.matchAll(/r:(?:id|embed)="(\w+)"/g)].map(([, id]) => id)
      const own = parts[path.replace(/([^/]+)$/, '_rels/$1.rels')]
      const known = own ? elements(own).map(({ attributes }) => attributes.Id) : []
      for (const id of used) expect(known).toContain(id)
      continue
    }
    const of = path.replace(/_rels\/(.*)\.rels$/, '$1')
    for (const { name, attributes } of all) {
      if (name === 'Relationship') expect(Object.keys(parts)).toContain(resolved(of, attributes.Target ?? ''))
    }
  }
  for (const name of typed) expect(Object.keys(parts)).toContain(name.slice(1))
  return parts
}

const paragraphs = (scene: Scene) =>
  scene.items.flatMap((item) => {
    if (item.kind === 'frame') return item.parts.flatMap((part) => part.paragraphs.map(({ text }) => text))
    if (item.kind === 'side' || item.kind === 'mark') return [item.text.text]
    if (item.kind === 'table')
      return [item.caption, ...item.head, ...item.rows.flatMap(({ cells }) => cells)].map((cell) => cell.paragraph.text)
    return item.kind === 'arrow' ? [] : [item.paragraph.text]
  })

describe.each(flowForms)('the form %s', (form) => {
  const scene = sceneOf(form)

  test('has its lines tied to the boxes that they meet, at the very place', () => {
    const { shapes, connections } = officeDrawing(scene)
    expect(connections.length).toBeGreaterThan(3)
    for (const { points, from, to } of connections) {
      for (const [end, point] of [
        [from, points[0]],
        [to, points.at(-1)],
      ] as const) {
        const site = shapes.find(({ id }) => id === end?.id)?.sites[end?.site ?? -1]
        expect(Math.abs((site?.x ?? Number.NaN) - (point?.x ?? 0))).toBeLessThan(1)
        expect(Math.abs((site?.y ?? Number.NaN) - (point?.y ?? 0))).toBeLessThan(1)
      }
    }
  })

  test.each([
    ['Word', docxOf, 'word/document.xml', 'w:t', 'wps:cNvPr'],
    ['PowerPoint', pptxOf, 'ppt/slides/slide1.xml', 'a:t', 'p:cNvPr'],
  ] as const)('is a sound %s file with every text of the figure, once for each shape', (_, write, main, run, named) => {
    const bytes = write(scene)
    const parts = opened(bytes)
    const all = elements(parts[main] ?? '')
    const texts = new Set(all.filter(({ name }) => name === run).map(({ text }) => text))
    for (const text of paragraphs(scene)) expect(texts).toContain(text)
    const ids = all.filter(({ name }) => name === named).map(({ attributes }) => attributes.id)
    const ties = all.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn')
    expect(ties.length).toBeGreaterThan(6)
    for (const { attributes } of ties) expect(ids).toContain(attributes.id)
    expect(all.some(({ attributes }) => attributes.descr === scene.description)).toBe(true)
    expect(all.some(({ attributes }) => attributes.vert === 'vert270')).toBe(true)
    expect(Buffer.from(write(scene)).equals(Buffer.from(bytes))).toBe(true)
    expect(all.some(({ name }) => name.startsWith('v:'))).toBe(false)
  })
})

test('a shape has a number of its own in a slide', () => {
  const xml = opened(pptxOf(sceneOf('2020-updated-other', 'A title')))['ppt/slides/slide1.xml'] ?? ''
  const ids = elements(xml).flatMap(({ name, attributes }) => (name === 'p:cNvPr' ? [attributes.id] : []))
  expect(new Set(ids).size).toBe(ids.length)
})

test('boxes of Word and PowerPoint lie on their page', () => {
  for (const form of flowForms) {
    const scene = sceneOf(form, 'A title that stands over the figure')
    const slides = opened(pptxOf(scene))
    const size = elements(slides['ppt/presentation.xml'] ?? '').find(({ name }) => name === 'p:sldSz')?.attributes
    expect(Number(size?.cx) > Number(size?.cy)).toBe(scene.width > scene.height)
    const slide = elements(slides['ppt/slides/slide1.xml'] ?? '')
    slide.forEach(({ name, attributes }, i) => {
      // What is turned says where it would be without the turn.
      if (name !== 'a:off' || slide[i - 1]?.attributes.rot) return
      const ext = slide[i + 1]?.attributes
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(0)
      expect(Number(attributes.x) + Number(ext?.cx)).toBeLessThanOrEqual(Number(size?.cx))
      expect(Number(attributes.y) + Number(ext?.cy)).toBeLessThanOrEqual(Number(size?.cy))
    })
    const page = elements(opened(docxOf(scene))['word/document.xml'] ?? '')
    const paper = page.find(({ name }) => name === 'w:pgSz')?.attributes
    const edge = page.find(({ name }) => name === 'w:pgMar')?.attributes
    const extent = page.find(({ name }) => name === 'wp:extent')?.attributes
    const room = (side: 'w' | 'h') => (Number(paper?.[`w:${side}`]) - 2 * Number(edge?.['w:top'])) * 635
    expect(Number(extent?.cx)).toBeLessThanOrEqual(room('w') + 635)
    expect(Number(extent?.cy)).toBeLessThan(room('h'))
  }
})

test('text of files becomes no markup, and signs that XML forbids are left out', () => {
  const facts = scopingReview()
  for (const reason of facts.reasons) reason.label = '</w:t><a:t>&amp; "x" \u0001\uD800 <b>'
  const scene = composeFlow(computeFlow(facts, '2020'), { lang: 'en' })
  for (const [write, main] of [
    [docxOf, 'word/document.xml'],
    [pptxOf, 'ppt/slides/slide1.xml'],
  ] as const) {
    const all = elements(opened(write(scene))[main] ?? '')
    expect(all.some(({ text }) => text.includes('</w:t><a:t>&amp; "x"'))).toBe(true)
    expect(all.some(({ name }) => name === 'b')).toBe(false)
  }
})
