import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'

/** What a host says of a file that it wrote for whoever asked, and offers to be downloaded. */
const offered = z.looseObject({ download: z.string().min(1), size: z.int(), sha256: z.string() })

/** Bytes that came between two words on how far it is. */
const tellEach = 4 << 20

/**
 * Long work at a host that ends with a file: it is brought to its place on this machine, under a passing name until it is there
 * whole and is what the host said.
 */
export async function* broughtHere(
  steps: AsyncIterator<unknown>,
  place: string,
  origin: string,
  ask: (request: Request) => Promise<Response>,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown, unknown> {
  let isWritten = false
  const passing = `${place}.part`
  try {
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) yield step.value
    isWritten = true
    const told = offered.parse(step.value)
    const answer = await ask(
      new Request(`${origin}/download/${encodeURIComponent(told.download)}`, { signal: signal ?? null }),
    )
    if (answer.status !== 200 || !answer.body) throw new Error(`the host answers ${answer.status}`)
    const hash = createHash('sha256')
    const file = createWriteStream(passing, { mode: 0o600 })
    const ended = finished(file)
    ended.catch(() => {})
    let done = 0
    let next = 0
    for await (const part of Readable.fromWeb(answer.body as ReadableStream)) {
      hash.update(part)
      done += part.length
      if (!file.write(part)) await once(file, 'drain')
      if (done < next) continue
      next = done + tellEach
      yield { doing: 'fetch', done, total: told.size }
    }
    file.end()
    await ended
    if (done !== told.size || hash.digest('hex') !== told.sha256)
      throw new Error('the file came otherwise than it was made')
    renameSync(passing, place)
    return { ...told, name: basename(place), path: place, download: null }
  } finally {
    rmSync(passing, { force: true })
    if (!isWritten) await steps.return?.()
  }
}
