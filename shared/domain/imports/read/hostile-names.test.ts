import { expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { readExport } from '../read-export.ts'

function itemOf(text: string): Item {
  for (const reading of readExport({ name: 'a file', bytes: new TextEncoder().encode(text) }).readings)
    if ('entry' in reading) return reading.entry.item
  throw new Error('no entry')
}

// Every table of names has these without anyone having written them.
test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a name in a file may be %s', (name) => {
  expect(itemOf(`@${name.replaceAll('_', '')}{a, title = {A}, ${name} = {b}}\n`).type).toBe('document')
  expect(itemOf(`TY  - ${name}\nTI  - A\nER  - \n`).type).toBe('document')
  expect(itemOf(`Title,Authors,Year,Type,${name}\nA,"Moe, P",2001,${name},b\n`)).toMatchObject({ type: 'document' })
  const json = itemOf(`[{"type": "${name}", "title": "A", "issued": {"raw": "2020"}, "${name}": {"a": 1}}]`)
  expect([json.type, json.title]).toEqual(['document', 'A'])
  const xml = `<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>A</title><${name}>b</${name}></titles><${name}>c</${name}></record></records></xml>`
  expect(Object.keys(itemOf(xml)).filter((key) => !/^(?:type|title|custom)$/.test(key))).toEqual([])
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><z:itemType>${name}</z:itemType><dc:title>A</dc:title><${name}>b</${name}></rdf:Description></rdf:RDF>`
  expect(itemOf(rdf)).toMatchObject({ type: 'document', title: 'A' })
})

test('parts of CSL-JSON that are of another kind cost only themselves', () => {
  const item = itemOf(
    '[{"type": "video", "title": "A", "issued": {"date-parts": [[2020, null, "x"], [{}], 7]}, "author": [null, 1, {"family": 2}], "custom": {"source-tags": [null, 1, {"tag": "a", "value": "b"}, {"tag": {}, "value": []}]}}]',
  )
  expect(item).toMatchObject({ type: 'document', title: 'A', issued: { 'date-parts': [[2020]] } })
  expect(item.author).toBeUndefined()
  expect(item.custom?.['source-tags']).toEqual([
    { tag: 'type', value: 'video' },
    { tag: 'a', value: 'b' },
  ])
})
