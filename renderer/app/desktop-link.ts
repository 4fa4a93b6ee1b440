import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type Desktop, portMessage } from '#shared/contract/desktop.ts'
import { type ServerState, setServerState } from './server-state.ts'

type Link = Pick<ClientLink<ClientContext>, 'call'>

/**
 * A link over the port that the desktop's main process brokers. When the server stops, calls under way end with an
 * error and new ones wait for the next port, which main sends by itself.
 */
export function createDesktopLink(desktop: Desktop): ClientLink<ClientContext> {
  let close: () => void = () => undefined
  let arrived: (link: Link) => void = () => undefined
  let current = nextLink()

  function nextLink() {
    return new Promise<Link>((resolve) => {
      arrived = resolve
    })
  }

  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data?.type !== portMessage || !port) return
    close()
    const opened = openPort(port)
    close = opened.close
    arrived(opened.link)
    current = Promise.resolve(opened.link)
    setServerState('up')
  })
  desktop.onServer((state) => {
    if (state === 'up') return
    close()
    current = nextLink()
    setServerState('down')
  })
  desktop.connect()

  let isKnocking = false
  /** Says that another's host is not to be had, and asks for it until it is, or the window is at home again. */
  async function knock(state: ServerState) {
    setServerState(state)
    if (isKnocking) return
    isKnocking = true
    for (let times = 0; ; times++) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** times, 4000)))
      const link = await current
      const now = await link.call(['team', 'me'], {}, { context: {} }).then(
        () => 'up' as const,
        // What is no answer tells nothing of the host: the own server ended, and says so itself.
        (error) => hostState(error) ?? (error instanceof ORPCError ? ('up' as const) : undefined),
      )
      if (now) setServerState(now)
      if (now === 'up') break
    }
    isKnocking = false
  }

  return {
    async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) {
      const link = await current
      try {
        return await link.call(path, input, options)
      } catch (error) {
        const state = hostState(error)
        if (state && path[0] !== 'remote') knock(state)
        throw error
      }
    },
  }
}

/** What an answer says of the other's host that a window is at; nothing where that answered, or there is none. */
function hostState(error: unknown): ServerState | undefined {
  if (!(error instanceof ORPCError)) return undefined
  if (error.code === 'UNREACHABLE') return 'away'
  return error.code === 'PROBLEM' && error.data?.problem === 'other-certificate' ? 'other' : undefined
}

/** A link over one port, and how to end what is still under way on it. */
function openPort(port: MessagePort): { link: Link; close(): void } {
  const closers: (() => void)[] = []
  // Not every Chromium tells the closing of a port, so the listeners for it are kept and told by hand.
  const heard = {
    addEventListener(type: string, listener: (event: MessageEvent) => void) {
      if (type === 'close') closers.push(() => listener(new MessageEvent('close')))
      else port.addEventListener('message', listener)
    },
    postMessage: (data: unknown, transfer?: Transferable[]) => port.postMessage(data, transfer ?? []),
  }
  const link = new RPCLink<ClientContext>({ port: heard as Pick<MessagePort, 'addEventListener' | 'postMessage'> })
  port.start()
  return {
    link,
    close() {
      for (const closer of closers) closer()
      port.close()
    },
  }
}
