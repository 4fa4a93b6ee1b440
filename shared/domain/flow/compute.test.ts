import { describe, expect, test } from 'vitest'
import { computeFlow } from './compute.ts'
import { includedReport, scopingReview } from './facts.fixture.ts'
import type { FlowFacts } from './facts.ts'
import { type Flow, findBox, flowForms } from './flow.ts'

function numbers(flow: Flow): Record<string, number | null> {
  return Object.fromEntries(flow.boxes.map((box) => [box.key, box.n]))
}

function broken(flow: Flow): string[] {
  return flow.checks.filter((check) => !check.holds).map((check) => `${check.check}: ${check.says}`)
}

describe('a finished scoping review', () => {
  const facts = scopingReview()

  test('has the numbers of its printed 2009 form', () => {
    const flow = computeFlow(facts, '2009')
    expect(numbers(flow)).toEqual({
      'identified.databases': 1174,
      'identified.other': 223,
      'removed.duplicates': 669,
      afterDuplicates: 728,
      screened: 728,
      'excluded.titleAbstract': 300,
      'assessed.fullText': 428,
      'entered.fullText': 2,
      'excluded.fullText': 281,
      'destination.replaced': 1,
      included: 147,
    })
    expect(flow.reasons.map((reason) => reason.n)).toEqual([145, 39, 39, 58])
    expect(findBox(flow, 'included')?.reports).toBe(148)
    expect(flow.interim).toBe(false)
    expect(broken(flow)).toEqual([])
  })

  test('says every subtraction in words, and what the form cannot show', () => {
    const flow = computeFlow(facts, '2009')
    expect(flow.checks.map((check) => check.says)).toEqual(
      expect.arrayContaining([
        '1174 + 223 = 1397 records from 15 sources',
        '1397 identified + 2 entered at full text = 1399 records in all',
        '1397 − 669 duplicates = 728',
        '728 − 300 = 428, none undecided',
        '145 + 39 + 39 + 58 = 281',
        '428 − 281 − 1 replaced + 2 entered at full text = 148 reports of 147 studies',
        '1 thesis was replaced by 2 articles',
        'Nothing waits for a decision',
      ]),
    )
    expect(flow.notes.map((note) => note.says)).toEqual([
      '1 thesis was replaced by 2 articles, which entered at full text.',
      'The 147 studies are described in 148 reports.',
    ])
  })

  test('counts the late articles among other methods in the 2020 forms', () => {
    expect(numbers(computeFlow(facts, '2020'))).toMatchObject({
      'identified.databases': 1174,
      'identified.other': 225,
      screened: 728,
      sought: 430,
      notRetrieved: 0,
      'assessed.fullText': 430,
      'excluded.fullText': 281,
      included: 147,
    })
    const two = computeFlow(facts, '2020-other')
    expect(numbers(two)).toMatchObject({ 'identified.databases': 1174, 'other.identified': 225, included: 147 })
    for (const form of flowForms) expect(broken(computeFlow(facts, form))).toEqual([])
  })
})

describe('what does not add up is said', () => {
  const facts = scopingReview()
  const change = (id: string, change: Partial<FlowFacts['reports'][number]>): FlowFacts => ({
    ...facts,
    reports: facts.reports.map((report) => (report.id === id ? { ...report, ...change } : report)),
  })

  test('a record in no report', () => {
    const lost = { ...facts, records: [...facts.records, { id: 'lost', source: 'db0' }] }
    const flow = computeFlow(lost, '2009')
    expect(broken(flow)).toEqual([
      'oneReport: 1 of 1400 records is in no report or in more than one',
      'afterDuplicates: 1398 − 669 duplicates ≠ 728',
    ])
    expect(flow.checks.find((check) => check.check === 'oneReport')?.ids).toEqual(['lost'])
  })

  test('an exclusion at full text without a reason', () => {
    const flow = computeFlow(change('p400', { fullText: { outcome: 'excluded' } }), '2009')
    expect(broken(flow)).toEqual(['oneReason: 1 of 281 exclusions at full text has no reason'])
    expect(flow.reasons.at(-1)).toMatchObject({ reason: '', n: 1, ids: ['p400'] })
  })

  test('work that waits makes the flow interim', () => {
    const flow = computeFlow(change('p400', { fullText: { outcome: 'conflict' } }), '2009')
    expect(flow.interim).toBe(true)
    expect(flow.pending.fullTextConflicts).toBe(1)
    expect(broken(flow)).toEqual(['pending: 1 conflict at full text'])
  })

  test('a report that could not be had', () => {
    const lost = change('p600', { retrieval: 'not-retrieved', fullText: { outcome: 'pending' } })
    const flow = computeFlow(lost, '2009')
    expect(numbers(flow)).toMatchObject({ 'assessed.fullText': 427, notRetrieved: 1, included: 146 })
    expect(broken(flow)).toEqual([])
    expect(flow.notes.map((note) => note.code)).toContain('note.notRetrieved')
  })
})

