import { expect, test } from 'vitest'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import { plainDesign, plainStyle } from '#shared/domain/flow/design.ts'
import { labelsOf } from '#shared/domain/flow/drawing/labels.ts'
import { scopingReview } from '#shared/domain/flow/facts.fixture.ts'
import { groupOf, labelGroups } from './labels.ts'

test('every group has texts of a figure, and each text is in the one where it stands', () => {
  const flow = computeFlow(scopingReview(), '2020')
  const design = { ...plainDesign, style: { ...plainStyle, reasons: 'table' as const } }
  const groups = Map.groupBy(labelsOf(flow, 'en', design), groupOf)
  expect(new Set(groups.keys())).toEqual(new Set(labelGroups))
  const keys = (group: (typeof labelGroups)[number]) => groups.get(group)?.map(({ key }) => key)
  expect(keys('boxes')).toContain('screened')
  expect(keys('boxes')).toContain('reports.included')
  expect(keys('lines')).toContain('identified.databases/db0')
  expect(keys('sides')).toEqual(['side.identification', 'side.screening', 'side.included'])
  expect(keys('below')).toContain('table.reason')
})
