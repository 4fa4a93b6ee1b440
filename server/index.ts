import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Schedule } from '#shared/domain/backups/schedule.ts'
import { keepBackups } from './backups/schedule.ts'
import { createHost, type Host } from './host.ts'
import type { Use } from './process-messages.ts'
import type { Port } from './relay-port.ts'
import { router } from './router.ts'
import { type Binding, createSession } from './session.ts'

export type Log = (level: 'info' | 'warn' | 'error', text: string) => void

export interface ParallaxServer {
  readonly host: Host
  readonly log: Log
  /**
   * Answers one window. `binding` is what it was bound to before a restart; `onBinding` hears each change. Gives what lets
   * the window read a file of this machine, or write one, under a name.
   */
  connect(
    port: Port,
    binding?: Binding,
    onBinding?: (binding: Binding) => void,
  ): (name: string, path: string, use: Use) => void
  close(): void
}

/** What is behind every door but the terminal: the host of a folder, and the router for those who connect. */
export function createServer({
  folder,
  samples,
  backups = 'daily',
  log = () => {},
}: {
  folder: string
  samples: string
  /** How often reviews that are open are backed up, where nobody chose otherwise. */
  backups?: Schedule
  log?: Log
}): ParallaxServer {
  const host = createHost({ folder, samples, backups })
  const keeper = keepBackups(host, log)
  const handler = new RPCHandler(router, { interceptors: [onError((error) => logUnforeseen(log, error))] })
  return {
    host,
    log,
    connect(port, binding, onBinding) {
      const session = createSession(host, 'desktop', onBinding)
      try {
        if (binding) session.bind(binding)
      } catch (error) {
        // The file is gone or unreadable since: the window starts with no review and says so itself.
        logUnforeseen(log, error)
      }
      handler.upgrade(port, { context: { session } })
      return (name, path, use) => void (use === 'read' ? session.handed : session.places).set(name, path)
    },
    close: () => {
      keeper.stop()
      host.close()
    },
  }
}

/** What no use-case foresaw goes to the log, by its kind and place; what it was about does not. */
export function logUnforeseen(log: Log, error: unknown): void {
  if (error instanceof Error && !('defined' in error && error.defined) && error.name !== 'AbortError') {
    log(
      'error',
      `${error.name} ${'code' in error ? String(error.code) : ''} ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`,
    )
  }
}