test('duplicates removed before import count as identified and as duplicates', () => {
  const facts: FlowFacts = {
    sources: [{ id: 's', name: 'PubMed', kind: 'database', removedBefore: 40, hits: 42 }],
    records: [
      { id: 'a', source: 's' },
      { id: 'b', source: 's' },
    ],
    reports: [includedReport('x', ['a', 'b'])],
    reasons: [],
  }
  const flow = computeFlow(facts, '2020')
  expect(numbers(flow)).toMatchObject({ 'identified.databases': 42, 'removed.duplicates': 41, screened: 1 })
  expect(broken(flow)).toEqual([])
})

test('an excluded report with a reason counts there, and without one at its destination', () => {
  const report = includedReport('x', ['a'])
  const facts: FlowFacts = {
    sources: [{ id: 's', name: 'PubMed', kind: 'database', removedBefore: 0 }],
    records: ['a', 'b'].map((id) => ({ id, source: 's' })),
    reports: [
      { ...report, fullText: { outcome: 'excluded' }, destination: 'protocol' },
      { ...report, id: 'y', records: ['b'], fullText: { outcome: 'excluded', reason: 'r' }, destination: 'background' },
    ],
    reasons: [{ id: 'r', stage: 'full-text', label: 'Wrong outcome' }],
  }
  const flow = computeFlow(facts, '2020')
  expect(numbers(flow)).toMatchObject({ 'excluded.fullText': 1, 'destination.protocol': 1, included: 0 })
  expect(broken(flow)).toEqual([])
})

test('an updated review adds the studies of its previous version', () => {
  const facts: FlowFacts = {
    sources: [{ id: 's', name: 'PubMed', kind: 'database', removedBefore: 0 }],
    records: [{ id: 'a', source: 'p', previous: true }, ...['b', 'c'].map((id) => ({ id, source: 's' }))],
    reports: [
      { ...includedReport('old', ['a']), previous: true, study: 'one' },
      { ...includedReport('more', ['b']), study: 'one' },
      includedReport('new', ['c']),
    ],
    reasons: [],
  }
  const flow = computeFlow(facts, '2020-updated')
  expect(numbers(flow)).toMatchObject({ previous: 1, 'identified.databases': 2, included: 2, total: 2 })
  expect(findBox(flow, 'total')?.reports).toBe(3)
  expect(broken(flow)).toEqual([])
})

describe('a report of the previous version that a new search finds again', () => {
  const facts: FlowFacts = {
    sources: [
      { id: 's', name: 'PubMed', kind: 'database', removedBefore: 0, hits: 3 },
      { id: 'w', name: 'Web', kind: 'other', method: 'website', removedBefore: 0 },
      { id: 'p', name: 'Previous version', kind: 'other', method: 'other', removedBefore: 0 },
    ],
    records: [
      { id: 'a', source: 'p', previous: true },
      { id: 'b', source: 's' },
      { id: 'c', source: 's' },
      { id: 'd', source: 'w' },
      { id: 'e', source: 's' },
    ],
    reports: [{ ...includedReport('old', ['a', 'b', 'c', 'd']), previous: true }, includedReport('new', ['e'])],
    reasons: [],
  }

  test.each(flowForms)('its new records are identified, and duplicates, in %s', (form) => {
    const flow = computeFlow(facts, form)
    const n = numbers(flow)
    const other = n['identified.other'] ?? n['other.identified'] ?? 0
    expect((n['identified.databases'] ?? 0) + other).toBe(4)
    expect((n['removed.duplicates'] ?? 0) + (n['other.removed.duplicates'] ?? 0)).toBe(3)
    expect(n).toMatchObject({ screened: 1, included: 1 })
    expect(broken(flow).filter((said) => !said.startsWith('previousShown'))).toEqual([])
  })

  test('its source is none that was searched, and taken out it is dropped from the total', () => {
    const flow = computeFlow(facts, '2020-updated-other')
    expect(findBox(flow, 'identified.databases')?.lines?.map((line) => line.label)).toEqual(['PubMed'])
    expect(findBox(flow, 'other.identified')?.lines?.map((line) => line.id)).toEqual(['website'])
    expect(numbers(flow)).toMatchObject({ previous: 1, total: 2 })
    const [old, fresh] = facts.reports as [FlowFacts['reports'][number], FlowFacts['reports'][number]]
    const dropped = { ...facts, reports: [{ ...old, removed: { by: 'other' as const, why: 'Retracted' } }, fresh] }
    expect(numbers(computeFlow(dropped, '2020-updated-other'))).toMatchObject({ previous: 1, total: 1, screened: 1 })
    expect(broken(computeFlow(dropped, '2020-updated-other'))).toEqual([])
  })
})

test('PRISMA-ScR shows reasons at title and abstract', () => {
  const facts: FlowFacts = {
    sources: [{ id: 's', name: 'ERIC', kind: 'database', removedBefore: 0 }],
    records: [{ id: 'a', source: 's' }],
    reports: [{ ...includedReport('x', ['a']), titleAbstract: { outcome: 'excluded', reason: 'r' } }],
    reasons: [{ id: 'r', stage: 'title-abstract', label: 'Not about young people' }],
  }
  const box = findBox(computeFlow(facts, 'scr'), 'excluded.titleAbstract')
  expect(box?.lines).toEqual([{ id: 'r', label: 'Not about young people', n: 1, ids: ['x'] }])
})
