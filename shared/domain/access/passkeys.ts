import { z } from 'zod'

// What browser and host say to one another of passkeys, as JSON: the parts that are used here of what WebAuthn Level 3, 5.1.8 to
// 5.1.10, has in it (https://www.w3.org/TR/webauthn-3/). Bytes are in base64url.

/** So many passkeys an account may have: one for each of somebody's devices, and for each name of the host. */
export const mostPasskeys = 20

/** The longest name that somebody may give a passkey of theirs. */
export const longestPasskeyName = 60

const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)

const reference = z.object({
  type: z.literal('public-key'),
  id: z.string(),
  transports: z.array(z.string()),
})

/** What an authenticator signed, to prove that it has the key. */
export const assertion = z.object({
  id: bytes,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
})
export type Assertion = z.infer<typeof assertion>

/** A key pair that an authenticator made. */
export const newCredential = z.object({
  id: bytes,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
export type NewCredential = z.infer<typeof newCredential>

/** What a browser is asked for an assertion with. */
export const question = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
})

/** What a browser is asked to make a key pair with. */
export const creation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  excludeCredentials: z.array(reference),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
  timeout: z.number(),
})
