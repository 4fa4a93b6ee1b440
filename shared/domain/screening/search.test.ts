import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch, wordsSought } from './search.ts'
import { SearchMistake } from './search-tokens.ts'

const word = (text: string, prefix = false) => ({ kind: 'words', text, prefix })
/** A blank behind it: the last word is complete. */
const parsed = (text: string) => parseSearch(`${text} `)

describe('parseSearch', () => {
  test('nothing is no search', () => {
    expect(parseSearch('')).toBeUndefined()
    expect(parseSearch('  \n')).toBeUndefined()
  })

  test('words stand beside each other, and the last may be only begun while it is typed', () => {
    expect(parseSearch('youth dropo')).toEqual({ kind: 'all', of: [word('youth'), word('dropo', true)], without: [] })
    expect(parseSearch('youth dropo ')).toEqual({ kind: 'all', of: [word('youth'), word('dropo')], without: [] })
    expect(parseSearch('a')).toEqual(word('a'))
  })

  test('a word goes on behind its asterisk', () => {
    expect(parsed('adolesc* work')).toEqual({ kind: 'all', of: [word('adolesc', true), word('work')], without: [] })
    expect(parsed('"young peop"*')).toEqual(word('young peop', true))
  })

  test('phrases, in the quotation marks of any country', () => {
    for (const typed of ['"young adults"', '“young adults”', '«young adults»', '„young adults“'])
      expect(parsed(typed)).toEqual(word('young adults'))
  })

  test('OR binds less than standing together, and parentheses bind most', () => {
    expect(parsed('a b OR c')).toEqual({
      kind: 'any',
      of: [{ kind: 'all', of: [word('a'), word('b')], without: [] }, word('c')],
    })
    expect(parsed('a (b OR c)')).toEqual({
      kind: 'all',
      of: [word('a'), { kind: 'any', of: [word('b'), word('c')] }],
      without: [],
    })
    expect(parsed('a AND b')).toEqual(parsed('a b'))
  })

  test('what is left out, by word or by sign', () => {
    const search = { kind: 'all', of: [word('youth')], without: [word('animal')] }
    expect(parsed('youth NOT animal')).toEqual(search)
    expect(parsed('youth -animal')).toEqual(search)
    expect(parsed('-animal youth')).toEqual(search)
    expect(parsed('youth (-animal)')).toEqual(search)
    expect(parsed('-animal')).toEqual({ kind: 'all', of: [], without: [word('animal')] })
  })

  test('a hyphen inside a word leaves nothing out, nor does one that stands alone', () => {
    expect(parsed('covid-19')).toEqual(word('covid-19'))
    expect(parsed('youth - work')).toEqual(parsed('youth work'))
  })

  test('near each other, in both ways of writing', () => {
    const near = { kind: 'near', words: [word('school'), word('drop out')], distance: 5 }
    expect(parsed('NEAR(school "drop out", 5)')).toEqual(near)
    expect(parsed('school NEAR/5 "drop out"')).toEqual(near)
    expect(parsed('school NEAR dropout')).toMatchObject({ kind: 'near', distance: 10 })
  })

  test('operators are in capitals, as in every database; else they are words', () => {
    expect(parsed('not or near')).toEqual({ kind: 'all', of: [word('not'), word('or'), word('near')], without: [] })
  })

  test('fields by their English and Norwegian names, also with letters in two parts', () => {
    expect(parsed('title:youth')).toEqual({ kind: 'in', field: 'title', of: word('youth') })
    expect(parsed('Tittel: youth')).toEqual({ kind: 'in', field: 'title', of: word('youth') })
    expect(parsed('forfatter:"Berg, K"')).toEqual({ kind: 'in', field: 'authors', of: word('Berg, K') })
    expect(parsed('nøkkelord:frafall'.normalize('NFD'))).toMatchObject({ field: 'keywords' })
    expect(parsed('sammendrag:(a OR b)')).toMatchObject({ kind: 'in', field: 'abstract', of: { kind: 'any' } })
  })

  test('a title that was pasted with its colon is words', () => {
    expect(parsed('Outside work: a study')).toEqual({
      kind: 'all',
      of: [word('Outside'), word('work:'), word('a'), word('study')],
      without: [],
    })
    expect(parsed('at 10:30')).toMatchObject({ kind: 'all' })
    expect(parsed('https://example.org/a')).toMatchObject({ kind: 'words' })
  })
})

describe('what cannot be understood says why and where', () => {
  test.each([
    ['youth "young adults', 'unclosed-quote', 6],
    ['(youth', 'unclosed-parenthesis', 0],
    ['youth)', 'stray-parenthesis', 5],
    ['youth ()', 'empty-parentheses', 6],
    ['youth OR', 'nothing-after', 6],
    ['OR youth', 'nothing-before', 0],
    ['youth OR OR work', 'nothing-after', 6],
    ['youth NOT', 'nothing-after', 6],
    ['AND youth', 'nothing-before', 0],
    ['youth titel:work', 'unknown-field', 6],
    ['title:', 'field-alone', 0],
    ['title: OR youth', 'field-alone', 0],
    ['youth OR -work', 'only-without', 9],
    ['wom*n', 'star-inside', 3],
    ['*ness', 'star-inside', 0],
    ['NEAR(youth, 5)', 'near-needs-two', 0],
    ['youth NEAR/3', 'near-needs-two', 6],
    ['NEAR/3 youth', 'near-needs-two', 0],
    ['NEAR(youth work', 'unclosed-parenthesis', 4],
    ['— & —', 'nothing-to-find', 0],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'too-deep', 41],
  ])('%s', (text, code, at) => {
    try {
      parseSearch(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(SearchMistake)
      expect(error).toMatchObject({ code, at, problem: `search-${code}`, data: { at } })
    }
  })

  test('whatever is typed is a search, or is answered with a mistake inside of it', () => {
    const bits = fc.constantFrom(
      '"',
      '(',
      ')',
      '*',
      '-',
      ':',
      ',',
      ' ',
      'NEAR(',
      'NEAR/2',
      'OR',
      'NOT',
      'AND',
      'title:',
      'å',
      '漢字',
      'ord',
      '\0',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(bits).map((some) => some.join('')),
      fc.array(bits).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        try {
          parseSearch(typed)
        } catch (error) {
          if (!(error instanceof SearchMistake)) throw error
          expect(error.at).toBeGreaterThanOrEqual(0)
          expect(error.at + error.length).toBeLessThanOrEqual(typed.length)
          expect(error.message).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })
})

test('what is marked in a text is what was looked for, not what was to be left out', () => {
  expect(
    wordsSought(parsed('title:youth (school OR "drop out") -animal NEAR(a b, 3)')).map(({ text }) => text),
  ).toEqual(['youth', 'school', 'drop out', 'a', 'b'])
  expect(wordsSought(undefined)).toEqual([])
})
