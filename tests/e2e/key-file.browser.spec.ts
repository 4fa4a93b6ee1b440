import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'

const root = join(import.meta.dirname, '..', '..')

test('with a key file the key is nowhere in what is printed, and opens the door', async ({ request }, info) => {
  const file = info.outputPath('host.key')
  const args = ['bin/parallax.js', 'serve', info.outputPath('served'), '--key-file', file, '--json']
  const host = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
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
    const status = async (given: string) => (await request.get(`${url}/?key=${given}`, { maxRedirects: 0 })).status()
    expect(await status(key)).toBe(303)
    expect(await status(key.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')))).toBe(403)
  } finally {
    host.kill('SIGTERM')
  }
})
