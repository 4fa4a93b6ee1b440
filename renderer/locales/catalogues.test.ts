import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { catalogues, languages } from './index.ts'

/** The names of the values that a message takes, also inside its plurals and selects. */
function valuesOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      names.add(String(token[0]))
      if (token[2] && typeof token[2] === 'object') for (const inner of Object.values(token[2])) walk(inner)
    }
  }
  walk(compileMessageOrThrow(message))
  return [...names].sort()
}

describe.each(languages)('the texts in %s', (language) => {
  test('can all be read', () => {
    for (const message of Object.values(catalogues[language]))
      expect(() => compileMessageOrThrow(message)).not.toThrow()
  })

  test('take the values that the English ones take', () => {
    for (const [id, message] of Object.entries(catalogues.en)) {
      const other = Object.entries(catalogues[language]).find(([key]) => key === id)?.[1]
      expect({ id, values: valuesOf(other ?? '') }).toEqual({ id, values: valuesOf(message) })
    }
  })
})
