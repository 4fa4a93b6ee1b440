import { describe, expect, test } from 'vitest'
import type { Item } from '../imports/item.ts'
import { isRetracted } from './retraction.ts'

const item = (fields: Partial<Item>): Item => ({ type: 'article-journal', ...fields })
const titled = (title: string) => isRetracted(item({ title }))

describe('isRetracted', () => {
  test.each([
    'RETRACTED: Work and health among young adults',
    'Retracted: Work and health among young adults',
    '[Retracted] Work and health among young adults',
    'Retracted article: Work and health among young adults',
    'RETRACTED ARTICLE. Work and health among young adults',
    'Retracted - Work and health among young adults',
    'WITHDRAWN: Work and health among young adults',
    'Work and health among young adults (Retracted article. See vol. 12, pg. 3, 2015)',
    'Work and health among young adults (Retracted Article)',
    'Work and health among young adults [Retracted]',
    'Work and health among young adults. [Retraction in: J Work. 2015;12(1):3]',
    'Work and health among young adults (this article has been retracted)',
    'Trukket tilbake: Arbeid og helse blant unge voksne',
    'Tilbaketrukket artikkel: Arbeid og helse blant unge voksne',
  ])('%s', (title) => {
    expect(titled(title)).toBe(true)
  })

  test.each([
    'Retraction of: Work and health among young adults',
    'Retraction notice to "Work and health among young adults" [J Work 12 (2015) 3-9]',
    'Retraction: Work and health among young adults',
    'Work and health among young adults [Retraction of: J Work. 2014;11(1):3]',
    'Statement of retraction: Work and health among young adults',
  ])('the notice is no retracted work: %s', (title) => {
    expect(titled(title)).toBe(false)
  })

  test.each([
    'Withdrawn children in the first years at school',
    'Retracted papers and how often they are cited',
    'How often are retracted articles cited?',
    'Social behaviour of young children (withdrawn or aggressive)',
    'Drugs that were withdrawn',
    'The tongue retracted: phonetics of a vowel',
    'Trukket inn i arbeidslivet',
    '',
  ])('nor is one that only speaks of it: %s', (title) => {
    expect(titled(title)).toBe(false)
  })

  test('by the publication types of the database', () => {
    expect(isRetracted(item({ genre: 'Journal Article; Retracted Publication' }))).toBe(true)
    expect(isRetracted(item({ genre: 'Article, Retracted Publication' }))).toBe(true)
    expect(isRetracted(item({ genre: 'Withdrawn Publication' }))).toBe(true)
    expect(isRetracted(item({ genre: 'Retraction of Publication' }))).toBe(false)
    expect(isRetracted(item({ genre: 'Journal Article' }))).toBe(false)
  })

  test('by its keywords', () => {
    expect(isRetracted(item({ keyword: ['Employment', '*Retracted Publication'] }))).toBe(true)
    expect(isRetracted(item({ keyword: ['Withdrawn', 'Retraction'] }))).toBe(false)
  })

  test('by a field that names the notice, or says that there is one', () => {
    const tagged = (tag: string, value: string) => isRetracted(item({ custom: { 'source-tags': [{ tag, value }] } }))
    expect(tagged('RIN', 'J Work. 2015;12(1):3. PMID: 1')).toBe(true)
    expect(tagged('is_retracted', 'true')).toBe(true)
    expect(tagged('is_retracted', 'false')).toBe(false)
    expect(tagged('ROF', 'J Work. 2014;11(1):3')).toBe(false)
    expect(tagged('RIN', '')).toBe(false)
  })

  test('by any of its titles', () => {
    expect(isRetracted(item({ title: 'Arbeid', 'translated-title': 'RETRACTED: Work' }))).toBe(true)
  })

  test('a title of a megabyte takes no time', () => {
    const long = '(retracted '.repeat(100_000)
    const began = performance.now()
    expect(titled(long)).toBe(false)
    expect(performance.now() - began).toBeLessThan(100)
  })
})
