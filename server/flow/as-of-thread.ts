import { parentPort, workerData } from 'node:worker_threads'
import { makeAsOf } from '#db/as-of.ts'

// The entry of the thread that takes a large review back to a day, so that nobody waits who did not ask for it.

/** What the thread is given: the review's file, and the instant before which facts count. */
export interface AskedAsOf {
  path: string
  before: string
}

const { path, before } = workerData as AskedAsOf
const made = makeAsOf(path, before)
const bytes = new Uint8Array(made.bytes)
parentPort?.postMessage({ bytes, upTo: made.upTo }, [bytes.buffer])
