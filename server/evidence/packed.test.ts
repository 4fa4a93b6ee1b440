import { Document, Paragraph } from 'docx'
import { afterEach, expect, test, vi } from 'vitest'
import { packed } from './packed.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('the same content is the same file, whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const at = new Date('2026-05-01T10:00:00.000Z')
  const write = (on: string) => {
    vi.setSystemTime(new Date(on))
    return packed(new Document({ title: 'A', sections: [{ children: [new Paragraph('Text')] }] }), at)
  }
  const first = await write('2026-06-01T10:00:00.000Z')
  expect(Buffer.from(first).equals(await write('2027-01-02T03:04:05.000Z'))).toBe(true)
})
