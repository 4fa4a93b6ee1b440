import { expect, test } from 'vitest'
import { correctedClusters } from './sets.ts'

const clusters = [
  ['id_0000001', 'id_0000002', 'id_0000003'],
  ['id_0000004', 'id_0000005', 'id_0000006', 'id_0000007'],
]

test('distinct ones leave their cluster, each alone', () => {
  const lines = ['one,id_0000001;id_0000002,duplicate,distinct,article and erratum']
  expect(correctedClusters('one', clusters, lines)).toEqual([
    ['id_0000001', 'id_0000003'],
    ['id_0000004', 'id_0000005', 'id_0000006', 'id_0000007'],
    ['id_0000002'],
  ])
})

test('companions that the remark names leave together, though there are commas before them', () => {
  const lines = ['one,id_0000004;id_0000006,duplicate,distinct,"letter, not article; also 5 and 7"']
  expect(correctedClusters('one', clusters, lines)).toEqual([
    ['id_0000001', 'id_0000002', 'id_0000003'],
    ['id_0000006', 'id_0000007'],
    ['id_0000004', 'id_0000005'],
  ])
})

test('duplicates join, with all that they were with; debatable labels and other sets stay', () => {
  const lines = [
    'one,id_0000003;id_0000008,008 not in group,duplicate,lost its title',
    'one,id_0000004;id_0000005,duplicate,debatable,pages differ',
    'other,id_0000004;id_0000005,duplicate,distinct,another set',
  ]
  expect(correctedClusters('one', clusters, lines)).toEqual([
    ['id_0000004', 'id_0000005', 'id_0000006', 'id_0000007'],
    ['id_0000001', 'id_0000002', 'id_0000003', 'id_0000008'],
  ])
})
