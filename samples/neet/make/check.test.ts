import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildSample } from './build.ts'
import { sources } from './sources.ts'
import { kinds } from './variants.ts'

const folder = join(import.meta.dirname, '..')
const { reports, exports, files } = buildSample()
const committed = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

/** What begins an entry, looked for without any reader of ours. */
const marks: Record<string, RegExp> = {
  ris: /^TY {2}- /gm,
  nbib: /^OWN ?- /gm,
  bib: /^@(?!comment)/gm,
  txt: /^PT /gm,
  xml: /<rec-number>/g,
  rdf: /<z:itemType>/g,
}

function count(file: string, bytes: Uint8Array): number {
  const ending = file.slice(file.lastIndexOf('.') + 1)
  if (ending === 'xlsx')
    return (
      (strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)?.length ?? 0) - 1
    )
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes)
  if (ending === 'csv') {
    // No cell of the sample holds a line break: a row is a line.
    const rows = text.trimEnd().split(/\r?\n/)
    return rows.length - 1 - rows.findIndex((row) => /(^|[",;])(AN|Year)[",;]/.test(row))
  }
  return text.match(marks[ending] ?? /$^/)?.length ?? 0
}

describe('the sample review', () => {
  test.each([...files.keys()])('%s is what the script writes', (name) => {
    expect(Buffer.from(files.get(name) ?? []).equals(Buffer.from(committed(name)))).toBe(true)
  })

  test.each(sources)('$file holds $hits entries', ({ file, hits }) => {
    expect(count(file, committed(`exports/${file}`))).toBe(hits)
  })

  test('1174 records of databases and 223 of other places', () => {
    const hits = (kind: string) =>
      sources.filter((source) => source.kind === kind).reduce((sum, source) => sum + source.hits, 0)
    expect([hits('database'), hits('other')]).toEqual([1174, 223])
  })

  test('728 reports cover the 1397 records, each once', () => {
    const truth = JSON.parse(new TextDecoder().decode(files.get('truth.json')))
    const refs = truth.clusters.flat()
    expect(truth.clusters).toHaveLength(728)
    expect(new Set(refs).size).toBe(1397)
    expect(refs).toHaveLength(1397)
    const all = sources.flatMap(({ stem, hits }) => Array.from({ length: hits }, (_, i) => `${stem}:${i + 1}`))
    expect(new Set(all)).toEqual(new Set(refs))
    for (const kind of kinds) expect(truth.variants[kind].length, kind).toBeGreaterThan(4)
    expect(truth.lookAlikes).toHaveLength(12)
  })

  test('titles in four languages; no record of a report is further from it than a person can see', () => {
    expect(new Set(reports.map((report) => report.language)).size).toBe(4)
    const clusters = Map.groupBy(
      exports.flatMap(({ views }) => views),
      (view) => view.report.number,
    )
    for (const views of clusters.values()) for (const view of views) expect(view.title.length).toBeGreaterThan(8)
  })
})
