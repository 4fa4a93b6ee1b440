import { describe, expect, test } from 'vitest'
import { type Item, nameText, yearOf } from '../item.ts'
import type { ReadEntry, ReadWarning } from '../reading.ts'
import { SMALL_EXPORTS } from '../small-exports.ts'
import { UnreadableFile } from '../unreadable.ts'
import { readPasted } from './pasted.ts'

function parseReferences(text: string) {
  const { recognised, readings } = readPasted(text)
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  return { recognised, entries, warnings }
}

const TITLE = 'Ungdom utenfor skole og arbeid: en registerstudie'
const AUTHORS = ['Åsland, K.', 'van der Berg, J. E.']

/** Title, authors, year, container, volume, issue, page: what every style of a journal article says. */
function seen(item: Item | undefined) {
  return [
    item?.title,
    item?.author?.map(nameText),
    item ? yearOf(item) : undefined,
    item?.['container-title'],
    item?.volume,
    item?.issue,
    item?.page,
  ]
}
const one = (text: string) => {
  const { entries } = parseReferences(text)
  expect(entries).toHaveLength(1)
  return entries[0]?.item
}

describe('an article in the styles that people paste', () => {
  test.each([
    [
      'APA',
      `Åsland, K., & van der Berg, J. E. (2020). ${TITLE}. Tidsskrift for prøver, 12(3), 101–119. https://doi.org/10.5555/abc.1`,
      AUTHORS,
      '101-119',
    ],
    [
      'APA in Norwegian',
      `Åsland, K. og van der Berg, J. E. (2020). ${TITLE}. Tidsskrift for prøver, 12(3), 101-119. https://doi.org/10.5555/abc.1`,
      AUTHORS,
      '101-119',
    ],
    [
      'Harvard',
      `Åsland, K. and van der Berg, J. E. (2020) '${TITLE}', Tidsskrift for prøver, 12(3), pp. 101–119. doi: 10.5555/abc.1.`,
      AUTHORS,
      '101-119',
    ],
    [
      'Harvard without brackets',
      `Åsland, K. and van der Berg, J. E., 2020. ${TITLE}. Tidsskrift for prøver, 12(3), pp.101–119. doi:10.5555/abc.1`,
      AUTHORS,
      '101-119',
    ],
    [
      'Vancouver',
      `Åsland K, van der Berg JE. ${TITLE}. Tidsskrift for prøver. 2020 Mar 4;12(3):101-19. doi: 10.5555/abc.1`,
      ['Åsland, K', 'van der Berg, JE'],
      '101-19',
    ],
    [
      'Chicago, author and date',
      `Åsland, Kari, and Jan Erik van der Berg. 2020. “${TITLE}.” Tidsskrift for prøver 12 (3): 101–119. https://doi.org/10.5555/abc.1.`,
      ['Åsland, Kari', 'van der Berg, Jan Erik'],
      '101-119',
    ],
    [
      'Chicago, notes',
      `Åsland, Kari, and Jan Erik van der Berg. “${TITLE}.” Tidsskrift for prøver 12, no. 3 (2020): 101–119. https://doi.org/10.5555/abc.1.`,
      ['Åsland, Kari', 'van der Berg, Jan Erik'],
      '101-119',
    ],
    [
      'MLA',
      `Åsland, Kari, and Jan Erik van der Berg. "${TITLE}." Tidsskrift for prøver, vol. 12, no. 3, 2020, pp. 101-119, doi:10.5555/abc.1.`,
      ['Åsland, Kari', 'van der Berg, Jan Erik'],
      '101-119',
    ],
    [
      'IEEE',
      `[1] K. Åsland and J. E. van der Berg, “${TITLE},” Tidsskrift for prøver, vol. 12, no. 3, pp. 101–119, Mar. 2020, doi: 10.5555/abc.1.`,
      AUTHORS,
      '101-119',
    ],
    [
      'Norwegian words',
      `Åsland, K. & van der Berg, J. E. (2020). ${TITLE}. Tidsskrift for prøver, årg. 12, nr. 3, s. 101–119. DOI: 10.5555/abc.1`,
      AUTHORS,
      '101-119',
    ],
  ])('%s', (_style, text, authors, page) => {
    const item = one(text)
    expect(seen(item)).toEqual([TITLE, authors, 2020, 'Tidsskrift for prøver', '12', '3', page])
    expect(item?.DOI).toBe('10.5555/abc.1')
    expect(item?.type).toBe('article-journal')
    expect(parseReferences(text).warnings).toEqual([])
  })

  test('many authors, and more that are not named', () => {
    expect(
      one('Moe P, Olsen AB, Åsland K, et al. A trial of something. J Test. 2019;7:e12.')?.author?.map(nameText),
    ).toEqual(['Moe, P', 'Olsen, AB', 'Åsland, K'])
    expect(one('Moe, P., Olsen, A. B. mfl. (2019). En prøve. Prøven, 7(1), 1–2.')?.author?.map(nameText)).toEqual([
      'Moe, P.',
      'Olsen, A. B.',
    ])
  })

  test('a question as title, initials and abbreviations in it', () => {
    expect(one('Moe, P. (2019). Does it work? A trial vs. nothing. Journal of Tests, 7(1), 1–2.')?.title).toBe(
      'Does it work? A trial vs. nothing',
    )
    expect(one('Moe P. What about vitamin D. A review. J Test. 2019;7(1):1-2.')?.author?.map(nameText)).toEqual([
      'Moe, P',
    ])
  })
})

