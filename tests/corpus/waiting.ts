import { setTimeout } from 'node:timers/promises'

const beat = 5

/** Watches how long anybody else who asks this process something would have to wait; the longest, in ms, when stopped. */
export function watchWaiting(): () => Promise<number> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - beat)
    last = performance.now()
  }, beat)
  return async () => {
    // Let the beat be heard that the last step may have kept.
    await setTimeout(4 * beat)
    clearInterval(timer)
    return longest
  }
}
