import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../../corpus/random.ts'
import type { Guest } from './host.ts'
import { Window } from './window.ts'

// A process of its own, so that who asks does not measure what asking costs itself: as many windows as there are guests vote about once a second.

/** What is to be done. */
export interface Load {
  port: number
  guests: Guest[]
  /** Of these the times count, after as many ms of the same that do not. */
  lasts: number
  warmUp: number
}

/** What came of it. */
export interface Loaded {
  /** How long calls took in ms, by path; those by which a room is opened apart. */
  opening: Record<string, number[]>
  took: Record<string, number[]>
  /** How long after a vote was sent the lead was told of it, in ms. */
  told: number[]
  /** What this process took of one core, and how late its own timers were, in ms (95 of 100). */
  cpu: number
  late: number
  failures: string[]
}

/** What it says when everybody is in the room, when times begin to count, and when they do no more. */
export type FromLoad = 'open' | 'begin' | 'end' | Loaded

const tell = (message: FromLoad) => process.send?.(message)

process.once('message', async ({ port, guests, lasts, warmUp }: Load) => {
  const loaded: Loaded = { opening: {}, took: {}, told: [], cpu: 0, late: 0, failures: [] }
  let kept: Record<string, number[]> | undefined = loaded.opening
  /** Votes of others of which the lead was not told yet: when they were sent and answered. */
  let untold: { sent: number; answered: number }[] = []
  const windows = guests.map(
    (guest) =>
      new Window(port, guest, {
        answered(path, sent, took) {
          if (!kept) return
          kept[path] ??= []
          kept[path].push(took)
          if (path === 'screening/vote' && guest !== guests[0]) untold.push({ sent, answered: Date.now() })
        },
        told(window, topics, mark) {
          if (window.guest !== guests[0] || topics.length === 0) return
          const now = Date.now()
          // Answered before the host looked: of these it tells.
          for (const { sent, answered } of untold) if (answered <= mark) loaded.told.push(now - sent)
          untold = untold.filter(({ answered }) => answered > mark)
        },
        failed: (path, error) => loaded.failures.push(`${path}: ${error}`),
      }),
  )
  // Some come in at once, as in a morning.
  const waiting = windows.values()
  const open = async () => {
    for (const window of waiting) await window.open()
  }
  await Promise.all(Array.from({ length: 8 }, open))
  tell('open')
  kept = undefined
  const next = randomOf(3)
  for (const window of windows) void window.screen(1000, () => next(1000) / 1000)
  await pause(warmUp)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const cpu = process.cpuUsage()
  kept = loaded.took
  untold = []
  loaded.told = []
  tell('begin')
  await pause(lasts)
  kept = undefined
  tell('end')
  const { user, system } = process.cpuUsage(cpu)
  loaded.cpu = (user + system) / 1000 / lasts
  loaded.late = Math.max(0, delay.percentile(95) / 1e6 - 5)
  for (const window of windows) window.close()
  process.send?.(loaded, () => process.exit(0))
})
