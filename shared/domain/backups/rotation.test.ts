import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupName, backupsAmong, parseBackupName, tagOf } from './names.ts'
import { mostKept, rotation, toForget } from './rotation.ts'

const tag = tagOf('01ARZ3NDEKTSV4RRFFQ69G5FAV')
const at = (iso: string) => ({ name: backupName('Review', new Date(iso), tag), at: new Date(iso).toISOString() })

/** Times within three years, to the second. */
const time = fc.integer({ min: 0, max: 3 * 366 * 86_400 }).map((s) => new Date(Date.UTC(2024, 0, 1) + s * 1000))
const backups = fc
  .uniqueArray(time, { selector: (one) => one.getTime(), maxLength: 200 })
  .map((times) => times.map((one) => at(one.toISOString())))
const rule = fc.record({
  last: fc.nat(12),
  days: fc.nat(20),
  weeks: fc.nat(10),
  months: fc.nat(14),
})

describe('the rotation', () => {
  test('never lets the newest go, and never keeps more than its bound', () => {
    fc.assert(
      fc.property(backups, rule, (all, how) => {
        const gone = new Set(toForget(all, how).map(({ name }) => name))
        const kept = all.filter(({ name }) => !gone.has(name))
        const newest = all.reduce((a, b) => (a === '' || b.at > a ? b.at : a), '')
        expect(kept.some((one) => one.at === newest)).toBe(all.length > 0)
        expect(kept.length).toBeLessThanOrEqual(mostKept(how))
        expect(gone.size + kept.length).toBe(all.length)
      }),
    )
  })

  test('lets only go what it was given, and letting go again changes nothing', () => {
    fc.assert(
      fc.property(backups, rule, (all, how) => {
        const gone = toForget(all, how)
        for (const one of gone) expect(all).toContain(one)
        expect(
          toForget(
            all.filter((one) => !gone.includes(one)),
            how,
          ),
        ).toEqual([])
      }),
    )
  })

  test('does not depend on the order in which a folder lists its files', () => {
    fc.assert(
      fc.property(
        backups.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          expect(toForget(mixed)).toEqual(toForget(all))
        },
      ),
    )
  })

  test('made every hour for two years, a backup is there of each of the last 14 days, 8 weeks and 12 months', () => {
    let all: ReturnType<typeof at>[] = []
    const start = Date.UTC(2024, 0, 1)
    const hours = 2 * 365 * 24
    for (let hour = 0; hour < hours; hour++) {
      all.push(at(new Date(start + hour * 3_600_000).toISOString()))
      const gone = new Set(toForget(all))
      all = all.filter((one) => !gone.has(one))
      expect(all.length).toBeLessThanOrEqual(mostKept(rotation))
    }
    const end = start + (hours - 1) * 3_600_000
    const has = (from: number, to: number) => all.some((one) => Date.parse(one.at) >= from && Date.parse(one.at) < to)
    const day = Math.floor(end / 86_400_000) * 86_400_000
    for (let back = 0; back < rotation.days; back++)
      expect(has(day - back * 86_400_000, day - (back - 1) * 86_400_000)).toBe(true)
    const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * 86_400_000
    for (let back = 0; back < rotation.weeks; back++)
      expect(has(monday - back * 7 * 86_400_000, monday - (back - 1) * 7 * 86_400_000)).toBe(true)
    const { year, month } = { year: new Date(end).getUTCFullYear(), month: new Date(end).getUTCMonth() }
    for (let back = 0; back < rotation.months; back++)
      expect(has(Date.UTC(year, month - back, 1), Date.UTC(year, month - back + 1, 1))).toBe(true)
    expect(all.filter((one) => Date.parse(one.at) > end - rotation.last * 3_600_000)).toHaveLength(rotation.last)
  })

  test('a review that rests for years keeps what it has', () => {
    const all = ['2020-01-01T10:00:00Z', '2020-01-02T10:00:00Z', '2020-03-01T10:00:00Z'].map(at)
    expect(toForget(all, { last: 1, days: 14, weeks: 8, months: 12 })).toEqual([all[0]])
  })
})

describe('the name of a backup', () => {
  test('is read as it was written', () => {
    const base = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((one) => !/[\n\r\u2028\u2029]/.test(one))
    fc.assert(
      fc.property(base, time, (name, made) => {
        expect(parseBackupName(backupName(name, made, tag))).toEqual({
          name: backupName(name, made, tag),
          at: made.toISOString(),
          base: name,
          tag,
        })
      }),
    )
  })

  test('sorts as its time does', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(Math.sign(a.getTime() - b.getTime())).toBe(
          backupName('R', a, tag) < backupName('R', b, tag) ? -1 : a.getTime() === b.getTime() ? 0 : 1,
        )
      }),
    )
  })

  test('files that are not ours are not among the backups', () => {
    const own = at('2026-01-02T03:04:05Z').name
    expect(own).toBe('Review 2026-01-02T030405Z Q69G5FAV.parallax')
    const others = [
      'Review.parallax',
      'Review 2026-01-02T030405Z.parallax',
      'Review 2026-01-02T030405Z Q69G5FAW.parallax',
      'Review 2026-13-02T030405Z Q69G5FAV.parallax',
      'Review 2026-02-30T030405Z Q69G5FAV.parallax',
      'Review 2 2026-01-02T030405Z Q69G5FAV.parallax',
      'Review 2026-01-02T030405Z Q69G5FAV.parallax.part',
      'copy of Review 2026-01-02T030405Z Q69G5FAV.parallax',
      'Review.before-v3.parallax',
      'notes.txt',
    ]
    expect(backupsAmong([...others, own], 'Review', tag).map(({ name }) => name)).toEqual([own])
  })

  test('the same letters written otherwise are the same review', () => {
    const name = backupName('Å lese'.normalize('NFD'), new Date('2026-01-02T03:04:05Z'), tag)
    expect(backupsAmong([name], 'Å lese'.normalize('NFC'), tag)).toHaveLength(1)
  })
})