describe('what is no article', () => {
  test('a book', () => {
    const item = one('Moe, P. (2018). Boka om prøver (2. utg.). Oslo: Universitetsforlaget. ISBN 978-82-15-00001-5')
    expect(item).toMatchObject({
      type: 'book',
      publisher: 'Universitetsforlaget',
      'publisher-place': 'Oslo',
      ISBN: '9788215000015',
    })
    expect(item?.title).toContain('Boka om prøver')
  })

  test('a chapter, in APA and in Vancouver', () => {
    expect(one('Moe, P. (2018). Om å prøve. I K. Åsland (Red.), Boka om prøver (s. 11–30). Forlaget.')).toMatchObject({
      type: 'chapter',
      title: 'Om å prøve',
      'container-title': 'Boka om prøver',
      page: '11-30',
      publisher: 'Forlaget',
      editor: [{ family: 'Åsland', given: 'K.' }],
    })
    expect(one('Moe P. Om å prøve. I: Åsland K, red. Boka om prøver. Oslo: Forlaget; 2018. s. 11-30.')).toMatchObject({
      type: 'chapter',
      'container-title': 'Boka om prøver',
      page: '11-30',
      publisher: 'Forlaget',
    })
  })

  test('a thesis and a report of an institution', () => {
    expect(
      one(
        'Moe, P. (2017). Prøver i praksis [Masteroppgave, Universitetet i Prøve]. Prøvearkivet. https://example.org/x',
      ),
    ).toMatchObject({
      type: 'thesis',
      title: 'Prøver i praksis',
      genre: 'Masteroppgave',
      URL: 'https://example.org/x',
    })
    const report = one(
      'Helse- og omsorgsdepartementet. (2019). Plan for prøver (Rapport 2019:3). https://example.org/plan.pdf',
    )
    expect(report).toMatchObject({
      type: 'report',
      title: 'Plan for prøver',
      author: [{ literal: 'Helse- og omsorgsdepartementet' }],
    })
  })

  test('a web page that was looked at on a day', () => {
    expect(
      one(
        'Statistisk sentralbyrå. (2021, 4. mars). Tall om prøver. Hentet 12. april 2022 fra https://www.example.org/tall',
      ),
    ).toMatchObject({
      title: 'Tall om prøver',
      author: [{ literal: 'Statistisk sentralbyrå' }],
      issued: { 'date-parts': [[2021, 3, 4]] },
      URL: 'https://www.example.org/tall',
    })
    expect(
      one('World Health Organization. Report on tests. Geneva: WHO; 2015. Available from: https://example.org/who'),
    ).toMatchObject({ title: 'Report on tests', publisher: 'WHO', 'publisher-place': 'Geneva' })
  })

  test('what cannot be told apart stands whole as title, and says so', () => {
    const { entries, warnings } = parseReferences('notat fra møtet om prøver i fjor vår')
    expect(entries[0]).toMatchObject({ item: { title: 'notat fra møtet om prøver i fjor vår' }, line: 1 })
    expect(warnings).toMatchObject([{ code: 'title-not-told', line: 1, entry: 1 }])
  })

  test('a PubMed number and an address', () => {
    expect(one('Moe P. A trial. J Test. 2019;7(1):1-2. PMID: 12345678; PMCID: PMC1234567.')).toMatchObject({
      PMID: '12345678',
      PMCID: 'PMC1234567',
    })
  })
})

describe('a list is taken apart', () => {
  const A = 'Moe P. A trial. J Test. 2019;7(1):1-2.'
  const B = 'Olsen, A. (2018). Another one. Journal of Tests, 6(2), 3–4.'
  const C = 'Åsland, K. (2017). A third. Tests, 5(1), 5-6.'
  const titles = (text: string) => parseReferences(text).entries.map(({ item }) => item.title)

  test.each([
    ['one per line', `${A}\n${B}\n${C}`],
    ['with a heading', `Referanser\n\n${A}\n${B}\n${C}\n`],
    [
      'apart by empty lines, wrapped',
      `${A.replace('J Test', '\nJ Test')}\n\n${B.replace('Journal', '\nJournal')}\n\n${C}`,
    ],
    ['numbered', `1. ${A}\n2. ${B}\n3. ${C}`],
    ['numbered in brackets, wrapped', `[1] ${A.replace('J Test', '\nJ Test')}\n[2] ${B}\n[3] ${C}`],
    ['with bullets', `• ${A}\n• ${B}\n• ${C}`],
    ['with hanging lines', `${A.replace('J Test', '\n    J Test')}\n${B.replace('Journal', '\n\tJournal')}\n${C}`],
    [
      'wrapped without anything between',
      `${A.replace('J Test', '\nJ Test')}\n${B.replace('Journal', '\nJournal')}\n${C}`,
    ],
    ['with Windows’ line ends', `${A}\r\n${B}\r\n${C}`],
  ])('%s', (_form, text) => {
    expect(titles(text)).toEqual(['A trial', 'Another one', 'A third'])
  })

  test('each keeps its text and its line', () => {
    const { entries } = parseReferences(`1. ${A}\n2. ${B}`)
    expect(entries.map(({ raw, line }) => [raw, line])).toEqual([
      [`1. ${A}`, 1],
      [`2. ${B}`, 2],
    ])
  })
})

describe('an export that is pasted is read as such', () => {
  test.each(['ris', 'bibtex', 'nbib', 'csv', 'csl-json'])('%s', (format) => {
    const { recognised, entries } = parseReferences(SMALL_EXPORTS[format] as string)
    expect(recognised?.format).toBe(format)
    expect(entries).toHaveLength(2)
  })

  test('nothing is refused, and so is what nobody pastes', () => {
    expect(() => parseReferences(' \n')).toThrow(UnreadableFile)
    expect(() => parseReferences('x'.repeat(6_000_000))).toThrow(UnreadableFile)
  })
})
