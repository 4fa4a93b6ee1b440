import type { Host } from '../host.ts'
import { createSession } from '../session.ts'
import type { Entrance } from './entrance.ts'

/** For whoever comes from elsewhere and is nobody yet: the page, and the calls by which one becomes somebody. */
export function guestEntrance(host: Host): Entrance {
  return {
    opens: () => false,
    sessionOf: () => createSession(host, 'guest'),
    close: () => {},
  }
}
