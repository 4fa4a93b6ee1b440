import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { softwareVersion } from './version.ts'

test('files say the version that the package has', () => {
  const about = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
  expect(softwareVersion).toBe(about.version)
})
