import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterFailure, networkOf, ofAddress, ofPair, pauseAfter, type Tries } from './attempts.ts'
import { codeBytes, codeOf, foldCode } from './codes.ts'
import { daysAfter, hasEnded, hasExpired, isCookieOld, sessionLasts } from './lifetimes.ts'
import { foldName, isAccountName, tidyName } from './names.ts'
import { passphraseFault, strengthOf } from './passphrases.ts'

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes })

describe('a code', () => {
  test('is known again however it is typed', () => {
    fc.assert(
      fc.property(bytes, (made) => {
        const code = codeOf(made)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
        const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
        expect(foldCode(typed)).toBe(foldCode(code))
      }),
    )
  })

  test('loses nothing of what it was made of', () => {
    fc.assert(fc.property(bytes, bytes, (a, b) => (codeOf(a) === codeOf(b)) === (Buffer.compare(a, b) === 0)))
    expect(codeOf(new Uint8Array(codeBytes).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })
})

describe('a name of an account', () => {
  test.each(['Reviewer 1', 'Åse Bjørk', '李', 'O’Neill-Smith'])('may be %s', (name) => {
    expect(isAccountName(name)).toBe(true)
  })
  test.each(['', '   ', '…', 'a\u202eb', 'a\u0000b', 'a\u200bb', 'x'.repeat(101)])('may not be %j', (name) => {
    expect(isAccountName(name)).toBe(false)
  })
  test('is compared without case, spaces around it and ways to encode it', () => {
    expect(foldName('  Ａse   BJØRK ')).toBe(foldName('ase bjørk'))
    expect(foldName('A\u030ase')).toBe(foldName('Åse'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
        expect(tidyName(tidyName(name))).toBe(tidyName(name))
      }),
    )
  })
})

describe('a passphrase', () => {
  test.each([
    ['blåbær', 'passphrase-short'],
    ['kari nordmann', 'passphrase-name'],
    ['Kari.Nordmann1', 'passphrase-name'],
    ['aaaaaaaaaaaaaa', 'passphrase-simple'],
    ['abcabcabcabcabc', 'passphrase-simple'],
    ['Password1234', 'passphrase-simple'],
    ['passord2026!', 'passphrase-simple'],
    ['1234567890', 'passphrase-simple'],
    ['qwertyuiop1', 'passphrase-simple'],
    ['blåbær på fjellet', undefined],
    ['x7#kP2!vQm', undefined],
    ['ikke noe særlig langt', undefined],
  ])('%s: %s', (passphrase, fault) => {
    expect(passphraseFault(passphrase, 'Kari Nordmann')).toBe(fault)
  })
  test('is weak exactly where it may not be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 12 }), (passphrase, name) => {
        expect(strengthOf(passphrase, name) === 'weak').toBe(passphraseFault(passphrase, name) !== undefined)
      }),
    )
    expect(strengthOf('blåbær på fjellet', '')).toBe('fair')
    expect(strengthOf('fire ord som ingen gjetter', '')).toBe('good')
  })
})

describe('how long things last', () => {
  const now = new Date('2026-03-01T12:00:00.000Z')
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString()

  test('an invitation ends at its time, also over a change of the clock', () => {
    const expires = daysAfter(new Date('2026-03-28T12:00:00.000Z'), 7).toISOString()
    expect(expires).toBe('2026-04-04T12:00:00.000Z')
    expect(hasExpired(expires, new Date(Date.parse(expires) - 1))).toBe(false)
    expect(hasExpired(expires, new Date(expires))).toBe(true)
  })

  test('a session ends when it is old, and when it was not used', () => {
    expect(hasEnded({ made: ago(sessionLasts.most - 1), seen: ago(0) }, now)).toBe(false)
    expect(hasEnded({ made: ago(sessionLasts.most), seen: ago(0) }, now)).toBe(true)
    expect(hasEnded({ made: ago(sessionLasts.idle), seen: ago(sessionLasts.idle) }, now)).toBe(true)
    expect(isCookieOld({ renewed: ago(sessionLasts.cookie - 1) }, now)).toBe(false)
    expect(isCookieOld({ renewed: ago(sessionLasts.cookie) }, now)).toBe(true)
  })
})

describe('tries that fail', () => {
  const failing = (count: number, how: typeof ofPair, every: number) => {
    let tries: Tries | undefined
    for (let n = 0; n < count; n++) tries = afterFailure(tries, how, n * every)
    return tries
  }

  test('are free a few times, then wait twice as long each time, and never for ever', () => {
    const pauses = [1, 3, 4, 5, 6, 50, 500].map((n) => pauseAfter(failing(n, ofPair, 0), ofPair, 0))
    expect(pauses).toEqual([0, 0, 2000, 4000, 8000, ofPair.longest, ofPair.longest])
    expect(pauseAfter(failing(50, ofPair, 0), ofPair, ofPair.longest)).toBe(0)
    expect(pauseAfter(failing(500, ofPair, 0), ofPair, ofPair.forgotten)).toBe(0)
  })

  test('who waits as told gets at most some hundred guesses a day at one account, and always one more', () => {
    let tries: Tries | undefined
    let now = 0
    let guesses = 0
    while (now < ofPair.forgotten) {
      now += pauseAfter(tries, ofPair, now)
      tries = afterFailure(tries, ofPair, now)
      guesses++
    }
    expect(guesses).toBeLessThan(150)
  })

  test('an address that many share never waits long for what others did', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(100_000), (count, every) => {
        const tries = failing(count, ofAddress, every)
        expect(pauseAfter(tries, ofAddress, tries?.last ?? 0)).toBeLessThanOrEqual(10_000)
      }),
    )
  })

  test('count for a whole network of IPv6, and for one address of IPv4', () => {
    expect(networkOf('198.51.100.7')).toBe('198.51.100.7')
    for (const address of [
      '2001:db8::1',
      '2001:0db8:0:0:aaaa:bbbb:cccc:dddd',
      '2001:DB8::2%eth0',
      '2001:db8:0:0:0:0:0:9',
    ])
      expect(networkOf(address)).toBe('2001:db8:0:0::')
    expect(networkOf('2001:db8:0:1::1')).toBe('2001:db8:0:1::')
  })
})
