import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import { listen } from '../http/listen.ts'
import { createServer } from '../index.ts'
import { folderOrTemporary, samples } from './open.ts'

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** `serve FOLDER`: the app for a browser on this machine. The address carries a key that nobody else knows. */
export async function serve(folder: string, port: number): Promise<void> {
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    throw new Problem('not-built', "The app has not been built yet: 'npm start -- --browser' builds and serves it.")
  }
  const server = createServer({ folder: folderOrTemporary(folder), samples, backups: 'hourly' })
  const { url, close } = await listen({
    server,
    host: '127.0.0.1',
    port,
    key: randomBytes(24).toString('base64url'),
    rendererFolder,
  })
  process.stdout.write(`${url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}
