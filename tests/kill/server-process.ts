import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { FromServer, ToServer } from '#server/process-messages.ts'
import { RelayPort } from '#server/relay-port.ts'
import type { Contract } from '#shared/contract/index.ts'

const root = join(import.meta.dirname, '..', '..')

export type WindowClient = ContractRouterClient<Contract>

export interface KillableServer {
  /** The calls of one more window. They fail once the server is dead. */
  connect(): WindowClient
  /** Ends the process at once (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>
}

/** The real server process on a plain Node, its windows relayed over its one channel as the desktop app does. */
export function startServer(folder: string): KillableServer {
  const child: ChildProcess = fork(
    join(root, 'server', 'process.ts'),
    [JSON.stringify({ folder, samples: join(root, 'samples') })],
    { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const ports = new Map<string, RelayPort>()
  const tell = (message: ToServer) => {
    // A call that is made just when the server dies fails with the connection, below.
    if (child.connected) child.send(message, () => undefined)
  }
  child.on('message', (message: FromServer) => {
    if (message.type === 'message') ports.get(message.connection)?.deliver(message.data)
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void gone.then(() => {
    for (const port of ports.values()) port.closed()
  })
  return {
    connect() {
      const connection = String(ports.size + 1)
      const port = new RelayPort((data) => tell({ type: 'message', connection, data }))
      ports.set(connection, port)
      tell({ type: 'connect', connection })
      return createORPCClient(new RPCLink({ port: port as ConstructorParameters<typeof RPCLink>[0]['port'] }))
    },
    async kill() {
      if (!child.kill('SIGKILL')) throw new Error('the server had ended by itself')
      await gone
    },
  }
}
