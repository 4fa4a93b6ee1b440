import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Saving, TypedField } from './typed-field.ts'

/** A field, a server that answers when it is told to, and what the page shows. */
function setUp(saved = '', pause?: number) {
  const sent: { text: string; done: () => void; fail: () => void }[] = []
  const save = (text: string): Saving =>
    new Promise<void>((done, fail) => {
      sent.push({ text, done: () => done(), fail: () => fail(new Error('gone')) })
    })
  const field = new TypedField(saved, save, pause)
  let is = saved
  return {
    field,
    sent,
    save,
    /** An answer of the server comes in. */
    answer: (text: string, how = save) => {
      is = text
      field.see(text, how)
    },
    shown: () => field.get().text ?? is,
    texts: () => sent.map(({ text }) => text),
  }
}
const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)))

test('what is being typed is not overwritten by an answer that comes in between, and is saved on leaving', async () => {
  const { field, answer, shown, texts, sent } = setUp('before')
  field.type('beside')
  answer('an older answer')
  expect(shown()).toBe('beside')
  field.leave()
  expect(texts()).toEqual(['beside'])
  answer('an older answer')
  expect(shown()).toBe('beside')
  answer('beside')
  sent[0]?.done()
  await settle()
  answer('from elsewhere')
  expect(shown()).toBe('from elsewhere')
})

test('what is typed while the last is saved stays, and is saved after it', async () => {
  const { field, answer, shown, texts, sent } = setUp()
  field.type('a')
  field.leave()
  field.type('ab')
  answer('a')
  sent[0]?.done()
  await settle()
  expect(shown()).toBe('ab')
  expect(field.keep()).toBe(true)
  expect(texts()).toEqual(['a', 'ab'])
})

test('nothing is sent twice, and nothing where only spaces were typed', () => {
  const { field, texts, shown } = setUp('text')
  field.type('text ')
  expect(field.keep()).toBe(false)
  expect(shown()).toBe('text')
  field.type('texts')
  expect([field.keep(), field.keep()]).toEqual([true, false])
  field.leave()
  expect(texts()).toEqual(['texts'])
})

test('what cannot be saved stays until something newer takes its place; it is tried again on leaving', () => {
  let allowed = false
  const field = new TypedField('', (text) => (allowed ? undefined : text === '0' ? 'refused' : undefined))
  field.type('0')
  expect(field.keep()).toBe(false)
  expect(field.get()).toEqual({ text: '0', state: 'refused' })
  field.see('1234', () => undefined)
  expect(field.get().text).toBeNull()
  // An older answer comes in after all: what was refused does not come back.
  field.see('', () => undefined)
  expect(field.get().text).toBeNull()
  field.type('0')
  field.see('', () => 'refused')
  field.keep()
  allowed = true
  field.see('', () => undefined)
  field.leave()
  expect(field.get().text).toBeNull()
})

test('what was lost on the way still stands there, and is sent again on leaving', async () => {
  const { field, sent, shown, texts } = setUp('old')
  field.type('new')
  field.leave()
  sent[0]?.fail()
  await settle()
  expect(shown()).toBe('new')
  expect(field.keep()).toBe(false)
  field.leave()
  expect(texts()).toEqual(['new', 'new'])
})

test('whatever answers come in whatever order, the field shows what was typed last until that is saved', async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ does: fc.constant('answer' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ does: fc.constantFrom('leave' as const, 'keep' as const) }),
    fc.record({ does: fc.constantFrom('done' as const, 'fail' as const), which: fc.nat(5) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { field, answer, shown, sent } = setUp('start')
      let last: string | undefined
      let saved = 'start'
      for (const one of steps) {
        if (one.does === 'type') {
          field.type(one.text)
          last = one.text
        } else if (one.does === 'answer') {
          answer(one.text)
          saved = one.text
        } else if (one.does === 'leave') field.leave()
        else if (one.does === 'keep') field.keep()
        else if ('which' in one) {
          const of = sent[one.which]
          of?.[one.does]()
          await settle()
          if (one.does === 'done' && of && of.text === last) last = undefined
        }
        // Saved, or nothing but spaces away from it: the server's word holds.
        if (field.get().text === null && last !== undefined) {
          const isSaved = last.trim() === saved.trim() || sent.some((it) => it.text === last)
          expect(isSaved).toBe(true)
          last = undefined
        }
        expect(shown()).toBe(last ?? field.get().text ?? saved)
      }
    }),
  )
})

test('of what was typed nothing is left unsaved once the field is left, however often it was left before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.boolean())), async (typed) => {
      const { field, texts } = setUp('start')
      for (const [text, leaves] of typed) {
        field.type(text)
        if (leaves) field.keep()
      }
      field.leave()
      const last = typed.at(-1)?.[0]
      if (last !== undefined && last.trim() !== 'start') expect(texts().at(-1)).toBe(last)
      expect(field.get().state).not.toBe('failed')
    }),
  )
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a pause saves, and every letter begins it anew', () => {
  const { field, texts } = setUp('', 600)
  field.type('a')
  vi.advanceTimersByTime(500)
  field.type('ab')
  vi.advanceTimersByTime(500)
  expect(texts()).toEqual([])
  vi.advanceTimersByTime(100)
  expect(texts()).toEqual(['ab'])
})
