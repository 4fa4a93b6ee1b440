import { expect, test } from 'vitest'
import { recordPlaces } from './record-places.ts'

test('records stand by source, in the order in which the sources come', () => {
  const records = [
    { source: 'Scopus', entry: 12 },
    { source: 'PubMed', entry: 3 },
    { source: 'Scopus', entry: 1500 },
  ]
  expect(recordPlaces(records, (value) => value.toLocaleString('en'))).toBe('Scopus 12, 1,500; PubMed 3')
})
