import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the process of the host before anything else (`--import`): tells whoever started it what it takes, when asked. It
// changes nothing of what the host does.

/** What the process took since it was asked last. */
export interface Taken {
  /** Share of one core, all threads together. */
  cpu: number
  /** Memory now, in MiB. */
  memory: number
  /** How late a timer is, in ms: what anybody waits before their call is begun. */
  late: { p50: number; p95: number; most: number }
}

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let cpu = process.cpuUsage()
let from = performance.now()

process.on('message', (message) => {
  if (message !== 'taken') return
  const { user, system } = process.cpuUsage(cpu)
  const elapsed = performance.now() - from
  const late = (ns: number) => Math.max(0, ns / 1e6 - 5)
  process.send?.({
    cpu: (user + system) / 1000 / elapsed,
    memory: process.memoryUsage().rss / 2 ** 20,
    late: { p50: late(delay.percentile(50)), p95: late(delay.percentile(95)), most: late(delay.max) },
  } satisfies Taken)
  cpu = process.cpuUsage()
  from = performance.now()
  delay.reset()
})
// Whoever started it may end first; then it ends too, as on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
