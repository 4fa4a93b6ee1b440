import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

describe('fileName', () => {
  it('keeps letters of all scripts and drops what a file system would trip over', () => {
    expect(fileName('Unge utenfor: skole/arbeid?')).toBe('Unge utenfor skole arbeid')
    expect(fileName('Blåbærsyltetøy 研究 обзор')).toBe('Blåbærsyltetøy 研究 обзор')
    expect(fileName('../../etc/passwd')).toBe('etc passwd')
    expect(fileName('con')).toBe('_con')
    expect(fileName('flow.svg')).toBe('flow.svg')
  })

  it('always gives a single name that Windows, macOS and Linux accept, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const name = fileName(text)
        expect(name).not.toMatch(/[<>:"/\\|?*]|[. ]$|^[. ]/)
        expect([...name].length).toBeLessThanOrEqual(121)
        expect(fileName(name)).toBe(name)
      }),
    )
  })
})
