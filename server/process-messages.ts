import type { Binding } from './session.ts'

/** What a connection may do with a file that it was handed. */
export type Use = 'read' | 'write'

/**
 * What a host says to the server process. A `connect` over a utility process carries a MessagePort beside it; `hand` lets
 * a connection read a file, or write one, under a name.
 */
export type ToServer =
  | { type: 'connect'; connection: string; binding?: Binding }
  | { type: 'message'; connection: string; data: unknown }
  | { type: 'close'; connection: string }
  | { type: 'hand'; connection: string; name: string; path: string; use: Use }
  | { type: 'stop' }

/** What the server process says to its host. `message` only where all connections share one channel; `handed` answers `hand`. */
export type FromServer =
  | { type: 'binding'; connection: string; binding: Binding }
  | { type: 'message'; connection: string; data: unknown }
  | { type: 'handed'; name: string }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; text: string }

/** What the server process is started with: its one argument, as JSON. */
export interface ServerArgument {
  /** Where reviews are kept unless a person says otherwise. */
  folder: string
  /** Where the sample reviews are. */
  samples: string
  /** The built page, for those who come by a browser from elsewhere. */
  renderer: string
  /** The same for every server of one run of the app, so that one that was started again goes on sharing. */
  run: string
  /** What a Mac had mounted as the app started, as its `mount` lists it; elsewhere the server sees for itself. */
  mounted?: string | undefined
}
