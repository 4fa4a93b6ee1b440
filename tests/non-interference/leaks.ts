import type { ServerResponse } from 'node:http'
import type { WriteDb } from '#db/database.ts'
import type { Served } from './http-place.ts'

/** How many votes there are, of whomever: what no blinded viewer may learn. */
export function votesIn(db: WriteDb): number {
  return db.get<{ n: number }>("SELECT count(*) AS n FROM fact WHERE kind = 'vote'")?.n ?? 0
}

/** What a leak does to an answer, by how many votes there are. */
export type Leak = (response: ServerResponse, votes: number, db: WriteDb) => void

/** Puts a leak between the door and one call: everything else is the host as it is. */
export function leaking(call: string, leak: Leak): NonNullable<Served['through']> {
  return (entrance, host, file) => ({
    ...entrance,
    attend(request, response) {
      const db = host.open(file)
      if (request.url === `/rpc/${call.replaceAll('.', '/')}`) leak(response, votesIn(db), db)
      return entrance.attend?.(request, response) as never
    },
  })
}

/** Does something just before an answer ends. */
export function beforeEnd(response: ServerResponse, work: () => void): void {
  const end = response.end.bind(response)
  response.end = ((...given: Parameters<typeof end>) => {
    if (!response.writableEnded) work()
    return end(...given)
  }) as typeof response.end
}

/** Ends an answer so many ms later. */
export function late(response: ServerResponse, ms: number): void {
  const end = response.end.bind(response)
  response.end = ((...given: Parameters<typeof end>) => {
    setTimeout(() => end(...given), ms)
    return response
  }) as typeof response.end
}
