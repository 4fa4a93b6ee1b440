import { expect, test } from 'vitest'
import type { Item } from '../imports/item.ts'
import { apaReference, plainText, referenceList } from './apa.ts'

const writer = (family: string, given: string) => ({ family, given })
const inEnglish = (item: Item) => plainText(apaReference(item, 'en'))
const inNorwegian = (item: Item) => plainText(apaReference(item, 'nb'))

const article: Item = {
  type: 'article-journal',
  title: 'Ways back to school',
  author: [writer('Berg', 'Anna Karin'), writer('Dahl', 'Jean-Paul')],
  issued: { 'date-parts': [[2019, 5]] },
  'container-title': 'Journal of Youth',
  volume: '12',
  issue: '3',
  page: '45-67',
  DOI: '10.5555/jy.2019.1',
}

test('an article has its journal and volume in italics, and its DOI as an address', () => {
  expect(inEnglish(article)).toBe(
    'Berg, A. K., & Dahl, J.-P. (2019). Ways back to school. Journal of Youth, 12(3), 45–67. https://doi.org/10.5555/jy.2019.1',
  )
  expect(inNorwegian(article)).toBe(
    'Berg, A. K. og Dahl, J.-P. (2019). Ways back to school. Journal of Youth, 12(3), 45–67. https://doi.org/10.5555/jy.2019.1',
  )
  expect(
    apaReference(article, 'en')
      .filter((run) => run.italic)
      .map((run) => run.text),
  ).toEqual(['Journal of Youth', '12'])
})

test('an article with a number in place of pages says so', () => {
  const { issue: _issue, ...rest } = article
  expect(inEnglish({ ...rest, page: 'e1234' })).toContain('Journal of Youth, 12, Article e1234. https')
})

test('a book has its edition, and a publisher that wrote it is named once', () => {
  const book: Item = {
    type: 'book',
    title: 'Young and outside',
    author: [{ family: 'Holm', given: 'A.B.' }],
    issued: { 'date-parts': [[2015]] },
    edition: '2nd',
    publisher: 'Northern Press',
  }
  expect(inEnglish(book)).toBe('Holm, A. B. (2015). Young and outside (2nd ed.). Northern Press.')
  expect(inNorwegian(book)).toBe('Holm, A. B. (2015). Young and outside (2. utg.). Northern Press.')
  expect(inEnglish({ ...book, author: [{ literal: 'Northern Press' }] })).toBe(
    'Northern Press. (2015). Young and outside (2nd ed.).',
  )
})

test('a book by its editors, and a chapter in it', () => {
  const editor = [writer('Lie', 'Eva'), writer('Moe', 'Odd')]
  const book: Item = { type: 'book', title: 'Ways in', editor, issued: { 'date-parts': [[2011]] }, publisher: 'House' }
  expect(inEnglish(book)).toBe('Lie, E., & Moe, O. (Eds.). (2011). Ways in. House.')
  expect(inNorwegian(book)).toBe('Lie, E. og Moe, O. (Red.). (2011). Ways in. House.')
  const chapter: Item = {
    type: 'chapter',
    title: 'What is work?',
    author: [writer('Ås', 'Øyvind')],
    editor,
    issued: { 'date-parts': [[2011]] },
    'container-title': 'Ways in',
    page: '20-39',
    publisher: 'House',
  }
  expect(inEnglish(chapter)).toBe('Ås, Ø. (2011). What is work? In E. Lie & O. Moe (Eds.), Ways in (pp. 20–39). House.')
  expect(inNorwegian(chapter)).toBe(
    'Ås, Ø. (2011). What is work? I E. Lie og O. Moe (Red.), Ways in (s. 20–39). House.',
  )
})

