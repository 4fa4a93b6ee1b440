import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Backup, NoteKeeper, type NoteOf } from './note-keeper.ts'

const of = (report: string, member = 'anna'): NoteOf => ({ review: 'r', member, stage: 'title-abstract', report })
const pause = 600

/** A server that answers when it is told to, and a window's storage. */
function setUp(stored = new Map<string, string>()) {
  const sent: { of: NoteOf; text: string; done: () => void; fail: (error: unknown) => void }[] = []
  const refused: unknown[] = []
  const backup: Backup = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => stored.set(key, text),
    removeItem: (key) => stored.delete(key),
    key: (i) => [...stored.keys()][i] ?? null,
    get length() {
      return stored.size
    },
  }
  const keeper = new NoteKeeper({
    save: (note, text) =>
      new Promise<void>((done, fail) => {
        sent.push({ of: note, text, done, fail })
      }),
    onSaved: () => undefined,
    onRefused: (_, error) => refused.push(error),
    isRefusal: (error) => error === 'refused',
    backup,
  })
  const texts = () => sent.map(({ text }) => text)
  return { keeper, sent, texts, refused, stored }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a pause in typing saves once, and then nothing waits', async () => {
  const { keeper, sent, texts, stored } = setUp()
  keeper.type(of('one'), 'N')
  keeper.type(of('one'), 'No')
  expect(texts()).toEqual([])
  await vi.advanceTimersByTimeAsync(pause)
  expect(texts()).toEqual(['No'])
  expect(keeper.typed(of('one'))).toBe('No')
  sent[0]?.done()
  await settle()
  expect(keeper.typed(of('one'))).toBeUndefined()
  expect(stored.size).toBe(0)
})

test('what is typed while the last is under way is sent behind it at once, for a vote may follow', async () => {
  const { keeper, sent, texts, stored } = setUp()
  keeper.type(of('one'), 'a')
  keeper.flush(of('one'))
  keeper.type(of('one'), 'ab')
  expect(keeper.flush(of('one'))).toBe(true)
  expect(texts()).toEqual(['a', 'ab'])
  expect(keeper.flush(of('one'))).toBe(false)
  sent[0]?.done()
  await settle()
  expect(keeper.typed(of('one'))).toBe('ab')
  sent[1]?.done()
  await settle()
  expect(keeper.typed(of('one'))).toBeUndefined()
  expect(stored.size).toBe(0)
})

test('where both are lost on the way, the latest alone is tried again', async () => {
  const { keeper, sent, texts } = setUp()
  keeper.type(of('one'), 'a')
  keeper.flush(of('one'))
  keeper.type(of('one'), 'ab')
  keeper.flush(of('one'))
  sent[0]?.fail('gone')
  sent[1]?.fail('gone')
  await vi.advanceTimersByTimeAsync(2000)
  expect(texts()).toEqual(['a', 'ab', 'ab'])
})

test('notes on two reports do not wait for each other', async () => {
  const { keeper, texts } = setUp()
  keeper.type(of('one'), 'a')
  keeper.flush(of('one'))
  keeper.type(of('two'), 'b')
  await vi.advanceTimersByTimeAsync(pause)
  expect(texts()).toEqual(['a', 'b'])
})

test('a server that is away gets it when it is back', async () => {
  const { keeper, sent, texts } = setUp()
  keeper.type(of('one'), 'a')
  keeper.flush(of('one'))
  sent[0]?.fail('gone')
  await vi.advanceTimersByTimeAsync(2000)
  expect(texts()).toEqual(['a', 'a'])
  sent[1]?.done()
  await settle()
  expect(keeper.typed(of('one'))).toBeUndefined()
})

test('what a window could not send is sent by the next, for the same person alone', async () => {
  const first = setUp()
  first.keeper.type(of('one'), 'typed, and the window closed')
  const next = setUp(first.stored)
  next.keeper.resume('r', 'bo')
  next.keeper.resume('another', 'anna')
  expect(next.texts()).toEqual([])
  next.keeper.resume('r', 'anna')
  expect(next.sent).toMatchObject([{ of: of('one'), text: 'typed, and the window closed' }])
  next.sent[0]?.done()
  await settle()
  expect(next.stored.size).toBe(0)
})

test('a note that is refused is told, is not sent again and again, and waits in the storage', async () => {
  const { keeper, sent, refused, stored, texts } = setUp()
  keeper.type(of('one'), 'a')
  keeper.flush(of('one'))
  sent[0]?.fail('refused')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(refused).toEqual(['refused'])
  expect(texts()).toEqual(['a'])
  expect([...stored.values()]).toEqual(['a'])
})
