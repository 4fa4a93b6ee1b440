import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readableFingerprint } from './fingerprint.ts'

test('every byte of a fingerprint is written, also one that base64url writes with - or _', () => {
  expect(readableFingerprint('AA_-')).toBe('00:0F:FE')
  expect(readableFingerprint('-_8')).toBe('FB:FF')
  // SHA-256 of "abc", as FIPS 180-2 gives it.
  expect(readableFingerprint(createHash('sha256').update('abc').digest('base64url'))).toBe(
    'BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD',
  )
})
