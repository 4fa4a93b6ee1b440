import { expect, test } from 'vitest'
import { readExport } from '../../read-export.ts'
import type { Reading } from '../../reading.ts'

const read = (text: string): Reading[] => [
  ...readExport({ name: 'a.bib', bytes: new TextEncoder().encode(text) }).readings,
]
const items = (text: string) => read(text).flatMap((one) => ('entry' in one ? [one.entry.item] : []))
const warnings = (text: string) => read(text).flatMap((one) => ('warning' in one ? [one.warning.code] : []))

test('a round bracket inside quotation marks does not end an entry that stands in round brackets', () => {
  const [item, ...more] = items(
    '@article(a89,\n  title = "Plans (Almost) Made",\n  journal = {Plans},\n  volume = {10}\n)\n',
  )
  expect(item).toMatchObject({ title: 'Plans (Almost) Made', 'container-title': 'Plans', volume: '10' })
  expect(more).toEqual([])
})

test('a brace too many in a field costs no other field', () => {
  const text =
    '@article{a1,\n  author = {Lie, Jo},\n  keywords = {one, two}, three},\n  title = {Fjords},\n  year = {2001},\n}\n'
  expect(items(text)).toMatchObject([{ title: 'Fjords', author: [{ family: 'Lie', given: 'Jo' }] }])
  expect(warnings(text)).toEqual(['entry-unbalanced'])
})

test('fields on lines of their own between entries are no part of either', () => {
  const text = '@article{a1,\n  title = {Fjords}\n}\n\nyear = {2001},\n\n@article{a2,\n  title = {Hills}\n}\n'
  expect(items(text).map(({ title }) => title)).toEqual(['Fjords', 'Hills'])
  expect(warnings(text)).toEqual(['text-outside-entries'])
})

test('keywords in several fields are all kept, in order', () => {
  const text = '@article{a1, title = {A}, keywords = {one}, keywords = {two, three}, tags = {four}}'
  expect(items(text)[0]?.keyword).toEqual(['one', 'two', 'three', 'four'])
})

test('a chapter takes date, editors and publisher from the book that it refers to, and its own stay', () => {
  const book =
    '@book{b, title = {The Book}, editor = {Berg, Anna}, publisher = {Forlaget}, location = {Oslo}, date = {2011}, abstract = {Of the book.}, doi = {10.1000/book}}\n'
  const [own, bare] = items(
    `@incollection{c1, title = {One}, author = {Lie, Jo}, crossref = {b}, year = {2012}}\n@incollection{c2, title = {Two}, crossref = {b}}\n${book}`,
  )
  expect(own?.issued).toEqual({ 'date-parts': [[2012]] })
  expect(bare).toMatchObject({
    title: 'Two',
    'container-title': 'The Book',
    editor: [{ family: 'Berg', given: 'Anna' }],
    publisher: 'Forlaget',
    'publisher-place': 'Oslo',
    issued: { 'date-parts': [[2011]] },
  })
  expect(bare).not.toHaveProperty('abstract')
  expect(bare).not.toHaveProperty('DOI')
  expect(bare?.custom?.['source-tags']).toEqual([{ tag: 'crossref', value: 'b' }])
})

test('an entry that has nothing but a reference to another is that one under a second name', () => {
  expect(
    items('@article{a2, crossref = {a1}}\n@article{a1, title = {Fjords}, author = {Lie, Jo}, pages = {1--9}}\n')[0],
  ).toMatchObject({ id: 'a2', title: 'Fjords', author: [{ family: 'Lie', given: 'Jo' }], page: '1-9' })
})

test('people with commas alone between them are people of their own', () => {
  const authors = (names: string) => items(`@article{a, title = {A}, author = {${names}}}`)[0]?.author
  const three = [
    { family: 'Berg', given: 'A.' },
    { family: 'Dahl', given: 'P. M.' },
    { family: 'Lie', given: 'J.' },
  ]
  expect(authors('Berg, A., Dahl, P. M. and Lie, J.')).toEqual(three)
  expect(authors('Berg, A., Dahl, P. M., Lie, J.')).toEqual(three)
  expect(authors('Berg, Jr., A. and Lie, J.')).toEqual([{ family: 'Berg', given: 'A.', suffix: 'Jr.' }, three[2]])
})

