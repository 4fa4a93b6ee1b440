import { ORPCError } from '@orpc/client'

/** What is to be said stands behind votes that the host has not heard, and cannot be said before them. */
export class HostAway extends Error {}

/** What a proxy answers for a host that is away, and our own server for another's. */
const awayStatus = [502, 503, 504]

/**
 * Whether an error says that nobody heard the call, or that nobody knows whether it was heard: it can be tried again. What
 * answered in the place of another's host was told nothing.
 */
export function isAway(error: unknown): boolean {
  if (error instanceof ORPCError)
    return awayStatus.includes(error.status) || error.data?.problem === 'other-certificate'
  return error instanceof HostAway || isTimeout(error) || isConnection(error)
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}

/**
 * A fetch that could not reach the host throws a TypeError, in words of each browser's own; a closed port an AbortError of the
 * peer. Any other TypeError is a mistake of ours and must not look like a broken connection.
 */
function isConnection(error: unknown): boolean {
  if (error instanceof TypeError) return /fetch|network|load failed/i.test(error.message)
  return error instanceof Error && !(error instanceof DOMException) && error.name === 'AbortError'
}
