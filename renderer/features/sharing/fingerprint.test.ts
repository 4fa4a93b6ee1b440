import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { asBrowsersWrite } from './fingerprint.ts'

test('a fingerprint is written as browsers write that of a certificate', () => {
  for (const text of ['', 'a', 'b']) {
    const hash = createHash('sha256').update(text)
    const bytes = hash.digest()
    const written = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    expect(asBrowsersWrite(bytes.toString('base64url'))).toBe(written)
  }
})
