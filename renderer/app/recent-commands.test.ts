import { expect, test } from 'vitest'
import { recentFirst } from './recent-commands.ts'

test('what was chosen last comes first, then the room that was mounted last, in its own order', () => {
  const commands = [
    { id: 'home', section: 'Go' },
    { id: 'undo', section: 'Edit' },
    { id: 'include', section: 'Screening' },
    { id: 'log', section: 'Go' },
    { id: 'exclude', section: 'Screening' },
  ]
  expect(recentFirst(commands, ['undo', 'gone', 'home']).map(({ id }) => id)).toEqual([
    'undo',
    'home',
    'include',
    'exclude',
    'log',
  ])
})
