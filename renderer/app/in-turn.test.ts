import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('an undo is sent when the note before it was answered, also with a refusal; what only reads waits for nobody', async () => {
  const said: string[] = []
  const note = Promise.withResolvers<string>()
  const sent = [
    inTurn('http://host/rpc/marks/note', () => {
      said.push('note')
      return note.promise
    }),
    inTurn('http://host/rpc/reviews/undo', async () => said.push('undo')),
    inTurn('http://host/rpc/screening/report', async () => said.push('report')),
  ]
  await sent[2]
  await Promise.resolve()
  expect(said.toSorted()).toEqual(['note', 'report'])
  note.reject(new Error('refused'))
  await expect(sent[0]).rejects.toThrow('refused')
  await sent[1]
  expect(said.at(-1)).toBe('undo')
})
