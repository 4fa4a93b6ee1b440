import { ORPCError } from '@orpc/client'
import { z } from '../../app/zod.ts'

const unknown = z.object({ problem: z.literal('unknown-certificate'), data: z.object({ fingerprint: z.string() }) })

/** The fingerprint of a certificate that nobody vouches for, where that is why a host was not joined. */
export function unknownFingerprint(error: unknown): string | undefined {
  if (!(error instanceof ORPCError)) return undefined
  const parsed = unknown.safeParse(error.data)
  return parsed.success ? parsed.data.data.fingerprint : undefined
}
