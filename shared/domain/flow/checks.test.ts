import { describe, expect, test } from 'vitest'
import { computeFlow } from './compute.ts'
import { includedReport, scopingReview } from './facts.fixture.ts'
import type { FlowFacts, FlowReport, FlowSource } from './facts.ts'
import type { FlowForm } from './flow.ts'

const database: FlowSource = { id: 'db', name: 'PubMed', kind: 'database', removedBefore: 0 }
const other: FlowSource = { id: 'list', name: 'A list', kind: 'other', removedBefore: 0 }

function factsOf(reports: FlowReport[], sources: FlowSource[] = [database]): FlowFacts {
  const records = reports.flatMap((report) =>
    report.records.map((id) => ({
      id,
      source: sources.find((one) => id.startsWith(one.id))?.id ?? sources[0]?.id ?? '',
    })),
  )
  return { sources, records, reports, reasons: [] }
}

const check = (facts: FlowFacts, name: string, form: FlowForm = '2020') =>
  computeFlow(facts, form).checks.find((one) => one.check === name)

describe('of the flow as a whole', () => {
  test('every report is in one box or waits', () => {
    expect(check(scopingReview(), 'accounted')).toMatchObject({ holds: true, level: 'error' })
    expect(check(scopingReview(), 'accounted')?.says).toBe(
      '0 removed before screening + 300 excluded on title and abstract + 281 excluded at full text + 1 kept as something else or replaced + 148 included = 730 reports in all, each in one box or waiting',
    )
  })

  test('numbers are whole and not below 0', () => {
    const facts = factsOf([includedReport('x', ['db1'])], [{ ...database, removedBefore: -3 }])
    expect(check(facts, 'wholeNumbers')?.holds).toBe(true)
    const half = factsOf([includedReport('x', ['db1'])], [{ ...database, removedBefore: 0.5 }])
    expect(check(half, 'wholeNumbers')).toMatchObject({ holds: false, level: 'error' })
  })

  test('a record that was merged is no report besides', () => {
    const merged = factsOf([includedReport('db1', ['db1', 'db2']), includedReport('db3', ['db3'])])
    expect(check(merged, 'oneDecision')?.holds).toBe(true)
    const besides = { ...merged, reports: [...merged.reports, includedReport('db2', [])] }
    expect(check(besides, 'oneDecision')).toMatchObject({ holds: false, ids: ['db2'] })
  })
})

describe('what a reader would stumble over', () => {
  test('reports that were joined after they were screened', () => {
    const facts = factsOf([{ ...includedReport('db1', ['db1', 'db2']), joined: 2 }, includedReport('db3', ['db3'])])
    expect(check(facts, 'joined')).toMatchObject({ holds: true, level: 'info', ids: ['db1'] })
    expect(
      computeFlow(facts, '2020', { closed: ['title-abstract'] }).checks.some((one) => one.check === 'joined'),
    ).toBe(false)
  })

  test('what a tool excluded has its line', () => {
    const byTool = { ...includedReport('db1', ['db1']), fullText: { outcome: 'pending' as const } }
    const facts = factsOf([{ ...byTool, titleAbstract: { outcome: 'excluded', by: 'automation' } }])
    expect(check(facts, 'automationExcluded')).toMatchObject({ holds: true, data: { n: 1, shown: 1 } })
    expect(check(facts, 'automationNamed')).toMatchObject({ holds: false, ids: [byTool.id] })
  })

  test('what a tool excluded is named with the figure, in each column, and adds up', () => {
    const tool = 'A ranking: stopped after 2 of 4'
    const unseen = { titleAbstract: { outcome: 'excluded', by: 'automation', tool } } as const
    const facts = factsOf(
      [
        includedReport('db1', ['db1']),
        { ...includedReport('db2', ['db2']), ...unseen },
        { ...includedReport('list1', ['list1']), ...unseen },
      ],
      [database, { ...other, method: 'citation' }],
    )
    for (const form of ['2020', '2020-other', '2009', 'scr'] as const) {
      const { checks, notes, boxes } = computeFlow(facts, form)
      expect(checks.filter(({ holds, level }) => !holds && level !== 'info')).toEqual([])
      expect(checks.find((one) => one.check === 'automationNamed')).toMatchObject({ holds: true, data: { total: 2 } })
      const note = notes.find(({ code }) => code === 'note.unscreened')
      expect(note).toMatchObject({ data: { n: 2, tools: tool }, ids: ['db2', 'list1'] })
      const lines = boxes.flatMap(({ lines: all = [] }) => all.filter(({ id }) => id === 'automation'))
      expect(lines.flatMap(({ ids }) => ids)).toEqual(['db2', 'list1'])
    }
  })

  test('reports found both ways, and records of other methods of which nobody said what method', () => {
    const facts = factsOf(
      [includedReport('db1', ['db1', 'list1']), includedReport('list2', ['list2'])],
      [database, other],
    )
    expect(check(facts, 'bothWays', '2020-other')).toMatchObject({ holds: true, ids: ['db1'] })
    expect(check(facts, 'methodSaid')).toMatchObject({ holds: false, level: 'warning', ids: ['list1', 'list2'] })
    const notes = (form: FlowForm) => computeFlow(facts, form).notes.map(({ code }) => code)
    expect(notes('2020-other')).toContain('note.methodNotSaid')
    expect(notes('2020')).not.toContain('note.methodNotSaid')
    const said = { ...facts, sources: [database, { ...other, method: 'citation' as const }] }
    expect(check(said, 'methodSaid')).toBeUndefined()
  })
})

test('studies of both versions are counted once', () => {
  const facts = factsOf([
    { ...includedReport('db1', ['db1']), previous: true, study: 'one' },
    { ...includedReport('db2', ['db2']), study: 'one' },
    includedReport('db3', ['db3']),
  ])
  expect(check(facts, 'totalStudies', '2020-updated')).toMatchObject({ holds: true, data: { both: 1, total: 2 } })
  expect(check(facts, 'previousStudies', '2020-updated')?.holds).toBe(true)
})
