import type { IncomingMessage } from 'node:http'
import type { Session } from '../session.ts'

/** What a call may bring: in bytes, and how long it may take to arrive, in ms. */
export interface CallLimits {
  size: number
  arrives: number
}

/** Of who came from elsewhere and is nobody yet, and so has nothing large to say; of all who are somebody; and of files. */
export const callLimits = {
  stranger: { size: 64 * 1024, arrives: 10_000 },
  words: { size: 32 * 1024 ** 2, arrives: 60_000 },
  files: { size: 1024 ** 3, arrives: 15 * 60_000 },
} satisfies Record<string, CallLimits>

export type CallKind = keyof typeof callLimits

/**
 * Which limits hold for a call; undefined for one of a type that no page of ours sends. A form of another site could send such
 * a call without asking first (https://fetch.spec.whatwg.org/#cors-safelisted-request-header); of the two types that are
 * taken, files come as a form's too, and the page that sends them is told apart by its origin.
 */
export function kindOfCall(request: IncomingMessage, { actor }: Session): CallKind | undefined {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  const isFiles = type === 'multipart/form-data'
  if (!isFiles && type !== 'application/json' && !hasNoBody(request)) return undefined
  if (actor.kind === 'visitor' && actor.guest) return 'stranger'
  return isFiles ? 'files' : 'words'
}

function hasNoBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
}
