import { expect, test } from 'vitest'
import { readExport } from '../../read-export.ts'

test('a language that is given as the address of its code is that language', () => {
  const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">
  <bib:Book rdf:about="#a"><z:itemType>book</z:itemType><dc:title>Fjorder</dc:title>
    <dc:language rdf:resource="http://id.loc.gov/vocabulary/iso639-2/nob"/></bib:Book></rdf:RDF>`
  const entries = [...readExport({ name: 'a.rdf', bytes: new TextEncoder().encode(text) }).readings].flatMap((one) =>
    'entry' in one ? [one.entry.item] : [],
  )
  expect(entries).toMatchObject([{ type: 'book', title: 'Fjorder', language: 'nb' }])
})
