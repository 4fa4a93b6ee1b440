import type { Progress } from '#shared/contract/base.ts'

/** Follows long work to its end. */
export async function followed<Result>(
  events: AsyncIterator<Progress, Result>,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const event = await events.next()
    if (event.done) return event.value
    onProgress(event.value)
  }
}
