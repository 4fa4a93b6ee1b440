import { expect, test } from 'vitest'
import { languageOfText } from './language.ts'

test.each([
  ['en', 'The aim of the study is to find out which of the young people in this group are not in work or education.'],
  [
    'no',
    'Formålet med studien er å finne ut hvilke unge som ikke er i arbeid, og hva som kan gjøres for at de kommer tilbake.',
  ],
  [
    'no',
    'Føremålet med studien er å finne ut kva ungdommar som ikkje er i arbeid eller utdanning, og korleis dei kan koma attende.',
  ],
  [
    'sv',
    'Syftet med studien är att ta reda på vilka unga som inte är i arbete eller utbildning, och hur de kan komma tillbaka.',
  ],
  [
    'da',
    'Formålet med undersøgelsen er at finde ud af, hvilke unge der ikke er i arbejde eller uddannelse, og hvad der virker.',
  ],
  [
    'other',
    'Ziel der Studie ist es, herauszufinden, welche Jugendlichen nicht in Arbeit oder Ausbildung sind und warum das so ist.',
  ],
])('%s by the words of the text', (language, text) => {
  expect(languageOfText(text)).toBe(language)
})

test('an abstract in English is English, whatever the record is said to be in', () => {
  const text =
    'The aim of the study is to find out which of the young people in this group are not in work or education.'
  expect(languageOfText(text, 'nb')).toBe('en')
})

test('a title of few words is in the language that the record is said to be in', () => {
  expect(languageOfText('Ungdom utanför', 'sv')).toBe('sv')
  expect(languageOfText('Jugendliche', 'de')).toBe('other')
  expect(languageOfText('Ungdom')).toBe('other')
  expect(languageOfText('')).toBe('other')
})
