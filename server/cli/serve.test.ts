import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
const folder = mkdtempSync(join(tmpdir(), 'parallax-serve-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function serve(...options: string[]): { status: number | null; error: { code: string; message: string } } {
  const args = [bin, 'serve', join(folder, 'reviews'), ...options, '--json']
  // It serves until it is ended: one that is not refused fails here by its time.
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 })
  return { status, error: JSON.parse(stdout).error }
}

test.each([
  [['--host', '0.0.0.0'], 'only over TLS'],
  [['--host', '::'], 'only over TLS'],
  [['--host', 'review.example.org', '--name', 'review.example.org'], 'only over TLS'],
  [['--tls-cert', 'cert.pem'], 'go together'],
  [['--tls-key', 'key.pem', '--self-signed'], 'go together'],
  [['--self-signed', '--behind-proxy', '--name', 'review.example.org'], 'one of them'],
  [['--behind-proxy'], 'needs --name'],
  [['--self-signed', '--proxy', '10.0.0.1'], 'goes with --behind-proxy'],
  [['--behind-proxy', '--name', 'review.example.org', '--proxy', '10.0.0.0/99'], 'is not an address or a network'],
  [['--self-signed', '--name', 'https://review.example.org'], 'is not the name of a machine'],
])('serve %j is refused, and says why', (options, says) => {
  const { status, error } = serve(...options)
  expect(error).toMatchObject({ code: 'wrong-usage' })
  expect(error.message).toContain(says)
  expect(status).toBe(2)
  expect(existsSync(join(folder, 'reviews'))).toBe(false)
})

test('a key file that has no key in it is refused before anything is served', () => {
  const file = join(folder, 'wrong.key')
  writeFileSync(file, 'secret')
  const { status, error } = serve('--key-file', file)
  expect(error).toMatchObject({ code: 'key-file-unusable' })
  expect(status).not.toBe(0)
})
