import { expect, test } from 'vitest'
import { nameText } from '../../item.ts'
import { readExport } from '../../read-export.ts'
import type { ReadEntry, ReadWarning } from '../../reading.ts'

function read(text: string) {
  const { recognised, readings } = readExport({ name: 'a file', bytes: new TextEncoder().encode(text) })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  return { ...recognised, entries, warnings, items: entries.map(({ item }) => item) }
}

test('abstracts as text, with a numbered list and an aside in them', () => {
  const { format, entries, items, warnings } =
    read(`1. Tidsskrift for prøver. 2020 Mar 4;12(3):101-119. doi: 10.5555/abc.1. Epub 2020 
Mar 1.

Ungdom utenfor skole og arbeid: en
registerstudie.

Åsland K(1), van der Berg JE(1)(2).

Author information:
(1)A University, Oslo.

BACKGROUND: Young people.
METHODS: A register
of p < 0.05.

1. This is no entry.

DOI: 10.5555/abc.1
PMID: 12345678 [Indexed for MEDLINE]

Conflict of interest statement: None.


2. J Tests. 2019 Sep.

A second one.

Moe P.

PMID: 12345679
`)
  expect(format).toBe('pubmed-text')
  expect(warnings).toEqual([])
  expect(items).toHaveLength(2)
  expect(items[0]).toMatchObject({
    title: 'Ungdom utenfor skole og arbeid: en registerstudie.',
    'container-title': 'Tidsskrift for prøver',
    volume: '12',
    issue: '3',
    page: '101-119',
    DOI: '10.5555/abc.1',
    PMID: '12345678',
    abstract: 'BACKGROUND: Young people. METHODS: A register of p < 0.05.\n1. This is no entry.',
  })
  expect(items[0]?.author?.map(nameText)).toEqual(['Åsland, K', 'van der Berg, JE'])
  expect(items[0]?.issued?.['date-parts']).toEqual([[2020, 3, 4]])
  expect(items[0]?.custom?.['source-tags']?.map(({ tag }) => tag)).toEqual([
    'Author information',
    'Conflict of interest statement',
  ])
  expect(items[1]).toMatchObject({ title: 'A second one.', 'container-title': 'J Tests', PMID: '12345679' })
  expect(entries[1]?.raw).toMatch(/^2\. J Tests/)
})

test('summaries as text', () => {
  const { format, items, warnings } =
    read(`1: Moe P, van der Berg JE; A Study Group. A title? With two sentences. J Tests
(Oslo). 2020 Mar 4;12(3):101-9. doi: 10.5555/abc.1. Epub 2020 Mar 1. PMID:
12345678; PMCID: PMC1234567.

2: Lie A. [A second one]. Another J. 2019 Sep;4:e12. Norwegian. PMID: 12345679.
`)
  expect(format).toBe('pubmed-text')
  expect(warnings).toEqual([])
  expect(items[0]).toMatchObject({
    title: 'A title? With two sentences.',
    'container-title': 'J Tests (Oslo)',
    volume: '12',
    issue: '3',
    page: '101-9',
    DOI: '10.5555/abc.1',
    PMID: '12345678',
    PMCID: 'PMC1234567',
  })
  expect(items[0]?.author?.map(nameText)).toEqual(['Moe, P', 'van der Berg, JE', 'A Study Group'])
  expect(items[1]).toMatchObject({ title: '[A second one].', 'container-title': 'Another J', volume: '4', page: 'e12' })
})
