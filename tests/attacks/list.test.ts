import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('each attack of the list has the test that tries it', () => {
  const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  // What issue and threat model name.
  const attacks = rows.map(([, attack]) => attack)
  for (const named of [
    'Session theft',
    'Session fixation',
    'CSRF',
    'XSS',
    'Path traversal',
    'Oversized bodies',
    'Slow bodies',
    'Brute force',
    'Replayed passkeys',
    'Privilege by forged input',
    'Packet bombs',
  ])
    expect(attacks).toContain(named)
  for (const [, attack = '', , where = ''] of rows) {
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(where) ?? []
    expect(readFileSync(join(root, file), 'utf8'), attack).toContain(`'${name}'`)
  }
})
