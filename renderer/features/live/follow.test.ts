import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow.ts'

type Word = { mark: string }

/** A host that is heard when it is up; what it is asked is kept. */
function makeHost() {
  let isUp = true
  const asked: (string | undefined)[] = []
  const speakers = new Set<(word: Word | 'gone') => void>()
  return {
    async *words(signal: AbortSignal): AsyncGenerator<Word> {
      const waiting: (Word | 'gone')[] = []
      let wake = () => {}
      const hear = (word: Word | 'gone') => {
        waiting.push(word)
        wake()
      }
      speakers.add(hear)
      signal.addEventListener('abort', () => hear('gone'))
      for (;;) {
        const word = waiting.shift()
        if (word === 'gone') throw new Error('gone')
        if (word) yield word
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    async listen(since: string | undefined, signal: AbortSignal) {
      asked.push(since)
      if (!isUp) throw new Error('nobody there')
      const words = this.words(signal)
      setTimeout(() => this.say('first'))
      return words
    },
    say(mark: string) {
      for (const speak of speakers) speak({ mark })
    },
    goDown() {
      isUp = false
      for (const speak of speakers) speak('gone')
      speakers.clear()
    },
    goUp() {
      isUp = true
    },
    /** What was asked since it was last looked. */
    asked: () => asked.splice(0),
  }
}

let host: ReturnType<typeof makeHost>
let said: string[]
let following: ReturnType<typeof follow>
beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1000)
  host = makeHost()
  said = []
  following = follow<Word>({
    listen: (since, signal) => host.listen(since, signal),
    onWord: ({ mark }) => said.push(mark),
    onConnected: () => said.push('connected'),
    onLost: (since) => said.push(`lost ${since}`),
  })
})
afterEach(() => {
  following.stop()
  vi.useRealTimers()
})

test('words are heard in order, and a connection is told once', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.say('second')
  await vi.advanceTimersByTimeAsync(1)
  expect(said).toEqual(['connected', 'first', 'second'])
})

test('a connection that comes back at once was not lost, and goes on from the last mark', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.say('second')
  await vi.advanceTimersByTimeAsync(1)
  host.goDown()
  host.goUp()
  await vi.advanceTimersByTimeAsync(1000)
  expect(said).toEqual(['connected', 'first', 'second', 'connected', 'first'])
  expect(host.asked()).toEqual([undefined, 'second'])
})

test('a lost one is said with when it was lost, tried ever more rarely, and taken up again', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.asked()
  host.goDown()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(new Set(said.slice(2))).toEqual(new Set(['lost 1001']))
  const tries = host.asked().length
  expect(tries).toBeGreaterThan(6)
  expect(tries).toBeLessThan(20)
  host.goUp()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(said.slice(-2)).toEqual(['connected', 'first'])
})

test('a connection on which nothing comes any more counts as lost', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.asked()
  await vi.advanceTimersByTimeAsync(46_000)
  expect(host.asked()).toEqual(['first'])
})

test('a connection that is let go of is taken up again, and said to be lost only if that fails', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.asked()
  following.renew()
  await vi.advanceTimersByTimeAsync(1000)
  expect([host.asked(), said.slice(2)]).toEqual([['first'], ['connected', 'first']])
})

test('it is tried at once when the network is said to be back, and no more once it is stopped', async () => {
  await vi.advanceTimersByTimeAsync(1)
  host.goDown()
  await vi.advanceTimersByTimeAsync(60_000)
  host.goUp()
  following.hurry()
  await vi.advanceTimersByTimeAsync(1)
  expect(said.slice(-2)).toEqual(['connected', 'first'])
  following.stop()
  host.asked()
  host.goDown()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(host.asked()).toEqual([])
})
