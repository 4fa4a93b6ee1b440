import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainName, nameKey, readableName, uniqueName } from './file-name.ts'

test('a name is read: who, when and what', () => {
  const title =
    'Unge uføre på Sørlandet: en kvalitativ studie av hverdagen til unge som ikke er i arbeid eller utdanning lenger'
  expect(readableName({ families: ['Øvrebø'], year: 2014, title })).toBe(
    'Øvrebø 2014 Unge uføre på Sørlandet en kvalitativ studie av hverdagen til unge som ikke er i arbeid.pdf',
  )
  expect(readableName({ families: ['A', 'B'], year: null, title: 'What? A "test"/case…' })).toBe(
    'A and B What A test case….pdf',
  )
  expect(readableName({ families: ['A', 'B', 'C'], year: 2001, title: '' })).toBe('A et al 2001.pdf')
  expect(readableName({ families: [], year: null, title: '' })).toBe('Full text.pdf')
  expect(readableName({ families: [], year: null, title: 'CON' })).toBe('CON_.pdf')
  expect(readableName({ families: [], year: null, title: '../../etc/passwd' })).toBe('etc passwd.pdf')
})

test('any report gives a name that every system takes, in its folder and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
      fc.option(fc.integer({ min: -500, max: 3000 })),
      fc.string({ unit: 'binary', maxLength: 400 }),
      (families, year, title) => {
        const name = readableName({ families, year, title })
        expect(isPlainName(name)).toBe(true)
        expect(name).toMatch(/[^\s.]\.pdf$/)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u)
        expect(Buffer.byteLength(name)).toBeLessThan(143)
        expect(name).toBe(name.normalize('NFC'))
      },
    ),
  )
})

test('two names that one folder cannot hold are told apart by a number', () => {
  const taken = new Set(['ÅSE 2014.pdf', 'åse 2014 (2).pdf'].map(nameKey))
  expect(uniqueName('Åse 2014.pdf'.normalize('NFD'), (key) => taken.has(key)).normalize('NFC')).toBe('Åse 2014 (3).pdf')
})

test('what leads out of a folder is no name in it', () => {
  for (const name of ['', '.', '..', '../a.pdf', 'a/b.pdf', 'a\\b.pdf', 'C:a.pdf', 'a\0.pdf', '/a.pdf'])
    expect(isPlainName(name), name).toBe(false)
  expect(isPlainName('Åse 2014.pdf')).toBe(true)
})
