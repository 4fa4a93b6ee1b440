import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumberPiece, Piece } from '#shared/domain/reporting/pieces.ts'
import { heldTogether } from './held-together.ts'

const number = (shown: string) => ({ kind: 'number', shown }) as NumberPiece
const plain = (held: ReturnType<typeof heldTogether>) =>
  held
    .map((one) =>
      one.kind === 'held' ? one.before + one.number.shown + one.after : one.kind === 'text' ? one.text : '',
    )
    .join('')

test('a number stands with its brackets, and the words around it stay words', () => {
  const pieces: Piece[] = [
    { kind: 'text', text: 'ERIC (n\u00a0=\u00a0' },
    number('143'),
    { kind: 'text', text: '), JSTOR' },
  ]
  expect(heldTogether(pieces)).toEqual([
    { kind: 'text', text: 'ERIC ' },
    { kind: 'held', before: '(n\u00a0=\u00a0', number: number('143'), after: '),' },
    { kind: 'text', text: ' JSTOR' },
  ])
})

test('no letter is lost or moved', () => {
  const piece = fc.oneof(
    fc
      .string({ unit: fc.constantFrom('a', ' ', '(', '\u00a0', ')'), minLength: 1 })
      .map((text): Piece => ({ kind: 'text', text })),
    fc.nat(99).map((n) => number(String(n))),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const before = pieces
        .map((one) => (one.kind === 'text' ? one.text : one.kind === 'number' ? one.shown : ''))
        .join('')
      expect(plain(heldTogether(pieces))).toBe(before)
    }),
  )
})
