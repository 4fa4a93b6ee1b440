import { Worker } from 'node:worker_threads'
import { Problem } from '#shared/domain/problem.ts'
import type { GivenFile } from './given-file.ts'
import type { Batch, FromReader, ReadRequest, Summary, Told, ToReader } from './read-messages.ts'

/** One thread that has nothing to do is kept for the next file: starting one takes longer than reading most exports. */
let idle: Worker | undefined

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './read-thread.ts' : './read-thread.mjs', import.meta.url)

/** In MiB. A hostile file may want all there is; a real one is far from it, and leaves much that is soon of no use. */
const MEMORY = 2048

/** What came of reading a file: what it is and what its entries come to, or why it cannot be read. */
export type Outcome = Told & ({ summary: Summary; problem?: undefined } | { summary?: undefined; problem: Problem })

function start(memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 }
  const worker = new Worker(entry, { resourceLimits })
  // A command that is done ends, thread or not.
  worker.unref()
  return worker
}

/**
 * Reads a file on another thread: gives its warnings, and its entries where they are to be kept, batch after batch, and
 * in the end what came of it.
 *
 * @param memory MiB that reading may take; other than what is usual, it is read on a thread of its own
 * @throws {Problem} `too-large` where that is not enough
 */
export async function* readFile(
  file: GivenFile,
  request: ReadRequest,
  signal?: AbortSignal,
  memory = MEMORY,
): AsyncGenerator<Batch, Outcome> {
  signal?.throwIfAborted()
  const usual = memory === MEMORY
  const worker = (usual ? idle : undefined) ?? start(memory)
  if (usual) idle = undefined
  const inbox = inboxOf(worker, file, signal)
  let done = false
  let told: Told = {}
  try {
    worker.ref()
    worker.postMessage({ type: 'read', file, ...request } satisfies ToReader)
    for (;;) {
      const message = await inbox.next()
      switch (message.type) {
        case 'told':
          told = message
          break
        case 'batch':
          yield message
          worker.postMessage({ type: 'more' } satisfies ToReader)
          break
        case 'end':
          done = true
          return { ...told, summary: message }
        case 'unreadable':
          done = true
          return {
            ...told,
            problem: new Problem(message.code, message.message, { file: file.name, data: message.data }),
          }
        case 'failed':
          throw new Error(`reading failed: ${message.stack}`)
      }
    }
  } finally {
    inbox.close()
    worker.unref()
    if (done && usual && !idle) idle = worker
    else void worker.terminate()
  }
}

/** The thread's messages one at a time; an end of the thread or of the wish to read ends the waiting with an error. */
function inboxOf(
  worker: Worker,
  file: GivenFile,
  signal?: AbortSignal,
): { next(): Promise<FromReader>; close(): void } {
  const waiting: FromReader[] = []
  let failure: unknown
  let wake: () => void = () => undefined
  const hear = (message: FromReader) => {
    waiting.push(message)
    wake()
  }
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const broken = (error: unknown) => {
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    fail(outOfMemory ? new Problem('too-large', `${file.name} is too large to read.`, { file: file.name }) : error)
  }
  const ended = () => fail(new Error('the reading thread ended'))
  const aborted = () => fail(signal?.reason)
  worker.on('message', hear)
  worker.on('error', broken)
  worker.on('exit', ended)
  signal?.addEventListener('abort', aborted)
  return {
    async next() {
      while (waiting.length === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve))
      if (failure !== undefined) throw failure
      return waiting.shift() as FromReader
    },
    close() {
      worker.off('message', hear)
      worker.off('error', broken)
      worker.off('exit', ended)
      signal?.removeEventListener('abort', aborted)
    },
  }
}
