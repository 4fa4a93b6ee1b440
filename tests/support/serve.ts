import { proxiesAt } from '#server/http/came-from.ts'
import { keyEntrance } from '#server/http/entrance.ts'
import { listen } from '#server/http/listen.ts'
import { createServer } from '#server/index.ts'

// node tests/support/serve.ts FOLDER: a server process with the door for browsers behind a proxy on this machine, and no page, so
// that nothing need be built.

const [folder = ''] = process.argv.slice(2)
const server = createServer({ folder, samples: '' })
const { port, close } = await listen({
  server,
  host: '127.0.0.1',
  port: 0,
  proxied: proxiesAt([]),
  entrances: [keyEntrance(server.host, 'key')],
  rendererFolder: folder,
})
process.stdout.write(`http://127.0.0.1:${port}/?key=key\n`)
process.once('SIGTERM', () => void close())
