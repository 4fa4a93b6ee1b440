/** Whether a text is a date that is known at least to its year: `1998`, `1998-05`, `1998-05-17`, on a day that there is. */
export function isPartDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  return isDay(Number(year), Number(month ?? 1), Number(day ?? 1))
}

/**
 * A date as people write it, as far as it is known: ISO, `17.5.1998`, `5/1998`, `17 May 1998`, `17. mai 1998`, `May 1998`, `1998`.
 * Undefined for what is none, and for what two countries would read as two days, such as `5/6/1998`.
 */
export function partDate(text: string): string | undefined {
  const plain = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (isPartDate(plain)) return plain
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain)
  if (dotted) return written(dotted[3], dotted[2], dotted[1])
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(plain)
  if (monthYear) return written(monthYear[2], monthYear[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain)
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])]
    if (first > 12) return written(slashed[3], slashed[2], slashed[1])
    return second > 12 || first === second ? written(slashed[3], slashed[1], slashed[2]) : undefined
  }
  const dayFirst = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/u.exec(plain)
  if (dayFirst) return written(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain)
  if (monthFirst) return written(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2])
  return undefined
}

const names = [
  'january february march april may june july august september october november december',
  'januar februar mars april mai juni juli august september oktober november desember',
].map((line) => line.split(' '))

/** The number of a month from its English or Norwegian name, or the beginning of it. */
function monthNamed(name = ''): string | undefined {
  if (name.length < 3) return undefined
  const places = names.map((months) => months.findIndex((month) => month.startsWith(name)))
  const place = Math.max(...places)
  return place === -1 ? undefined : String(place + 1)
}

function written(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined) return undefined
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  return isPartDate(parts) ? parts : undefined
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
