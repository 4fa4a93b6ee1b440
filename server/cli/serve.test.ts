import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('with a key file the key is nowhere in what is printed, and opens the door', { timeout: 30_000 }, async () => {
  const file = join(folder, 'host.key')
  const args = [bin, 'serve', join(folder, 'served'), '--key-file', file, '--json']
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    let printed = ''
    host.stderr.on('data', (text) => (printed += text))
    await new Promise<void>((resolve, reject) => {
      host.stdout.on('data', (text) => {
        printed += text
        if (printed.trimEnd().endsWith('}')) resolve()
      })
      host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${printed}`)))
    })
    const key = readFileSync(file, 'utf8').trim()
    const { url, keyFile } = JSON.parse(printed.slice(printed.indexOf('{')))
    expect(printed).not.toContain(key)
    expect(keyFile).toBe(file)
    const status = async (given: string) => (await fetch(`${url}/?key=${given}`, { redirect: 'manual' })).status
    expect(await status(key)).toBe(303)
    expect(await status(key.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')))).toBe(403)
  } finally {
    host.kill('SIGTERM')
  }
})

test('a key file that has no key in it is refused before anything is served', () => {
  const file = join(folder, 'wrong.key')
  writeFileSync(file, 'secret')
  const { status, error } = serve('--key-file', file)
  expect(error).toMatchObject({ code: 'key-file-unusable' })
  expect(status).not.toBe(0)
})
