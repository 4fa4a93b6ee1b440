import { setImmediate } from 'node:timers/promises'

/**
 * Runs long, pure work in slices: after each `sliceMs` it tells how far it is and lets other calls through. Stops, having
 * changed nothing, when nobody listens any more.
 */
export async function* inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal | undefined,
  sliceMs = 40,
): AsyncGenerator<Step, Result> {
  let until = performance.now() + sliceMs
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    yield step.value
    await setImmediate()
    signal?.throwIfAborted()
    until = performance.now() + sliceMs
  }
}

/** Runs a long call to its end, telling each step. */
export async function* steps<Step, Result>(work: AsyncIterator<Step, Result>): AsyncGenerator<Step, Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    yield step.value
  }
}

/** Runs a long call to its end and gives its result. */
export async function finish<Result>(work: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}
