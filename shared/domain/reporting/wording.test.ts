import { describe, expect, test } from 'vitest'
import { includedReport } from '../flow/facts.fixture.ts'
import type { FlowFacts } from '../flow/facts.ts'
import { writtenPart } from './document.ts'
import { allKnown, nothingKnown, pairedStage } from './facts.fixture.ts'
import type { ReportingFacts } from './facts.ts'
import { piecesOf } from './pieces.ts'
import { type ReportingLanguage, reportingLanguages } from './words.ts'
import { plainOf } from './write/rich.ts'

const text = (facts: ReportingFacts, part: 'methods' | 'results', lang: ReportingLanguage = 'en') =>
  plainOf(writtenPart(facts, part, lang).blocks)

describe('a review that knows nothing of itself', () => {
  test.each(reportingLanguages)('says no number but its version, and lists what to fill in (%s)', (lang) => {
    for (const part of ['methods', 'results'] as const) {
      const { blocks, gaps } = writtenPart(nothingKnown(), part, lang)
      expect(piecesOf(blocks).filter(({ kind }) => kind === 'number')).toEqual([])
      expect(plainOf(blocks).replace('1.2.3', '')).not.toMatch(/\d/)
      expect(gaps.length).toBeGreaterThan(part === 'methods' ? 5 : 2)
      for (const hint of gaps) expect(plainOf(blocks)).toContain(`[… ${hint}]`)
    }
  })
})

describe('a review that knows everything', () => {
  test('leaves only to the authors what no review knows', () => {
    expect(writtenPart(allKnown(), 'methods', 'en').gaps).toEqual([
      'protocol and registration: where and when, or that there was none',
      'how the findings were brought together',
    ])
    expect(writtenPart(allKnown(), 'results', 'nb').gaps).toEqual(['hva studiene viste; skrives av forfatterne'])
  })

  test('tells in English how it was made', () => {
    const said = text(allKnown(), 'methods')
    for (const sentence of [
      'We searched two databases on 3 March 2024: First (Ovid) and Second (Ovid).',
      'We searched one study register on 3 March 2024: Trials (Ovid).',
      'Further records came from one other source: References (citation searching, 3 March 2024).',
      'These limits were applied: English or Norwegian (First, Second and Trials).',
      'A report was eligible if it met this criterion: Norwegian. A report was excluded if this applied: Editorials.',
      'One criterion was reworded in the course of the review: “Nordic” became “Norwegian” for full-text assessment on 1 April 2024.',
      'Rules merged 658 records into another of the same report, and people 11 more. People answered 14 doubtful pairs and found 11 of them to be the same report. Before import, 3 further duplicates had been removed.',
      'two reviewers judged a random sample of 25 records, of which they were to agree on at least 75%. They agreed on 18 of 25 (72%), which fell short of this; Cohen’s kappa was 0.40 (95% CI 0.10 to 0.70). After the round, one criterion was reworded.',
      'Two reviewers, independently of each other, screened the title and abstract of each record. Reviewers were blind to each other’s decisions until Reviewer 1 lifted the blinding on 6 May 2024, for the reason “all have voted”.',
      'the two reviewers agreed on 91.5% (95% CI 89.4% to 93.3%) of the 728 records that both had judged; Cohen’s kappa was 0.84 (95% CI 0.80 to 0.87) and Gwet’s AC1 0.89 (95% CI 0.86 to 0.91).',
      'Of the 61 disagreements, a third person, who had not voted on them, settled 60, and the reviewers together 1.',
      'one primary reason from a list of four.',
      'the form “Charting” (2 fields, two versions; two people per study, blind to each other’s answers).',
      'the two gave the same answer in 91.8% of 294 comparisons. A third person settled 20 answers, and those who charted 4 together.',
    ])
      expect(said).toContain(sentence)
  })

  test('and in Norwegian', () => {
    const said = text(allKnown(), 'methods', 'nb')
    for (const sentence of [
      'Vi søkte i to databaser 3. mars 2024: First (Ovid) og Second (Ovid).',
      'Vi søkte i ett studieregister 3. mars 2024: Trials (Ovid).',
      'Flere referanser kom fra én annen kilde: References (siteringssøk, 3. mars 2024).',
      'Ett kriterium ble omformulert underveis: «Nordic» ble til «Norwegian» for vurderingen i fulltekst 1. april 2024.',
      'To vurderere vurderte tittel og sammendrag for hver referanse, uavhengig av hverandre.',
      'Cohens kappa var 0,84 (95 % KI 0,80 til 0,87)',
      'Av de 61 uenighetene avgjorde en tredje person, som ikke hadde stemt over dem, 60, og vurdererne sammen 1.',
      'skjemaet «Charting» (2 felter, to versjoner; to personer per studie, blindet for hverandres svar).',
    ])
      expect(said.replaceAll('\u00a0', ' ')).toContain(sentence)
  })

  test('tells what was found, with the numbers of the flow', () => {
    const said = text(allKnown(), 'results').replaceAll('\u00a0', ' ')
    for (const sentence of [
      'The search identified 1174 records in databases and 223 records by other methods.',
      'After removal of 669 duplicate records, 728 records were screened on title and abstract, and 300 of them were excluded.',
      'The full text of 428 reports was sought, and 2 more came in at full text, without screening on title and abstract. All were retrieved, and 430 were assessed for eligibility.',
      'At full text, 281 reports were excluded, for these reasons: Other Nordic country (n = 145); OECD countries (n = 39); Norway and others (n = 39); Wrong population (n = 58).',
      'The review includes 147 studies, described in 148 reports, published between 1997 and 2021.',
      'Method, charted for 147 studies: Qualitative (n = 146), Quantitative (n = 1).',
    ])
      expect(said).toContain(sentence)
  })
})

