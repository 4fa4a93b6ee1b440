import { expect, test } from 'vitest'
import { Newest } from './newest.ts'

test('a part is put to what was said last, until that shows as saved', async () => {
  const newest = new Newest<{ title: string; colour: string }>()
  const first = Promise.withResolvers<void>()
  const saved = { title: 'old', colour: 'red' }
  const titled = { ...newest.of('a', saved), title: 'new' }
  const all = [newest.say('a', titled, () => first.promise)]
  const coloured = { ...newest.of('a', saved), colour: 'blue' }
  expect(coloured).toEqual({ title: 'new', colour: 'blue' })
  expect(newest.of('b', saved)).toBe(saved)
  const second = Promise.withResolvers<void>()
  all.push(newest.say('a', coloured, () => second.promise))
  first.resolve()
  await all[0]
  await Promise.resolve()
  expect(newest.of('a', saved)).toBe(coloured)
  second.resolve()
  await all[1]
  await Promise.resolve()
  expect(newest.of('a', saved)).toBe(saved)
})

test('what was refused is not what holds', async () => {
  const newest = new Newest<string | undefined>()
  await expect(newest.say('a', 'said', () => Promise.reject(new Error('refused')))).rejects.toThrow()
  await Promise.resolve()
  expect(newest.of('a', undefined)).toBeUndefined()
})
