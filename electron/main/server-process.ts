import { fork as forkNode } from 'node:child_process'
import { type MessagePortMain, utilityProcess } from 'electron'
import type { FromServer, ToServer, Use } from '#server/process-messages.ts'
import type { Binding } from '#server/session.ts'

/** How long a server may take to close its files before it is ended, in ms. */
const patience = 2000

export interface ServerProcess {
  /** Gives the server one end of a connection. */
  connect(connection: string, port: MessagePortMain, binding: Binding | undefined): void
  /** Lets a connection read a file, or write one, under a name; answered by `handed`. */
  hand(connection: string, name: string, path: string, use: Use): void
  /** Asks the process to end, and ends it where it does not; `exit` is called as for any other end. */
  stop(): void
}

export interface ServerProcessOptions {
  /** The built `server/process.ts`. */
  entry: string
  /** One JSON string that the process gets as its argument. */
  argument: string
  hear(message: FromServer): void
  /** Called once, when the process has ended for whatever reason. */
  exit(code: number | null): void
}

/**
 * Starts the server as an Electron utility process: connections get a MessagePort of their own and do not pass through main.
 */
export function startUtility(options: ServerProcessOptions): ServerProcess {
  const child = utilityProcess.fork(options.entry, [options.argument], {
    serviceName: 'Parallax server',
    stdio: 'pipe',
  })
  child.stdout?.on('data', (text) => options.hear({ type: 'log', level: 'info', text: String(text).trimEnd() }))
  child.stderr?.on('data', (text) => options.hear({ type: 'log', level: 'warn', text: String(text).trimEnd() }))
  child.on('message', (message: FromServer) => options.hear(message))
  child.on('exit', (code) => options.exit(code))
  return {
    connect: (connection, port, binding) => child.postMessage({ type: 'connect', connection, binding }, [port]),
    hand: (connection, name, path, use) =>
      child.postMessage({ type: 'hand', connection, name, path, use } satisfies ToServer),
    stop: () => {
      child.postMessage({ type: 'stop' })
      setTimeout(() => child.kill(), patience)
    },
  }
}

/**
 * Starts the server on a plain Node, for an Electron whose own Node is too old for the database's binding. All
 * connections share the one channel of the process, told apart by their id, and main relays.
 *
 * @param node path of a Node 22.18 or newer
 */
export function startNode(node: string, options: ServerProcessOptions): ServerProcess {
  const ports = new Map<string, MessagePortMain>()
  const child = forkNode(options.entry, [options.argument], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined },
  })
  const tell = (message: ToServer) => {
    if (child.connected) child.send(message)
  }
  child.stdout?.on('data', (text) => options.hear({ type: 'log', level: 'info', text: String(text).trimEnd() }))
  child.stderr?.on('data', (text) => options.hear({ type: 'log', level: 'warn', text: String(text).trimEnd() }))
  child.on('message', (message) => {
    const heard = message as FromServer
    if (heard.type === 'message') ports.get(heard.connection)?.postMessage(heard.data)
    else options.hear(heard)
  })
  let ended = false
  const end = (code: number | null) => {
    if (ended) return
    ended = true
    for (const port of ports.values()) port.close()
    ports.clear()
    options.exit(code)
  }
  child.on('exit', end)
  child.on('error', () => end(null))
  return {
    connect: (connection, port, binding) => {
      ports.set(connection, port)
      port.on('message', ({ data }) => tell({ type: 'message', connection, data }))
      port.on('close', () => {
        ports.delete(connection)
        tell({ type: 'close', connection })
      })
      tell({ type: 'connect', connection, binding })
      port.start()
    },
    hand: (connection, name, path, use) => tell({ type: 'hand', connection, name, path, use }),
    stop: () => {
      tell({ type: 'stop' })
      setTimeout(() => child.kill(), patience)
    },
  }
}
