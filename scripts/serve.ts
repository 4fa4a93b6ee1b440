import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { listen } from '#server/http.ts'
import { createServer } from '#server/index.ts'

// Parallax without a window: the same app for one person, in a browser on this machine. The address carries a key
// that no other user of the machine knows.

const root = join(import.meta.dirname, '..')
const documents = join(homedir(), 'Documents')
const folder = process.env.PARALLAX_FOLDER || join(existsSync(documents) ? documents : homedir(), 'Parallax')
mkdirSync(folder, { recursive: true })

const server = createServer({ folder, samples: join(root, 'samples') })
const { url, close } = await listen({
  server,
  host: '127.0.0.1',
  port: Number(process.env.PARALLAX_PORT || 0),
  key: randomBytes(24).toString('base64url'),
  rendererFolder: join(root, 'out', 'renderer'),
})
console.log(
  `Parallax is ready. Open this address in a browser on this machine:\n\n  ${url}\n\nReviews are kept in ${folder}. Ctrl+C stops it.`,
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await close()
    process.exit(0)
  })
}
