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
