import { expect, test } from 'vitest'
import { recentFirst } from './recent-commands.ts'

test('what was chosen last comes first, then what was mounted last', () => {
  const commands = ['home', 'undo', 'include', 'exclude'].map((id) => ({ id }))
  expect(recentFirst(commands, ['undo', 'gone', 'home']).map(({ id }) => id)).toEqual([
    'undo',
    'home',
    'exclude',
    'include',
  ])
})
