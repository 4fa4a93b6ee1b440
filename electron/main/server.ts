import { randomUUID } from 'node:crypto'
import { MessageChannelMain, type WebContents } from 'electron'
import type { FromServer, Use } from '#server/process-messages.ts'
import type { Binding } from '#server/session.ts'
import type { ServerState } from '#shared/contract/desktop.ts'
import { channels } from '../channels.ts'
import { type ServerProcess, type ServerProcessOptions, startNode, startUtility } from './server-process.ts'

const firstPause = 250
const longestPause = 10_000
/** A server that lived this long was healthy: the next pause is short again. */
const healthy = 30_000

/** How long quitting waits for the server, in ms: longer than the server process is given to close its files. */
const longestFarewell = 4000

interface Line {
  contents: WebContents
  connection: string
  binding: Binding | undefined
}

export interface ServerKeeper {
  /** Gives a window a new way to the server, in place of the one it had. Who was signed in there stays signed in. */
  connect(contents: WebContents): void
  /** Lets a window read a file of this machine, or write one. Gives the name under which it may; null while there is no server. */
  hand(contents: WebContents, path: string, use: Use): Promise<string | null>
  /** Stops the server for good; resolves when the process has ended. */
  stop(): Promise<void>
}

export interface ServerKeeperOptions {
  entry: string
  argument: string
  /** A plain Node to run the server on, where Electron's own is too old. */
  node: string | undefined
  log(level: 'info' | 'warn' | 'error', text: string): void
}

/**
 * Keeps one server process running: starts it, brokers a port between it and each window, notices when it ends, tells
 * the windows, starts it again (with growing pauses) and gives each window a new port with the binding it had.
 * To be called after the app is ready.
 */
export function keepServer(options: ServerKeeperOptions): ServerKeeper {
  const lines = new Map<number, Line>()
  let process: ServerProcess | undefined
  let stopping = false
  let pause = firstPause
  let count = 0
  let gone: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  const handing = new Map<string, (name: string | null) => void>()

  const tellAll = (state: ServerState) => {
    for (const { contents } of lines.values()) if (!contents.isDestroyed()) contents.send(channels.server, state)
  }

  const open = (line: Line) => {
    if (!process || line.contents.isDestroyed()) return
    line.connection = `${line.contents.id}-${++count}`
    const { port1, port2 } = new MessageChannelMain()
    process.connect(line.connection, port1, line.binding)
    line.contents.postMessage(channels.port, null, [port2])
  }

  const hear = (message: FromServer) => {
    if (message.type === 'handed') {
      handing.get(message.name)?.(message.name)
      handing.delete(message.name)
    }
    if (message.type === 'log') options.log(message.level, message.text)
    if (message.type === 'binding') {
      for (const line of lines.values()) if (line.connection === message.connection) line.binding = message.binding
    }
  }

  const start = () => {
    timer = undefined
    const started = Date.now()
    const settings: ServerProcessOptions = {
      entry: options.entry,
      argument: options.argument,
      hear,
      exit: (code) => {
        process = undefined
        for (const answer of handing.values()) answer(null)
        handing.clear()
        if (stopping) return gone()
        if (Date.now() - started > healthy) pause = firstPause
        options.log('error', `The server ended (code ${code}); starting it again in ${pause} ms.`)
        tellAll('down')
        timer = setTimeout(start, pause)
        pause = Math.min(pause * 2, longestPause)
      },
    }
    process = options.node ? startNode(options.node, settings) : startUtility(settings)
    tellAll('up')
    for (const line of lines.values()) open(line)
  }
  start()

  return {
    connect: (contents) => {
      const known = lines.get(contents.id)
      const line = known ?? { contents, connection: '', binding: undefined }
      lines.set(contents.id, line)
      if (!known) contents.once('destroyed', () => lines.delete(contents.id))
      open(line)
    },
    hand: (contents, path, use) => {
      const connection = lines.get(contents.id)?.connection
      const running = process
      if (!running || connection === undefined) return Promise.resolve(null)
      const name = randomUUID()
      return new Promise((resolve) => {
        handing.set(name, resolve)
        running.hand(connection, name, path, use)
      })
    },
    stop: () => {
      stopping = true
      clearTimeout(timer)
      if (!process) return Promise.resolve()
      const ended = new Promise<void>((resolve) => {
        gone = resolve
      })
      process.stop()
      // Quitting never waits for a server that cannot be ended: the system ends it with the app.
      return Promise.race([ended, new Promise<void>((resolve) => setTimeout(resolve, longestFarewell))])
    },
  }
}
