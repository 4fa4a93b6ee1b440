import { Worker } from 'node:worker_threads'
import { type FirstPages, nothingRead } from '#shared/domain/attachments/first-pages.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { FromPdfThread, ToPdfThread } from './pdf-messages.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.mjs', import.meta.url)

/** How long a file may take, in ms, and how much memory, in MiB: far more than real ones need for their first pages. */
const limits = { time: 30_000, memory: 1024 }

/** A thread that waits for the next file: starting one takes longer than looking into most. */
let idle: Worker | undefined

/**
 * Looks into the first pages of a PDF on another thread. What cannot be read is no error: it says why.
 *
 * @param limits in ms and MiB; other than the usual, it is done on a thread of its own
 * @throws {Problem} `file-gone` where the file is gone
 */
export async function lookInto(
  { path, name }: { path: string; name: string },
  signal?: AbortSignal,
  { time, memory }: { time: number; memory: number } = limits,
): Promise<FirstPages> {
  signal?.throwIfAborted()
  const usual = memory === limits.memory
  const worker = (usual ? idle : undefined) ?? start(memory)
  if (usual) idle = undefined
  const answer = await answerOf(worker, path, time, signal)
  if (answer.again && usual && !idle) {
    worker.unref()
    idle = worker
  } else void worker.terminate()
  if ('aborted' in answer) throw answer.aborted
  if ('pages' in answer) return answer.pages
  if (answer.code === 'ENOENT')
    throw new Problem('file-gone', `${name} is not there any more. Choose it again.`, { file: name })
  if (answer.code === 'EACCES' || answer.code === 'EISDIR') return nothingRead('broken')
  throw new Error(`looking into a file failed: ${answer.failed}`)
}

function start(memory: number): Worker {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 } })
  // A command that is done ends, thread or not.
  worker.unref()
  return worker
}

/** What became of looking, and whether the thread can be asked again. */
type Answer = (FromPdfThread | { aborted: unknown }) & { again: boolean }

function answerOf(worker: Worker, path: string, time: number, signal?: AbortSignal): Promise<Answer> {
  worker.ref()
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const hear = (message: FromPdfThread) => resolve({ ...message, again: true })
  const fail = (error: unknown) => {
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    // Anything else that ends the thread is the file's doing: the library stumbled over it.
    resolve({ pages: nothingRead(outOfMemory ? 'too-large' : 'broken'), again: false })
  }
  const abort = () => resolve({ aborted: signal?.reason, again: false })
  const timer = setTimeout(() => resolve({ pages: nothingRead('too-slow'), again: false }), time)
  worker.on('message', hear)
  worker.on('error', fail)
  worker.on('exit', fail)
  signal?.addEventListener('abort', abort)
  worker.postMessage({ path } satisfies ToPdfThread)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', hear)
    worker.off('error', fail)
    worker.off('exit', fail)
    signal?.removeEventListener('abort', abort)
  })
}
