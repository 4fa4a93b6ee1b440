import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Guest, MeasuredHost } from './host.ts'
import type { FromLoad, Load, Loaded } from './load-process.ts'
import type { Taken } from './probe.ts'

/** What a host did under so many sessions. */
export interface Measured extends Loaded {
  host: Taken
  /** How long it took until all were in the room, in s. */
  openedIn: number
  /** For how long it was measured, in ms. */
  lasts: number
}

/** Has guests screen at a host from a process of its own, and tells what both took meanwhile. */
export function measure(host: MeasuredHost, guests: Guest[], lasts = 20_000, warmUp = 5000): Promise<Measured> {
  const clients = fork(fileURLToPath(import.meta.resolve('./load-process.ts')), { serialization: 'advanced' })
  clients.send({ port: host.port, guests, lasts, warmUp } satisfies Load)
  const from = performance.now()
  let openedIn = 0
  let taken: Promise<Taken> | undefined
  return new Promise((resolve, reject) => {
    clients.once('error', reject)
    clients.once('exit', (code) => taken ?? reject(new Error(`the clients ended with ${code}`)))
    clients.on('message', (message: FromLoad) => {
      if (message === 'open') openedIn = (performance.now() - from) / 1000
      else if (message === 'begin') void host.taken()
      else if (message === 'end') taken = host.taken()
      else void taken?.then((of) => resolve({ ...message, host: of, openedIn, lasts }), reject)
    })
  })
}