test('an accent over a dotless i is one over an i; a quotation mark and a hyphen by their names are such', () => {
  expect(items('@book{b, title = {Mickev{\\u \\i}cius and D\\textquotesingle Arc, ion\\hyphen free}}')[0]?.title).toBe(
    "Mickevĭcius and D'Arc, ion-free",
  )
})

test('proceedings are called by the title of their book, a work without a title by what is said of it', () => {
  expect(
    items('@proceedings{p, booktitle = {Theory of Fjords}}\n@image{i, titleaddon = {Photograph of a fjord}}').map(
      ({ title }) => title,
    ),
  ).toEqual(['Theory of Fjords', 'Photograph of a fjord'])
})

test('the director of a film stands where an article has its authors', () => {
  expect(items('@video{v, title = {Fjord}, editor = {Berg, Anna}, editortype = {director}}')[0]).toMatchObject({
    type: 'motion_picture',
    author: [{ family: 'Berg', given: 'Anna' }],
  })
})

test('a kind of editor without an editor makes nobody an author', () => {
  expect(items('@video{v, title = {Fjord}, editortype = {director}}')[0]).not.toHaveProperty('author')
})

test.each([
  ['@web_page{a, title = {A}}', 'webpage'],
  ['@generic{a, title = {A}, journal = {B}}', 'article-journal'],
  ['@book{a, title = {A}, booktitle = {B}}', 'chapter'],
  ['@book{a, title = {A}, booktitle = {A}}', 'book'],
  ['@article{a, title = {A}, entrysubtype = {newspaper}}', 'article-newspaper'],
  ['@jurisdiction{a, title = {A}}', 'legal_case'],
])('%s is a %s', (text, type) => {
  expect(items(text)[0]?.type).toBe(type)
})

test('a sign of per cent in a value is one, and between values begins a comment', () => {
  const text =
    '@article{a,\n  title = {40% of 50 \\% of x},\n  % volume = {9},\n  abstract = "Up 7% (n=3). Down.", url = {https://a.no/b%20c}\n}'
  const [item] = items(text)
  expect(item).toMatchObject({ title: '40% of 50 % of x', abstract: 'Up 7% (n=3). Down.', URL: 'https://a.no/b%20c' })
  expect(item).not.toHaveProperty('volume')
})

test.each([
  ['costs of $5 million and $10 million rose', 'costs of $5 million and $10 million rose'],
  ['a price of $5', 'a price of $5'],
  ['$n=3$, $p<.05$ and $5', 'n=3, p<.05 and $5'],
  ['H$_2$O of 100\\$ and $\\alpha$ cells', 'H₂O of 100$ and α cells'],
  ['some (~20) of ~30 people, J.~Lie', 'some (~20) of ~30 people, J. Lie'],
])('money is money and a formula is one: %s', (tex, text) => {
  expect(items(`@article{a, title = {${tex}}, year = 2001}`)[0]).toMatchObject({
    title: text,
    issued: { 'date-parts': [[2001]] },
  })
  expect(items(`@article{a, title = {${tex}}, abstract = {It cost $9.}}`)[0]).toMatchObject({
    title: text,
    abstract: 'It cost $9.',
  })
})

test('commands within commands within commands, and abbreviations of abbreviations, come to an end', () => {
  const nested = `{Ung ${'\\emph{'.repeat(600)}dom${'}'.repeat(600)}}`
  const deep = `@article{a, title = ${nested}, year = 2020}\n@article{b, title = {Neste}}`
  expect(items(deep)[0]?.title).toMatch(/^Ung .*dom/)
  expect(items(deep)[0]?.issued).toEqual({ 'date-parts': [[2020]] })
  expect(items(deep)[1]?.title).toBe('Neste')
  expect(warnings(deep)).toEqual(['entry-damaged'])

  const letter = (i: number) => `s${String.fromCharCode(97 + i)}`
  const doubled = Array.from({ length: 25 }, (_, i) => `@string{${letter(i + 1)} = ${letter(i)} # ${letter(i)}}`)
  const bomb = items(`@string{sa = "ha"}\n${doubled.join('\n')}\n@article{a, title = sd, journal = sz}`)
  expect(bomb[0]?.title).toBe('ha'.repeat(8))
  expect(bomb[0]?.['container-title']?.length).toBeLessThan(5000)
})