test('a report has its number, by an organisation or a person', () => {
  const report: Item = {
    type: 'report',
    title: 'Ungdom utenfor',
    author: [{ literal: 'Statens institutt' }],
    issued: { 'date-parts': [[2018]] },
    number: '7',
    publisher: 'Statens institutt',
    URL: 'https://example.org/7',
  }
  expect(inEnglish(report)).toBe('Statens institutt. (2018). Ungdom utenfor (Report No. 7). https://example.org/7')
  expect(inNorwegian(report)).toBe('Statens institutt. (2018). Ungdom utenfor (Rapport nr. 7). https://example.org/7')
})

test('a thesis says of what kind it is and where it was written', () => {
  const thesis: Item = {
    type: 'thesis',
    title: 'A life on hold',
    author: [writer('Vik', 'Siri')],
    issued: { 'date-parts': [[2020]] },
    genre: 'PhD',
    publisher: 'Universitetet i Nord',
  }
  expect(inEnglish(thesis)).toBe('Vik, S. (2020). A life on hold [Doctoral dissertation, Universitetet i Nord].')
  expect(inNorwegian({ ...thesis, genre: 'masteroppgave' })).toBe(
    'Vik, S. (2020). A life on hold [Masteroppgave, Universitetet i Nord].',
  )
})

test('a web page has its day, or the day on which it was read, with the month in the language', () => {
  const web: Item = {
    type: 'webpage',
    title: 'Tall om ungdom',
    author: [{ literal: 'Direktoratet' }],
    issued: { 'date-parts': [[2021, 5, 17]] },
    'container-title': 'Direktoratet',
    URL: 'https://example.org/tall',
    accessed: { 'date-parts': [[2022, 1, 3]] },
  }
  expect(inEnglish(web)).toBe('Direktoratet. (2021, May 17). Tall om ungdom. https://example.org/tall')
  expect(inNorwegian(web)).toBe('Direktoratet. (2021, 17. mai). Tall om ungdom. https://example.org/tall')
  const { issued: _issued, ...undated } = web
  expect(inEnglish(undated)).toBe(
    'Direktoratet. (n.d.). Tall om ungdom. Retrieved January 3, 2022, from https://example.org/tall',
  )
  expect(inNorwegian(undated)).toBe(
    'Direktoratet. (u.å.). Tall om ungdom. Hentet 3. januar 2022 fra https://example.org/tall',
  )
})

test('of more than twenty authors, nineteen and the last are named', () => {
  const many = (n: number) => ({ ...article, author: Array.from({ length: n }, (_, i) => writer(`N${i + 1}`, 'A')) })
  expect(inEnglish(many(20))).toContain('N19, A., & N20, A. (2019)')
  expect(inEnglish(many(21))).toContain('N19, A., . . . N21, A. (2019)')
  expect(inEnglish(many(21))).not.toContain('N20')
})

test('without authors the title comes first, before the date', () => {
  const { author: _author, ...nameless } = article
  expect(inEnglish(nameless)).toMatch(/^Ways back to school\. \(2019\)\. Journal of Youth/)
})

test('a conference paper without proceedings is a presentation; particles and suffixes keep their places', () => {
  const author = [{ family: 'Berg', given: 'Lars', 'non-dropping-particle': 'van den', suffix: 'Jr.' }]
  const paper: Item = { type: 'paper-conference', title: 'Steps', author, issued: { 'date-parts': [[2010]] } }
  expect(inEnglish(paper)).toBe('van den Berg, L., Jr. (2010). Steps [Paper presentation].')
})

test('a list is sorted as the language has it, and works of one year are told apart by letters', () => {
  const one = (family: string, year: number, title: string) => ({
    item: { ...article, author: [writer(family, 'A')], issued: { 'date-parts': [[year]] }, title },
  })
  const list = referenceList(
    [one('Ås', 2001, 'C'), one('Zeta', 2001, 'D'), one('Berg', 2002, 'B'), one('Berg', 2002, 'A')],
    'nb',
  )
  expect(list.map(({ runs }) => plainText(runs).slice(0, 20))).toEqual([
    'Berg, A. (2002a). A.',
    'Berg, A. (2002b). B.',
    'Zeta, A. (2001). D. ',
    'Ås, A. (2001). C. Jo',
  ])
})
