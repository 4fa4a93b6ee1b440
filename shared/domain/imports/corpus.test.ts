import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readExport } from './read-export.ts'

interface Listed {
  file: string
  format: string
  records: number | null
  count_ambiguous: boolean
}

const folder = new URL('../../../../shared/data/imports/', import.meta.url)
const present = existsSync(new URL('manifest.json', folder))
if (!present) console.log('Left out: the counts over real export files, as ../shared/data/imports is not here.')
const READ = /^(?:ris|nbib|bibtex|endnote-xml|wos-tagged|wos-tab|csl-json|zotero-rdf|xlsx|csv-.*|tsv-.*)$/
const listed: Listed[] = present
  ? (JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as { files: Listed[] }).files
  : []
const scored = listed.filter((one) => READ.test(one.format) && !one.count_ambiguous)

describe.skipIf(!present)('real export files', () => {
  test.each([...new Set(scored.map((one) => one.format))])('%s: every entry is a record', (format) => {
    const files = scored.filter((one) => one.format === format)
    const counts = files.map(({ file }) => {
      let entries = 0
      for (const reading of readExport({
        name: file,
        bytes: readFileSync(new URL(encodeURIComponent(file).replace(/%2F/g, '/'), folder)),
      }).readings)
        if ('entry' in reading) entries++
      return [file, entries]
    })
    expect(counts).toEqual(files.map((one) => [one.file, one.records]))
  })
})
