import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Schedule } from '#shared/domain/backups/schedule.ts'
import { keepBackups } from './backups/schedule.ts'
import { createHost, type Host } from './host.ts'
import { accountEntrance } from './http/accounts.ts'
import { listen } from './http/listen.ts'
import { type Log, logUnforeseen } from './log.ts'
import type { Use } from './process-messages.ts'
import type { Port } from './relay-port.ts'
import { router } from './router.ts'
import { type Binding, createSession } from './session.ts'
import { createSharer, type SharerOptions } from './sharing/sharer.ts'

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
  /** Ends it; resolves once those who came over a network were told and files are closed. */
  close(): Promise<void>
}

/** What is behind every door but the terminal: the host of a folder, and the router for those who connect. */
export function createServer({
  folder,
  samples,
  renderer,
  run = null,
  backups = 'daily',
  log = () => {},
}: {
  folder: string
  samples: string
  /** The built page, for guests; where there is none, nothing can be shared. */
  renderer?: string
  run?: string | null
  /** How often reviews that are open are backed up, where nobody chose otherwise. */
  backups?: Schedule
  log?: Log
}): ParallaxServer {
  const host = createHost({ folder, samples, backups })
  const keeper = keepBackups(host, log)
  if (renderer !== undefined) {
    const entrances = [accountEntrance(host, { secure: true })]
    const serve = (how: Parameters<SharerOptions['listen']>[0]) =>
      listen({ ...how, server: { host, log }, entrances, rendererFolder: renderer })
    host.sharing = createSharer({ host, log, run, listen: serve })
  }
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
    close: async () => {
      keeper.stop()
      await host.sharing?.close()
      host.close()
    },
  }
}
