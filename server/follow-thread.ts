import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/contract/base.ts'
import { Problem } from '#shared/domain/problem.ts'

/** What any thread may say while it works, and where it fails. */
export type ThreadStep =
  | ({ type: 'step' } & Progress)
  | { type: 'problem'; problem: string; message: string; where: object; data: Record<string, string | number> }
  | { type: 'failed'; message: string; stack: string; code?: string }

/** Runs a thread, tells how far it is, and gives its answer. Where nobody listens any more, or the signal says so, it is ended. */
export async function* followThread<Answer extends { type: string }>(
  entry: URL,
  task: unknown,
  { memory, signal }: { memory: number; signal?: AbortSignal },
): AsyncGenerator<Progress, Answer> {
  signal?.throwIfAborted()
  const worker = new Worker(entry, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  })
  const waiting: (ThreadStep | Answer)[] = []
  let failure: unknown
  let wake: () => void = () => undefined
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const aborted = () => fail(signal?.reason)
  worker.on('message', (message: ThreadStep | Answer) => {
    // Only how far it is by now is of interest.
    if (message.type === 'step' && waiting.at(-1)?.type === 'step') waiting.pop()
    waiting.push(message)
    wake()
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread ended before it had answered')))
  signal?.addEventListener('abort', aborted)
  try {
    for (;;) {
      while (waiting.length === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve))
      const message = waiting.shift()
      if (message === undefined) throw failure
      if (!isStep(message)) return message
      if (message.type === 'problem')
        throw new Problem(message.problem, message.message, { ...message.where, data: message.data })
      if (message.type === 'failed')
        throw Object.assign(new Error(message.message), { stack: message.stack, code: message.code })
      const { type: _type, ...step } = message
      yield step
    }
  } finally {
    signal?.removeEventListener('abort', aborted)
    await worker.terminate()
  }
}

function isStep(message: ThreadStep | { type: string }): message is ThreadStep {
  return ['step', 'problem', 'failed'].includes(message.type)
}

/** What a thread says of what it could not do. */
export function failureOf(error: unknown): ThreadStep {
  if (error instanceof Problem) {
    const { problem, message, where, data } = error
    return { type: 'problem', problem, message, where, data }
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {}
  return { type: 'failed', message, stack, ...code }
}
