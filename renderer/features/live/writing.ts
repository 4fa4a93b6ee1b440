import { ulid } from 'ulid'
import type { Place } from '#shared/domain/live/places.ts'
import { api } from '../../app/client.ts'

/** How this window calls itself as long as it is open. */
export const windowName = ulid()

let place: Place | null = null

/** Says where this window writes, or nowhere. That it could not be said is no reason to stop anybody. */
export function setWriting(next: Place | null): void {
  if (next === place) return
  place = next
  sayWriting()
}

/** Says it again, to a host that may have forgotten it. */
export function sayWritingAgain(): void {
  if (place !== null) sayWriting()
}

/** Leaves a place, if it is still this one where the window writes. */
export function leaveWriting(left: Place | undefined): void {
  if (place === left) setWriting(null)
}

function sayWriting(): void {
  api.live.editing({ window: windowName, place }).catch(() => undefined)
}
