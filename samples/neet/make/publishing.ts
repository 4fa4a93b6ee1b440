import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import type { Report } from './report.ts'
import { institutions, journals } from './words/journals.ts'

type Published = Pick<
  Report,
  'journal' | 'publisher' | 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'doi' | 'pmid' | 'isbn'
>

/** An ISBN-13 with a correct check digit in a registrant block of our own making (978-82-9999-...). */
function isbn(number: number): string {
  const digits = `978829999${String(number).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
  return `978-82-9999-${digits.slice(9)}-${(10 - (sum % 10)) % 10}`
}

/** Where and how a report came out. DOIs are under 10.5555 and 10.0000, which resolve to nothing of anybody's. */
export function published(random: Random, plan: Plan, number: number): Published {
  const { type, language, year } = plan
  const house = institutions[language]
  if (type === 'thesis')
    return { publisher: random.pick(house.universities), ...(random.chance(0.3) ? { isbn: isbn(number) } : {}) }
  if (type === 'report')
    return { publisher: random.pick([...house.institutes, ...house.bodies]), issue: String(random.int(1, 24)) }
  if (type === 'book') return { publisher: language === 'nb' ? 'Høyloft forlag' : 'Halden & Marsh', isbn: isbn(number) }
  const firstPage = random.int(1, 720)
  if (type === 'chapter')
    return {
      publisher: language === 'nb' ? 'Høyloft forlag' : 'Halden & Marsh',
      isbn: isbn(number),
      firstPage: random.int(11, 260),
      lastPage: 261 + random.int(1, 20),
    }

  const journal = random.pick(
    journals.filter(
      (journal) =>
        journal.languages.includes(language) &&
        !(plan.fate === 'not-nordic' && /^(Nord|Scand)|North/.test(journal.name)) &&
        (year > journal.since || journal.since < 1980),
    ),
  )
  const volume = String(Math.max(1, year - journal.since))
  const issue = String(random.int(1, type === 'conference' ? 2 : 6))
  const open = journal.publisher === 'Open Fell Publishing'
  const length =
    type === 'editorial' || type === 'erratum' ? random.int(0, 2) : type === 'conference' ? 0 : random.int(8, 23)
  const pages = open ? { firstPage: 1000 + number } : { firstPage, lastPage: firstPage + length }
  const likely = year < 1990 ? 0.3 : language === 'en' ? 0.88 : language === 'nb' ? 0.66 : 0.6
  const code = journal.abbreviation
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, 8)
  const doi =
    language === 'nb'
      ? `10.0000/issn.${journal.issn}-${year}-0${random.int(1, 4)}-${String(number).padStart(2, '0')}`
      : `10.5555/${code}.${year}.${String(number * 37 + 11).padStart(5, '0')}`
  const medical = journal.field === 'health' || journal.field === 'psychology'
  return {
    journal,
    volume,
    issue: type === 'conference' ? `S${issue}` : issue,
    ...pages,
    ...(random.chance(likely) ? { doi } : {}),
    ...(medical && random.chance(0.85) ? { pmid: String(90_000_000 + number * 7919) } : {}),
  }
}
