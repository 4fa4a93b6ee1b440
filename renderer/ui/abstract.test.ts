import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, splitAbstract } from './abstract.ts'

const headings = (text: string) => splitAbstract(text).map((part) => part.heading)

test('splits at structured headings, whatever their case and language', () => {
  expect(splitAbstract('BACKGROUND: Few know. METHODS AND FINDINGS: We asked. CONCLUSION: Some do.')).toEqual([
    { heading: 'BACKGROUND', text: 'Few know.', from: 12 },
    { heading: 'METHODS AND FINDINGS', text: 'We asked.', from: 44 },
    { heading: 'CONCLUSION', text: 'Some do.', from: 66 },
  ])
  expect(headings('Bakgrunn: Få vet.\nResultater: Noen gjør.')).toEqual(['Bakgrunn', 'Resultater'])
})

describe('the headings of', () => {
  const texts: Record<string, [string, string[]]> = {
    Norwegian: [
      'Bakgrunn: A. Hensikt: B. Materiale og metode: C. Resultater: D. Konklusjon: E.',
      ['Bakgrunn', 'Hensikt', 'Materiale og metode', 'Resultater', 'Konklusjon'],
    ],
    'Norwegian with the article': [
      'Formålet: Å vite. Utvalg og metode: Intervju. Hovedfunn: Mange. Betydning for praksis: Stor.',
      ['Formålet', 'Utvalg og metode', 'Hovedfunn', 'Betydning for praksis'],
    ],
    Swedish: [
      'Bakgrund: A. Syfte: B. Material och metod: C. Resultat: D. Slutsatser: E.',
      ['Bakgrund', 'Syfte', 'Material och metod', 'Resultat', 'Slutsatser'],
    ],
    Danish: [
      'Baggrund: A. Formål: B. Metode: C. Resultater: D. Konklusion: E. Perspektiver: F.',
      ['Baggrund', 'Formål', 'Metode', 'Resultater', 'Konklusion', 'Perspektiver'],
    ],
    'JAMA, in capitals': [
      'IMPORTANCE Few know. OBJECTIVE To know. DESIGN, SETTING, AND PARTICIPANTS A cohort. MAIN OUTCOMES AND MEASURES Work. RESULTS Of 12, 3.',
      ['IMPORTANCE', 'OBJECTIVE', 'DESIGN, SETTING, AND PARTICIPANTS', 'MAIN OUTCOMES AND MEASURES', 'RESULTS'],
    ],
    Emerald: [
      'Purpose – To know. Design/methodology/approach – We asked. Findings – Some. Practical implications – Ask. Originality/value – New.',
      ['Purpose', 'Design/methodology/approach', 'Findings', 'Practical implications', 'Originality/value'],
    ],
    'a dash without blanks': ['Objective—To know. Methods—We asked.', ['Objective', 'Methods']],
    'a full stop': ['Objectives. To know. Methods. We asked. Results. Many.', ['Objectives', 'Methods', 'Results']],
    'lines of their own': [
      'Background\nFew know.\nMethods.\nWe asked.\nConclusions\nSome do.',
      ['Background', 'Methods', 'Conclusions'],
    ],
    'no blank after the colon': ['Aim:To know. Results:Many.', ['Aim', 'Results']],
    brackets: ['[Purpose] To know. [Methods]: We asked.', ['Purpose', 'Methods']],
    Chinese: ['【目的】探讨青年失业。【方法】问卷调查。【结果】有效。', ['目的', '方法', '结果']],
    'Chinese with colons': ['目的：探讨。方法：调查。结论：有效。', ['目的', '方法', '结论']],
    Japanese: ['背景：若者。対象と方法：調査。結果：多い。', ['背景', '対象と方法', '結果']],
    Russian: ['Цель: знать. Материалы и методы: опрос.', ['Цель', 'Материалы и методы']],
    Arabic: ['الخلفية: قليل. النتائج: كثير.', ['الخلفية', 'النتائج']],
    Hebrew: ['רקע: מעט. תוצאות: הרבה.', ['רקע', 'תוצאות']],
    'an unknown one in capitals among known ones': [
      'METHODS: We asked. WHAT IS NEW: All of it. RESULTS: Many.',
      ['METHODS', 'WHAT IS NEW', 'RESULTS'],
    ],
  }
  test.each(Object.entries(texts))('%s', (_, [text, expected]) => {
    expect(headings(text)).toEqual(expected)
  })
})

test('leaves sentences alone that only look like headings', () => {
  for (const text of [
    'We report the following results: none. The aim: to know. A note on methods: there are many.',
    'NEET: young people without work. What they say is heard.',
    'Results. They are what counts.',
    'Design matters. Results matter more. Conclusions are drawn by others.',
    'Background noise was measured. Methods of counting differ – some are old.',
    'Patients with depression were asked. Participants answered. RESULTS were sent to all.',
  ]) {
    expect(splitAbstract(text)).toEqual([{ heading: '', text, from: 0 }])
  }
})

test('keeps what stands before the first heading', () => {
  expect(splitAbstract('A study. Results: Many.')).toEqual([
    { heading: '', text: 'A study.', from: 0 },
    { heading: 'Results', text: 'Many.', from: 18 },
  ])
})

test('keeps the lines of a part, and a text of one paragraph as it is', () => {
  expect(splitAbstract('Methods: One.\nTwo.')).toEqual([{ heading: 'Methods', text: 'One.\nTwo.', from: 9 }])
  expect(splitAbstract('')).toEqual([])
})

test('says of a part and of its lines where they stand', () => {
  const text = ' Before.  Results:\n Many,\n\nand more. '
  const [before, results] = splitAbstract(text)
  expect(text.slice(before?.from)).toMatch(/^Before/)
  expect(paragraphsOf(results?.text ?? '').map((one) => [one.text, text.indexOf(one.text)])).toEqual([
    ['Many,', (results?.from ?? 0) + 0],
    ['and more.', (results?.from ?? 0) + 7],
  ])
})

test('loses no letter of any abstract', () => {
  const letters = (text: string) => text.replace(/[\s:：.—–\-[\]【】〔〕()]/g, '')
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Methods: ',
      '. RESULTS: ',
      '\nBakgrunn: ',
      'aims/purpose: ',
      '. Syfte — ',
      '【目的】',
      '. METHODS We ',
      '\nResultat\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const parts = splitAbstract(text).map((part) => part.heading + part.text)
      expect(letters(parts.join(''))).toBe(letters(text))
      for (const part of splitAbstract(text)) {
        expect(text.slice(part.from, part.from + part.text.length)).toBe(part.text)
        for (const line of paragraphsOf(part.text))
          expect(part.text.slice(line.from, line.from + line.text.length)).toBe(line.text)
      }
    }),
  )
})

test('an abstract of ten thousand words is split in no time, and so is one that only begins headings', () => {
  const long = 'Results: Many young people said that they were not asked. '.repeat(1000)
  const hostile = ['. Main main main ', '\nMethods and ', '. Study design ', ' '.repeat(50)].map((one) =>
    one.repeat(3000),
  )
  const from = performance.now()
  expect(splitAbstract(long)).toHaveLength(1000)
  for (const text of hostile) splitAbstract(text)
  expect(performance.now() - from).toBeLessThan(1500)
})
