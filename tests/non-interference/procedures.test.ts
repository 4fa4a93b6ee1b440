import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { procedures } from './walk.ts'

test('every procedure declares the ability that it needs', () => {
  const silent = procedures(contract).filter(({ ability }) => ability === undefined)
  expect(silent).toEqual([])
})