describe('of one and of many', () => {
  const one: FlowFacts = {
    sources: [{ id: 's', name: 'Only', kind: 'database', removedBefore: 1 }],
    records: [{ id: 'r', source: 's' }],
    reports: [includedReport('r', ['r'])],
    reasons: [],
  }

  test('English', () => {
    const said = text({ ...nothingKnown(one), years: { from: 2020, to: 2020 } }, 'results')
    expect(said).toContain('identified 2 records in databases.')
    expect(said).toContain('After removal of 1 duplicate record, 1 record was screened')
    expect(said).toContain('The full text of 1 report was sought.')
    expect(said).toContain('and 1 was assessed')
    expect(said).toContain('includes 1 study, described in 1 report, published in 2020.')
  })

  test('Norwegian', () => {
    const said = text({ ...nothingKnown(one), years: { from: 2020, to: 2020 } }, 'results', 'nb')
    expect(said).toContain('Etter at 1 dublett var fjernet, ble 1 publikasjon screenet')
    expect(said).toContain('omfatter 1 studie, beskrevet i 1 publikasjon, publisert i 2020.')
  })

  test('one disagreement, one reviewer', () => {
    const stage = pairedStage('title-abstract')
    const facts = {
      ...nothingKnown(one),
      stages: [{ ...stage, conflicts: { third: 1, together: 0, sentBack: 0, open: 0 } }],
    }
    expect(text(facts, 'methods')).toContain('A third person, who had not voted on it, settled the 1 disagreement.')
    expect(text({ ...facts, stages: [{ ...stage, reviewers: 3 }] }, 'methods')).toContain(
      'Two of a team of three reviewers, independently of each other, screened',
    )
    const alone = { ...stage, reviewers: 1, perReport: 1, agreement: null, conflicts: null }
    expect(text({ ...facts, stages: [alone] }, 'methods')).toContain(
      'One reviewer screened the title and abstract of each record. As one reviewer judged each record, agreement was not measured.',
    )
  })
})

