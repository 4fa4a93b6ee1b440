import { expect, test, vi } from 'vitest'
import { Outbox, type SendOutcome, type SentVote, type WaitingVote } from './outbox.ts'

const vote = (once: string, report = once): WaitingVote => ({
  stage: 'title-abstract',
  report,
  decision: 'include',
  reasons: [],
  once,
  by: 'me',
  before: null,
  title: `Title of ${report}`,
})

/** What a window keeps. */
function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A host that hears votes while it is there. */
function host() {
  const heard: string[] = []
  const state = { isThere: true, answer: 'said' as SendOutcome }
  const send = async ({ once }: SentVote): Promise<SendOutcome> => {
    if (!state.isThere) throw new TypeError('fetch failed')
    heard.push(once)
    return state.answer
  }
  return { heard, state, send }
}

test('votes that wait are sent in order, also those of a window that was closed, and nothing is kept of them', async () => {
  const [store, { heard, state, send }] = [memory(), host()]
  const before = new Outbox({ store, send })
  before.open('me')
  state.isThere = false
  for (const once of ['a', 'b', 'c']) before.keep(vote(once))
  expect(await before.deliver()).toBe(false)
  expect(heard).toEqual([])
  state.isThere = true
  const told = vi.fn()
  const after = new Outbox({ store, send, onSaid: told })
  after.open('me')
  expect(await after.deliver()).toBe(true)
  expect(heard).toEqual(['a', 'b', 'c'])
  expect(told).toHaveBeenCalledOnce()
  expect(store.kept.size).toBe(0)
})

test('it is tried again by itself until the host is back', async () => {
  vi.useFakeTimers()
  const { heard, state, send } = host()
  const outbox = new Outbox({ store: memory(), send })
  outbox.open('me')
  state.isThere = false
  outbox.keep(vote('a'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(heard).toEqual([])
  state.isThere = true
  await vi.advanceTimersByTimeAsync(8000)
  vi.useRealTimers()
  expect(heard).toEqual(['a'])
})

test('what the host refuses is told with its reason, and those behind it are sent all the same', async () => {
  const { heard, state, send } = host()
  const outbox = new Outbox({ store: memory(), send })
  outbox.open('me')
  const why = { code: 'PROBLEM', message: 'No.', data: { problem: 'not-assigned' } }
  state.answer = { refused: why }
  outbox.keep(vote('a'))
  await outbox.deliver()
  state.answer = 'said'
  outbox.keep(vote('b'))
  await outbox.deliver()
  expect(heard).toEqual(['a', 'b'])
  expect(outbox.get().waiting).toEqual([])
  expect(outbox.get().refused).toEqual([{ ...vote('a'), why }])
  outbox.forgetRefused()
  expect(outbox.get().refused).toEqual([])
})

test('what waits is sent by nobody but the member who cast it', async () => {
  const [store, { heard, state, send }] = [memory(), host()]
  const outbox = new Outbox({ store, send })
  outbox.open('me')
  state.isThere = false
  outbox.keep(vote('a'))
  await outbox.deliver()
  state.isThere = true
  outbox.open('another')
  expect(await outbox.deliver()).toBe(true)
  expect(heard).toEqual([])
  expect(outbox.get().waiting).toEqual([])
  outbox.open('me')
  await outbox.deliver()
  expect(heard).toEqual(['a'])
})

test('two windows of one member say each vote in order, and none behind one that is not said', async () => {
  const [store, { state }] = [memory(), host()]
  const heard: string[] = []
  const slow = async ({ once }: SentVote): Promise<SendOutcome> => {
    if (!state.isThere) return 'later'
    await new Promise((resolve) => setTimeout(resolve, 2 + 5 * Math.random()))
    heard.push(once)
    return 'said'
  }
  const windows = [new Outbox({ store, send: slow }), new Outbox({ store, send: slow })] as const
  state.isThere = false
  for (const one of windows) one.open('me')
  for (const once of ['a', 'b', 'c', 'd']) windows[once < 'c' ? 0 : 1].keep(vote(once))
  await Promise.all(windows.map((one) => one.deliver()))
  state.isThere = true
  await Promise.all(windows.map((one) => one.deliver()))
  // One may be sent by both: the host says it once. None comes after one that follows it.
  const first = [...new Set(heard)]
  expect(first).toEqual(['a', 'b', 'c', 'd'])
  expect(store.kept.size).toBe(0)
})

test('the vote that was cast last can be taken back while it waits, but not while it is on its way', async () => {
  const { heard, state, send } = host()
  const outbox = new Outbox({ store: memory(), send })
  outbox.open('me')
  state.isThere = false
  outbox.keep(vote('a'))
  outbox.keep(vote('b'))
  await outbox.deliver()
  expect(outbox.takeBack()).toEqual(vote('b'))
  state.isThere = true
  const sending = outbox.deliver()
  expect(outbox.takeBack()).toBeUndefined()
  await sending
  expect(heard).toEqual(['a'])
})

test('what is kept under its name and is not votes is no reason to stop', async () => {
  const store = memory()
  store.setItem('parallax.outbox.me', '{"waiting":"all"}')
  const outbox = new Outbox({ store, send: host().send })
  outbox.open('me')
  expect(outbox.get().waiting).toEqual([])
})
