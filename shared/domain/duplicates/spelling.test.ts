import { describe, expect, it } from 'vitest'
import { authorsOf, compareAuthors, mayBeSamePeople } from './authors.ts'
import { kindOf } from './kinds.ts'
import { fold, misspelt } from './text.ts'

const oneWord = (a: string, b: string) => misspelt(fold(a), fold(b))

describe('British and American spelling', () => {
  it.each([
    ['aetiology', 'etiology'],
    ['ætiological', 'etiological'],
    ['aetiopathogenesis', 'etiopathogenesis'],
    ['aesthetics', 'esthetics'],
    ['oesophageal', 'esophageal'],
    ['œsophagus', 'esophagus'],
    ['oestrogen', 'estrogen'],
    ['oestradiol', 'estradiol'],
    ['oedema', 'edema'],
    ['foetal', 'fetal'],
    ['paediatric', 'pediatric'],
    ['orthopaedics', 'orthopedics'],
    ['leukaemia', 'leukemia'],
    ['diarrhoea', 'diarrhea'],
    ['anaemia', 'anemia'],
    ['haemoglobin', 'hemoglobin'],
    ['gastro-oesophageal'.replace('-', ''), 'gastroesophageal'],
  ])('%s and %s are one word', (a, b) => {
    expect(oneWord(a, b)).toBe(true)
    expect(oneWord(b, a)).toBe(true)
  })

  it.each([
    ['omission', 'emission'],
    ['allusion', 'elusion'],
    ['affective', 'effective'],
    ['axons', 'exons'],
    ['oral', 'eral'],
    ['ostrich', 'estrich'],
    ['aetiology', 'biology'],
    ['oestrogen', 'androgen'],
  ])('%s and %s are two', (a, b) => {
    expect(oneWord(a, b)).toBe(false)
    expect(oneWord(b, a)).toBe(false)
  })

  it.each([
    ['Sæther', 'Saether', 'Sather', 'Säther'],
    ['Østfold', 'Oestfold', 'Ostfold', 'Östfold'],
    ['Ålesund', 'Aalesund', 'Alesund', 'Ålesund'.normalize('NFD')],
  ])('%s, %s, %s and %s are one', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })
})

describe('families of two names', () => {
  const people = (name: string) => authorsOf([name])
  it.each([
    ['García-Ledesma, Juana', 'Garcia, J', 'agree'],
    ['García-Ledesma, Juana', 'Ledesma J', 'agree'],
    ['J. García-Ledesma', 'Garcia J', 'agree'],
    ['García Ledesma, Juana', 'Garcia-Ledesma J', 'agree'],
    ['García Ledesma, Juana', 'Ledesma, J.', 'agree'],
    ['García-Ledesma', 'Garcia', 'agree'],
    ['García-Ledesma, Juana', 'Garcia, P', 'differ'],
    ['García-Ledesma, Juana', 'Ledesma P', 'differ'],
    ['Bergström, Kari', 'Berg, Kari', 'differ'],
    ['Chen-Li, Wei', 'Cheng, Wei', 'differ'],
    ['Hansen, Kari', 'Hans, Kari', 'differ'],
  ])('%s and %s: %s', (a, b, expected) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(compareAuthors(people(one), people(other)).level).toBe(expected)
      if (expected === 'agree') expect(mayBeSamePeople(people(one), people(other))).toBe(true)
    }
  })
})

describe('kinds that a title tells', () => {
  it.each([
    ['Predictors of treatment response', undefined],
    ['Sleep and the immune response', undefined],
    ['Walks and sleep: dose-response', undefined],
    ['Dose-response to evening walks', undefined],
    ['A new treatment protocol for a rare disease', undefined],
    ['A walking protocol for a cluster trial', 'protocol'],
    ['Study protocol for the WALK cohort of nurses and other shift workers in seven countries', 'protocol'],
    ['Sleep of shift workers - reply', 'reply'],
    ['Sleep of shift workers: Reply', 'reply'],
    ['Sleep of shift workers. Reply.', 'reply'],
    ['Sleep of shift workers. Response', 'reply'],
    ['Sleep of shift workers: a response', 'reply'],
    ["Sleep of shift workers: authors' response", 'reply'],
    ['Sleep of shift workers: author response', 'reply'],
    ["Sleep of shift workers. The authors' reply", 'reply'],
    ['Sleep of shift workers (reply)', 'reply'],
    ['Sleep of shift workers [Response]', 'reply'],
    ['Reply to Toft', 'reply'],
    ['Response from the authors', 'reply'],
    ['Response by Seip', 'reply'],
    ['Reply', 'reply'],
    ['Review of nutrition in shift workers', undefined],
    ['Review of Evening Walks, by H. Seip', undefined],
    ['Review of: Evening Walks', 'review-of-book'],
    ['Book review: Evening Walks', 'review-of-book'],
    ['Evening Walks (book review)', 'review-of-book'],
    ['A new treatment protocol', undefined],
    ['Adherence to the walking protocol', undefined],
    ['Sleep under a new walking protocol in shift workers', undefined],
    ['A study of protocol deviations', undefined],
    ['Evening walks in shift workers: study protocol', 'protocol'],
    ['Evening walks in shift workers: a study protocol for a randomised controlled trial', 'protocol'],
    ['Evening walks in shift workers: protocol for a systematic review', 'protocol'],
    ['Evening walks in shift workers: a protocol for a cohort', 'protocol'],
    ['Evening walks in shift workers: the WALK trial protocol', 'protocol'],
    ['Evening walks in shift workers - protocol', 'protocol'],
    ['Evening walks in shift workers: design and protocol', 'protocol'],
    ['Evening walks in shift workers (protocol)', 'protocol'],
    ['Protocol for a trial of evening walks', 'protocol'],
    ['Protocol: evening walks in shift workers', 'protocol'],
    ['Study protocol of the WALK trial', 'protocol'],
    ['Evening walks study protocol', 'protocol'],
    ['Study protocol deviations in trials of walks', undefined],
  ])('%s: %s', (title, expected) => {
    expect(kindOf({ title }, undefined)).toBe(expected)
  })

  it('a type tells a book review where the title leaves it open', () => {
    expect(kindOf({ title: 'Review of Evening Walks', type: 'Book Review' }, undefined)).toBe('review-of-book')
    expect(kindOf({ title: 'Evening walks in shift workers', type: 'Book Review' }, undefined)).toBeUndefined()
  })
})
