import { expect, it } from 'vitest'
import { FORMATS } from '#shared/domain/imports/reading.ts'
import { runFuzz } from './run.ts'

// A short run with a fixed seed; `npm run fuzz` is the long one. The patience is for a machine that does much else.
const order = { seed: 7, patience: 15_000 }

it('reads or refuses whatever a file of text was turned into', async () => {
  const result = await runFuzz({ ...order, formats: FORMATS.filter((format) => format !== 'xlsx'), inputs: 80 })
  expect(result.problems).toEqual([])
})

it('reads or refuses whatever a workbook was turned into', async () => {
  const result = await runFuzz({ ...order, formats: ['xlsx'], inputs: 40 })
  expect(result.problems).toEqual([])
})
