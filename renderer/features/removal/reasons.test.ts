import { expect, test } from 'vitest'
import { reasonOf, saidOf } from './reasons.ts'

test('a tool and another reason have to be told, the common ones need not', () => {
  expect(saidOf('tool', 'Marked by a tool', '  ')).toBeUndefined()
  expect(saidOf('tool', 'Marked by a tool', 'RobotSearch, not a trial')).toEqual({
    by: 'automation',
    why: 'RobotSearch, not a trial',
  })
  expect(saidOf('typed', 'Another reason', '')).toBeUndefined()
  expect(saidOf('retracted', 'Retracted', '')).toEqual({ by: 'other', why: 'Retracted' })
  expect(saidOf('date', 'Outside the date limit', 'before 2010')).toEqual({
    by: 'other',
    why: 'Outside the date limit: before 2010',
  })
})

test('the filters of a list speak for a reason', () => {
  expect(reasonOf({ retracted: 'yes', years: { to: 2009 } })).toBe('retracted')
  expect(reasonOf({ years: { to: 2009 } })).toBe('date')
  expect(reasonOf({ language: ['de'] })).toBe('language')
  expect(reasonOf({})).toBe('typed')
})
