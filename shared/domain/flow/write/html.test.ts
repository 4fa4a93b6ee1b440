import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FlowView } from '../compute.ts'
import { computeFlow } from '../compute.ts'
import { plainDesign } from '../design.ts'
import { scopingReview } from '../facts.fixture.ts'
import { findBox } from '../flow.ts'
import { htmlOf, type ListedWork, listedAtMost } from './html.ts'
import { type AuditFile, auditFile, auditOf, auditText } from './json.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64')
const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)> & "quoted"'
const work: ListedWork = { title: evil, authors: evil, year: 2020, why: evil }

function page(view: FlowView = {}, list: (n: number) => ListedWork[] = () => [work]): string {
  const facts = scopingReview()
  for (const reason of facts.reasons) reason.label = evil
  return htmlOf(
    { flow: computeFlow(facts, '2020', view), lang: 'en', design: plainDesign },
    {
      review: evil,
      software: '1.0.0',
      written: '2026-01-02',
      asOf: null,
      fonts: '',
      list: (box, atMost) => list(Math.min(box.ids.length, atMost)),
      sha256,
    },
  )
}

const dataOf = (html: string) => JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

test('texts become no markup, and the page runs its one script and no other', () => {
  const html = page()
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script ?? '')
  expect(scripts).toHaveLength(1)
  expect(html.match(/<script/g)).toHaveLength(2)
  expect(html).not.toContain('<img')
  expect(html).not.toMatch(/\son\w+="/)
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src 'sha256-${sha256(scripts[0] ?? '')}'`)
  const style = /<head>.*?<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(policy).toContain(`style-src 'sha256-${sha256(style)}'`)
  expect(policy).not.toContain('unsafe')
  expect(html).not.toMatch(/(?:src|href)="(?!data:)/)
  expect(html).not.toMatch(/\sstyle="/)
  expect(dataOf(html).works).toEqual([[evil, evil, 2020]])
})

test('a list of more than can be opened is cut, and the page says so with the number', () => {
  const facts = scopingReview()
  const many = Array.from({ length: listedAtMost + 1000 }, (_, i) => ({ id: `x${i}`, source: 'db0' }))
  facts.records.push(...many)
  facts.reports.push(
    ...many.map(({ id }) => ({
      id: `r${id}`,
      title: id,
      records: [id],
      titleAbstract: { outcome: 'excluded' as const },
      entered: 'search' as const,
      retrieval: 'pending' as const,
      fullText: { outcome: 'pending' as const },
      study: `r${id}`,
    })),
  )
  const asked: number[] = []
  const html = htmlOf(
    { flow: computeFlow(facts, '2020'), lang: 'en', design: plainDesign },
    {
      review: 'R',
      software: '1',
      written: '2026-01-02',
      asOf: '2026-01-01',
      fonts: '',
      list: (box, atMost) => {
        asked.push(atMost)
        return box.ids.slice(0, atMost).map((id) => ({ title: id, authors: '', year: null, why: 'a reason' }))
      },
      sha256,
    },
  )
  const box = dataOf(html).boxes['identified.databases']
  expect(new Set(asked)).toEqual(new Set([listedAtMost]))
  expect(box.rows).toHaveLength(listedAtMost)
  expect(box.remarks).toEqual([
    `This file lists the first ${listedAtMost} of ${1174 + many.length}. Parallax lists all of them.`,
  ])
})

test('what is hidden is a dash, and its list says why it is empty', () => {
  const data = dataOf(page({ closed: ['title-abstract'] }, (n) => Array.from({ length: n }, () => work)))
  expect(data.boxes['excluded.titleAbstract']).toMatchObject({ n: null, rows: [] })
  expect(data.boxes['excluded.titleAbstract'].remarks).toEqual([
    'This number is hidden while a stage is blind, and its list is empty.',
  ])
  expect(data.boxes['identified.databases'].rows).toHaveLength(1174)
})

const about = {
  software: '1.0.0',
  written: '2026-01-02T03:04:05.000Z',
  asOf: null,
  review: 'R',
  form: { id: '2020', name: 'F' },
}

test('the file for audit has the ids behind each number, and is what its schema says', () => {
  const flow = computeFlow(scopingReview(), '2020')
  const file = auditOf({ flow, lang: 'en', design: plainDesign }, about)
  const read: AuditFile = auditFile.parse(JSON.parse(auditText(file)))
  expect(read).toEqual(JSON.parse(JSON.stringify(file)))
  for (const box of read.boxes) {
    expect(box.n).toBe(box.ids.length + (box.beforeImport ?? 0))
    if (box.lines.length > 0 && box.key === 'excluded.fullText') {
      expect(box.lines.flatMap((line) => line.ids).sort()).toEqual([...box.ids].sort())
    }
  }
  expect(read.boxes.find(({ key }) => key === 'screened')?.ids).toEqual(findBox(flow, 'screened')?.ids)
  expect(read.checks.length).toBe(flow.checks.length)
})

test('in the file for audit what is hidden is null and lists nothing', () => {
  const flow = computeFlow(scopingReview(), '2020', { closed: ['full-text'] })
  const { boxes } = auditOf({ flow, lang: 'en', design: plainDesign }, about)
  expect(boxes.find(({ key }) => key === 'excluded.fullText')).toMatchObject({
    n: null,
    shown: null,
    ids: [],
    lines: [],
  })
  expect(boxes.find(({ key }) => key === 'included')).toMatchObject({ n: null, ids: [], reports: null })
})

test('a line of ids stands on one line, and labels are left as they are', () => {
  const flow = computeFlow(scopingReview(), '2020')
  const design = { ...plainDesign, labels: { screened: '[ "a", "b" ]\n  [' } }
  const text = auditText(auditOf({ flow, lang: 'en', design }, about))
  expect(text).toMatch(/"ids": \["[^\n]*"\]/)
  expect(JSON.parse(text).design.labels.screened).toBe('[ "a", "b" ]\n  [')
})

test('the schema in the documentation is that of the file', () => {
  const written = readFileSync(join(import.meta.dirname, '../../../../docs/flow.schema.json'), 'utf8')
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(auditFile))))
})
