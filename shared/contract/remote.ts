import { z } from 'zod'
import { needs } from './base.ts'

const origin = z.string().min(1).max(500)

/** A review that another's host keeps, used from this window: once it is joined every other call goes there. */
export const remote = {
  /**
   * The hosts that were joined from this machine, the last one first; and which of them this window is at. Of one whose
   * certificate nobody vouches for, the fingerprint: whoever is invited from there compares it too.
   */
  hosts: needs('own')
    .input(z.object({}))
    .output(
      z.object({
        at: z.string().nullable(),
        hosts: z.array(
          z.object({ origin: z.string(), name: z.string(), last: z.string(), fingerprint: z.string().nullable() }),
        ),
      }),
    ),
  /**
   * Goes to a host: by an invitation's link, or by the address that somebody gave. A certificate that nobody vouches for is a
   * PROBLEM `unknown-certificate` with its fingerprint in `data`: the person compares it, and asks again with it.
   */
  connect: needs('own')
    .input(z.object({ address: z.string().max(4000), fingerprint: z.string().max(100).optional() }))
    .output(z.object({ origin: z.string(), code: z.string().nullable() })),
  /** Comes back to this machine. The session at the host stays, for the next time. */
  disconnect: needs('own').input(z.object({})).output(z.object({})),
  /** Forgets a host, and with it the session there. */
  forget: needs('own').input(z.object({ origin })).output(z.object({})),
}
