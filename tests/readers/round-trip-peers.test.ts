import { expect, test } from 'vitest'
import type { Item } from '#shared/domain/imports/item.ts'
import { readByPeers } from './round-trip-peers.ts'
import { peerReasonFor } from './round-trip-peers-explained.ts'

const ITEMS: readonly Item[] = [
  {
    type: 'article-journal',
    title: 'Sleep & pain in 5 % of nurses: a cohort',
    author: [
      { family: 'Åsland', given: 'Kari Marie' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
    ],
    issued: { 'date-parts': [[2021, 3, 4]] },
    'container-title': 'Journal of tests',
    volume: '12',
    issue: '3',
    page: '101-119',
    DOI: '10.5555/abc_1',
    abstract: 'Nurses on nights sleep less (p < 0.05) and ache more {twice as much}.',
    keyword: ['sleep', 'night work'],
  },
  {
    type: 'article-journal',
    title: 'Helse i nord: språk, sjø og fjell',
    author: [{ family: 'Lund', given: 'Per' }],
    issued: { 'date-parts': [[1999]] },
    'container-title': 'Tidsskrift for prøver',
    volume: '4',
    issue: '1',
    page: '7-9',
    DOI: '10.5555/def.2',
    abstract: 'Én linje om helse.',
    keyword: ['helse', 'språk'],
  },
]

test('what is written in each format, the npm readers read as it was, but for what their own models leave out', async () => {
  const readings = await readByPeers(ITEMS)
  expect(readings.map(({ format, peer }) => `${format} ${peer}`)).toEqual([
    'ris reflib',
    'ris citation-js',
    'ris biblatex-csl-converter',
    'bibtex citation-js',
    'bibtex biblatex-csl-converter',
    'bibtex bibtex-parser',
    'csl-json citation-js',
    'csl-json biblatex-csl-converter',
    'endnote-xml reflib',
    'nbib reflib',
    'nbib biblatex-csl-converter',
  ])
  for (const { format, peer, read, differences } of readings) {
    expect([format, peer, read]).toEqual([format, peer, ITEMS.length])
    expect(differences.filter((one) => peerReasonFor(peer, format, one) === undefined)).toEqual([])
  }
})

test('RIS and EndNote XML are read by reflib, and CSL-JSON by citation-js, without a difference', async () => {
  const readings = await readByPeers(ITEMS)
  for (const wanted of ['ris reflib', 'endnote-xml reflib', 'csl-json citation-js'])
    expect(readings.find(({ format, peer }) => `${format} ${peer}` === wanted)?.differences).toEqual([])
})
