import { expect, test } from 'vitest'
import { roomOfBox } from './room-of.ts'

test('what a box counts is opened where it was decided', () => {
  const keys = {
    'identified.databases': 'duplicates',
    'other.identified': 'duplicates',
    'other.removed.duplicates': 'duplicates',
    'removed.automation': 'screening',
    screened: 'screening',
    'other.excluded.titleAbstract': 'screening',
    'excluded.fullText': 'fulltext',
    'destination.background': 'fulltext',
    included: 'fulltext',
    previous: null,
  }
  for (const [key, room] of Object.entries(keys)) expect(roomOfBox(key), key).toBe(room)
})
