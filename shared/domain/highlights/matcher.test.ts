import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matcherOf } from './matcher.ts'

/** What is marked in a text, for one or more terms. */
const marked = (text: string, terms: string | string[], language = '') =>
  matcherOf([terms].flat().map((term) => ({ id: term, text: term })))
    .stretches(text, language)
    .filter((stretch) => stretch.terms.length > 0)
    .map((stretch) => stretch.text)

describe('words in all their forms', () => {
  test.each([
    ['nb', 'ungdom', 'Ungdommer og ungdommens helse, ungdom i arbeid', ['Ungdommer', 'ungdommens', 'ungdom']],
    ['nb', 'frafall', 'Frafallet i skolen', ['Frafallet']],
    ['nb', 'skole', 'skolen, skoler og skolene, men ingen skolegård', ['skolen', 'skoler', 'skolene']],
    ['nb', 'leder', 'Leder: ledighet', ['Leder']],
    ['sv', 'skola', 'Skolor och elever', ['Skolor']],
    ['da', 'uddannelse', 'Uddannelser for unge', ['Uddannelser']],
    ['en', 'dropout', 'Dropouts and a dropout', ['Dropouts', 'dropout']],
    ['en', 'study', 'Studies of people who studied', ['Studies', 'studied']],
  ])('%s: %s', (language, term, text, found) => expect(marked(text, term, language)).toEqual(found))

  test('where the language is not known, any of the four may fit', () => {
    expect(marked('Elevene', 'elev')).toEqual(['Elevene'])
    expect(marked('Studies', 'study')).toEqual(['Studies'])
  })

  test('small words tell that an abstract of a Norwegian record is in English', () => {
    const text = 'This study of cars shows how the care of the young is given by their parents'
    expect(marked(text, 'care', 'nb')).toEqual(['care'])
  })

  test('in a language without rules a word is found as it stands', () => {
    expect(marked('Schule und Schulen', 'Schule', 'de')).toEqual(['Schule'])
  })
})

describe('letters', () => {
  test('å, ø and æ are letters of their own', () => {
    expect(marked('bar, bår, baer, bær, for, før', ['bar', 'før'], 'nb')).toEqual(['bar', 'før'])
  })

  test('case does not matter, nor how a letter is composed', () => {
    expect(marked('ÅRSAKER til FRAFALL', ['årsak', 'frafall'], 'nb')).toEqual(['ÅRSAKER', 'FRAFALL'])
    const text = 'Tidlig årsak til'.normalize('NFD')
    expect(marked(text, 'årsak', 'nb')).toEqual(['årsak'.normalize('NFD')])
  })

  test('a soft hyphen hides no word, and a genitive is the word', () => {
    expect(marked('drop\u00adout; the youth’s and the youth\u0027s', ['dropout', 'youth'], 'en')).toEqual([
      'drop\u00adout',
      'youth’s',
      'youth\u0027s',
    ])
  })

  test('where words are not parted by spaces a term is found anywhere', () => {
    expect(marked('日本の若者の就労支援について', ['若者', '就労'])).toEqual(['若者', '就労'])
    expect(marked('이 연구는 청년니트를'.normalize('NFD'), '니트')).toEqual(['니트'.normalize('NFD')])
  })
})

describe('phrases', () => {
  test('are found with each word in any form, across spaces and hyphens, but not across a comma', () => {
    const text = 'School dropouts, schools’ dropout and school-dropout; at school, dropout'
    expect(marked(text, 'school dropout', 'en')).toEqual(['School dropouts', 'school-dropout'])
  })

  test.each(['drop-out', 'dropout', 'drop out'])('%s is found however it is written', (term) => {
    const text = 'Drop-outs, dropout, drop out and a drop. Out'
    expect(marked(text, term, 'en')).toEqual(['Drop-outs', 'dropout', 'drop out'])
  })

  test.each(['school drop-out', 'school dropout', 'school drop out'])('so is %s', (term) => {
    const text = 'school drop-out, school dropouts, school-drop out'
    expect(marked(text, term, 'en')).toEqual(['school drop-out', 'school dropouts', 'school-drop out'])
  })

  test('a small word is joined to nothing across a space', () => {
    expect(marked('Hver elev er en elev', 'elev', 'nb')).toEqual(['elev', 'elev'])
    expect(marked('met the rapist', 'therapist', 'en')).toEqual([])
    expect(marked('met a the-rapist', 'therapist', 'en')).toEqual(['the-rapist'])
  })
})

describe('what is typed with signs', () => {
  test('an asterisk finds all words that begin so', () => {
    expect(marked('Psykisk, psykiatri og psykologi; apsyk', 'psyk*', 'nb')).toEqual([
      'Psykisk',
      'psykiatri',
      'psykologi',
    ])
    expect(marked('mental disorders, mental health, mental disability', 'mental dis*', 'en')).toEqual([
      'mental disorders',
      'mental disability',
    ])
  })

  test('quotes find exactly these words; what stands in capitals there, only in capitals', () => {
    expect(marked('Studies and study', '"study"', 'en')).toEqual(['study'])
    expect(marked('A neet room of NEET and NEETs', '"NEET"', 'en')).toEqual(['NEET'])
    expect(marked('drop out, dropout', ['"drop out"'], 'en')).toEqual(['drop out'])
  })

  test('pattern signs are no patterns, and signs alone find nothing', () => {
    expect(marked('a (b) c. d', ['(b)', '.', '*', '""', '['])).toEqual(['b'])
  })
})

describe('overlaps', () => {
  test('the longest stands', () => {
    expect(marked('early school leaving', ['school', 'early school', 'school leaving'], 'en')).toEqual([
      'school leaving',
    ])
  })

  test('what two terms find alike is one stretch with both', () => {
    const matcher = matcherOf([
      { id: 'in', text: 'youth' },
      { id: 'out', text: 'Youths' },
      { id: 'else', text: 'adult' },
    ])
    expect(matcher.stretches('the youth', 'en')).toEqual([
      { text: 'the ', terms: [] },
      { text: 'youth', terms: ['in', 'out'] },
    ])
  })
})

const pieces = [
  'drop',
  'out',
  '-',
  ' ',
  ',',
  'Ungdommer',
  'å',
  'a\u030a',
  '*',
  '"',
  '若者',
  '\u00ad',
  'school',
  '’s',
  '\n',
  '𝒳',
  'İ',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces)).map((list) => list.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
)

test('nothing of a text is lost or added, and marks are never empty, whatever the text and the terms', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(texts, { maxLength: 6 }),
      fc.constantFrom('', 'nb', 'en', 'de'),
      (text, terms, language) => {
        const stretches = matcherOf(terms.map((term, i) => ({ id: String(i), text: term }))).stretches(text, language)
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
        if (text !== '') expect(stretches.every((stretch) => stretch.text !== '')).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a term finds itself', () => {
  const letters = fc.stringMatching(/^[a-zæøå]{2,12}( [a-zæøå]{2,12}){0,2}$/)
  fc.assert(
    fc.property(letters, (term) => {
      expect(marked(term, term)).toEqual([term])
    }),
  )
})
