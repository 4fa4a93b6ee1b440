import { z } from 'zod'
import { needs } from './base.ts'

const address = z.string().min(1).max(100)
const pem = z.string().min(1).max(200_000)

const sharingState = z.object({
  /** Whether it can be turned on and off from here; a host that was started by a command is turned off by one. */
  possible: z.boolean(),
  addresses: z.array(
    z.object({
      address: z.string(),
      family: z.union([z.literal(4), z.literal(6)]),
      /** `machine`: only programs of this machine come in by it. */
      reach: z.enum(['machine', 'network']),
      card: z.string(),
    }),
  ),
  on: z
    .object({
      /** What others type, the best first. */
      urls: z.array(z.string()).min(1),
      /** Whether others reach it at all, and not only this machine. */
      reach: z.enum(['machine', 'network']),
      /** SHA-256 of the certificate's DER in base64url; null where a proxy in front has it. */
      fingerprint: z.string().nullable(),
      until: z.string().nullable(),
      /** Whether somebody gave the certificate, or it was made here. */
      own: z.boolean(),
      /** Whether it took the place of another one, whose fingerprint was handed out. */
      replaced: z.boolean(),
    })
    .nullable(),
  /** Why it could not be turned on again by itself. */
  problem: z
    .object({
      problem: z.string(),
      message: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** How it was turned on the last time, or what is proposed. */
  chosen: z.object({ address: z.string(), port: z.int(), stay: z.boolean(), own: z.boolean() }),
  reviews: z.array(z.object({ path: z.string(), title: z.string(), shared: z.boolean(), missing: z.boolean() })),
  /** Accounts that are in from elsewhere, with the titles of the shared reviews that they are in. */
  guests: z.array(
    z.object({
      name: z.string(),
      reviews: z.array(z.string()),
      /** The day on which they were here last, no more exactly: when somebody works is for nobody to follow. */
      day: z.iso.date(),
    }),
  ),
})
/** Whether a machine shares its reviews, how others reach it, and what can be chosen. */
export type SharingState = z.output<typeof sharingState>

/** Turning the host of a team on and off: only for who sits at the machine that keeps the reviews. */
export const sharing = {
  /** Whether this machine shares its reviews, how others reach it, and what can be chosen. */
  state: needs('share').input(z.object({})).output(sharingState),
  /** Turns it on, at an address of this machine or with `::` at all. A certificate is one's own, the one given before, or null: made here. */
  start: needs('share')
    .input(
      z.object({
        address,
        port: z.int().min(1).max(65_535),
        stay: z.boolean(),
        certificate: z.union([z.object({ cert: pem, key: pem }), z.literal('kept')]).nullable(),
      }),
    )
    .output(z.object({})),
  stop: needs('share').input(z.object({})).output(z.object({})),
  /** Lets guests into one review of this machine, or no longer. */
  share: needs('share')
    .input(z.object({ path: z.string().min(1).max(4000), on: z.boolean() }))
    .output(z.object({})),
}
