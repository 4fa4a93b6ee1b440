import { mkdirSync } from 'node:fs'
import { toldMounts } from './backups/place.ts'
import { createServer } from './index.ts'
import type { FromServer, ServerArgument, ToServer, Use } from './process-messages.ts'
import { type Port, RelayPort } from './relay-port.ts'
import type { Binding } from './session.ts'

// The entry of the process that holds the database, whatever runs it: an Electron utility process, which hands over a
// MessagePort for each connection, or a plain Node, whose one channel carries all connections.

interface ParentPort {
  on(event: 'message', listener: (event: { data: ToServer; ports: (Port & { start(): void })[] }) => void): void
  postMessage(message: FromServer): void
}
const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort

const tell = (message: FromServer): void => {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

const argument: ServerArgument = JSON.parse(process.argv[2] ?? '')
if (argument.mounted !== undefined) toldMounts(argument.mounted)
mkdirSync(argument.folder, { recursive: true })
const server = createServer({
  ...argument,
  log: (level, text) => tell({ type: 'log', level, text }),
})
void server.host.sharing?.resume()

const relayed = new Map<string, RelayPort>()
const hands = new Map<string, (name: string, path: string, use: Use) => void>()

function connect(connection: string, port: Port, binding: Binding | undefined): void {
  hands.set(
    connection,
    server.connect(port, binding, (bound) => tell({ type: 'binding', connection, binding: bound })),
  )
  port.on('close', () => hands.delete(connection))
}

function hear(message: ToServer, port?: Port & { start(): void }): void {
  switch (message.type) {
    case 'connect': {
      const own = port ?? new RelayPort((data) => tell({ type: 'message', connection: message.connection, data }))
      if (own instanceof RelayPort) relayed.set(message.connection, own)
      connect(message.connection, own, message.binding)
      port?.start()
      break
    }
    case 'message':
      relayed.get(message.connection)?.deliver(message.data)
      break
    case 'hand':
      hands.get(message.connection)?.(message.name, message.path, message.use)
      tell({ type: 'handed', name: message.name })
      break
    case 'close':
      relayed.get(message.connection)?.closed()
      relayed.delete(message.connection)
      break
    case 'stop':
      end()
  }
}

function end(): void {
  void server.close().finally(() => process.exit(0))
}

if (parentPort) parentPort.on('message', ({ data, ports }) => hear(data, ports[0]))
else {
  process.on('message', (message) => hear(message as ToServer))
  // Main is gone: nobody is left to answer.
  process.on('disconnect', end)
}