test('a statistic that the votes do not define is said to be undefined, and nothing is put in its place', () => {
  const stage = pairedStage('full-text')
  const [pair] = stage.agreement?.pairs ?? []
  if (!pair || !stage.agreement) throw new Error('the stage has a pair')
  const undefinedKappa = { ...pair, cohenKappa: { value: null, low: null, high: null } }
  const facts = { ...allKnown(), stages: [{ ...stage, agreement: { ...stage.agreement, pairs: [undefinedKappa] } }] }
  expect(text(facts, 'methods')).toContain('Cohen’s kappa was undefined, as only one category was used and')
})

test('where lists can be sorted by relevance, it is told by which model and that nothing was left out for it', () => {
  const stage = { ...pairedStage('title-abstract'), ranking: { model: 'tfidf-1-2-svm/1' } }
  const facts = { ...allKnown(), stages: [stage] }
  expect(text(facts, 'methods')).toContain(
    'a linear model of words (“tfidf-1-2-svm/1”) in Parallax learned it from each reviewer’s own decisions while the stage was blind; it changed the order alone',
  )
  expect(text(facts, 'methods', 'nb')).toContain('(«tfidf-1-2-svm/1») i Parallax lærte den av hver vurderers egne')
  expect(text({ ...facts, stages: [pairedStage('title-abstract')] }, 'methods')).not.toContain('relevance')
})

test('what a tool excluded when screening was stopped is told with its number and the tool', () => {
  const tool = 'A ranking: stopped after one of two'
  const flow: FlowFacts = {
    sources: [{ id: 's', name: 'Only', kind: 'database', removedBefore: 0 }],
    records: ['a', 'b'].map((id) => ({ id, source: 's' })),
    reports: [
      includedReport('a', ['a']),
      { ...includedReport('b', ['b']), titleAbstract: { outcome: 'excluded', by: 'automation', tool } },
    ],
    reasons: [],
  }
  const stage = { ...pairedStage('title-abstract'), ranking: { model: 'tfidf-1-2-svm/1' } }
  const facts = { ...nothingKnown(flow), stages: [stage] }
  const methods = text(facts, 'methods')
  expect(methods).toContain(
    'Screening was stopped before everything was screened: 1 record that no reviewer had judged was excluded by an automation tool, “A ranking: stopped after one of two”.',
  )
  expect(methods).toContain('the title and abstract of each record that was screened')
  expect(methods).not.toContain('no report was left out for it')
  expect(text(facts, 'methods', 'nb')).toContain('Screeningen ble stoppet før alt var screenet: 1 referanse som ingen')
  expect(text(facts, 'results')).toContain('1 of these by an automation tool and screened by nobody.')
})

test('a stage that is under way is told as it is set up, and one without enough reviewers as a gap', () => {
  const stage = { ...pairedStage('title-abstract'), blind: true, lifted: null }
  const facts = nothingKnown()
  expect(text({ ...facts, stages: [stage] }, 'methods')).toContain(
    'Two reviewers, independently of each other, screen the title and abstract of each record. Reviewers are blind',
  )
  expect(text({ ...facts, stages: [{ ...stage, reviewers: 1 }] }, 'methods', 'nb')).toContain(
    'Tittel og sammendrag for hver referanse ble vurdert av [… hvem som vurderte tittel og sammendrag for hver referanse: trinnet ber om 2 og nevner 1].',
  )
})

test('what waits makes the numbers interim, and is to be finished', () => {
  const waiting: FlowFacts = {
    sources: [{ id: 's', name: 'Only', kind: 'database', removedBefore: 0 }],
    records: [{ id: 'r', source: 's' }],
    reports: [
      {
        ...includedReport('r', ['r']),
        titleAbstract: { outcome: 'conflict' },
        retrieval: 'pending',
        fullText: { outcome: 'pending' },
      },
    ],
    reasons: [],
  }
  expect(text(nothingKnown(waiting), 'results')).toContain(
    'These numbers are interim: 1 in conflict on title and abstract [… reports that wait: decide on them before reporting].',
  )
})
