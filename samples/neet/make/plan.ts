import type { Random } from './random.ts'
import type { Design, Fate, Language, ReportType } from './report.ts'

/** What is decided about a report before a word of it is written. */
export interface Plan {
  fate: Fate
  type: ReportType
  language: Language
  design: Design
  year: number
}

const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

/** Years lean towards the end of the period, as publishing on the subject does. */
function recent(random: Random, from: number, to: number): number {
  return to - Math.floor((to - from + 1) * random.next() ** 1.6)
}

/** Included: 29 / 73 / 26 / 19 by method and 3 / 20 / 124 by year, less the one study that enters as two articles. */
function included(random: Random): Plan[] {
  const designs: Design[] = random.shuffle([
    ...many<Design>(28, 'qualitative'),
    ...many<Design>(45, 'register'),
    ...many<Design>(18, 'survey'),
    ...many<Design>(10, 'trial'),
    ...many<Design>(26, 'mixed'),
    ...many<Design>(19, 'review'),
  ])
  const years = random.shuffle([
    ...many(3, 0).map(() => random.int(1996, 2005)),
    ...many(20, 0).map(() => random.int(2006, 2010)),
    ...many(123, 0).map(() => recent(random, 2011, 2021)),
  ])
  const forms = random.shuffle([
    ...many<[ReportType, Language]>(66, ['article', 'en']),
    ...many<[ReportType, Language]>(44, ['article', 'nb']),
    ...many<[ReportType, Language]>(23, ['report', 'nb']),
    ...many<[ReportType, Language]>(9, ['thesis', 'nb']),
    ...many<[ReportType, Language]>(4, ['chapter', 'nb']),
  ])
  return designs.map((design, i) => {
    const [type, language] = forms[i] ?? ['article', 'en']
    return { fate: 'included', type, language, design, year: years[i] ?? 2015 }
  })
}

/** How many of a fate come as what. */
const others: [fate: Fate, count: number, type: ReportType, language: Language][] = [
  ['replaced', 1, 'thesis', 'nb'],
  ['other-nordic', 95, 'article', 'en'],
  ['other-nordic', 22, 'article', 'sv'],
  ['other-nordic', 13, 'article', 'da'],
  ['other-nordic', 4, 'report', 'sv'],
  ['other-nordic', 3, 'report', 'da'],
  ['other-nordic', 3, 'thesis', 'sv'],
  ['other-nordic', 5, 'thesis', 'en'],
  ['oecd', 31, 'article', 'en'],
  ['oecd', 6, 'report', 'en'],
  ['oecd', 2, 'chapter', 'en'],
  ['norway-compared', 29, 'article', 'en'],
  ['norway-compared', 6, 'report', 'en'],
  ['norway-compared', 4, 'thesis', 'en'],
  ['norwegian-wrong', 13, 'article', 'nb'],
  ['norwegian-wrong', 14, 'article', 'en'],
  ['norwegian-wrong', 16, 'report', 'nb'],
  ['norwegian-wrong', 7, 'thesis', 'nb'],
  ['norwegian-wrong', 6, 'book', 'nb'],
  ['norwegian-wrong', 2, 'chapter', 'nb'],
  ['not-nordic', 145, 'article', 'en'],
  ['not-nordic', 8, 'report', 'en'],
  ['not-nordic', 11, 'thesis', 'en'],
  ['not-nordic', 4, 'chapter', 'en'],
  ['wrong-target', 48, 'article', 'en'],
  ['wrong-target', 8, 'article', 'nb'],
  ['wrong-target', 4, 'report', 'nb'],
  ['wrong-target', 2, 'thesis', 'en'],
  ['not-empirical', 21, 'editorial', 'en'],
  ['not-empirical', 5, 'editorial', 'nb'],
  ['not-empirical', 8, 'article', 'en'],
  ['wrong-type', 24, 'conference', 'en'],
  ['wrong-type', 2, 'erratum', 'en'],
  ['before-1990', 10, 'article', 'en'],
]

const designs: Design[] = [
  'register',
  'register',
  'survey',
  'survey',
  'qualitative',
  'qualitative',
  'mixed',
  'trial',
  'review',
]

/** Twelve of the Norwegian books and reports are no research: they are excluded at full text for that. */
function designOf(random: Random, fate: Fate, type: ReportType): Design {
  if (fate === 'not-empirical' || type === 'erratum' || type === 'book') return 'text'
  if (fate === 'norwegian-wrong' && type === 'report' && random.chance(0.35)) return 'text'
  if (type === 'thesis') return random.pick(['qualitative', 'survey', 'mixed', 'register'])
  return random.pick(designs)
}

/** The 728 reports in outline, in the order of their making. */
export function plans(random: Random): Plan[] {
  const rest = others.flatMap(([fate, count, type, language]) =>
    many(count, 0).map((): Plan => {
      const year =
        fate === 'before-1990'
          ? random.int(1979, 1989)
          : fate === 'replaced'
            ? 2013
            : recent(random, fate === 'not-nordic' || fate === 'wrong-target' ? 1990 : 1998, 2021)
      const design = fate === 'replaced' ? 'qualitative' : designOf(random, fate, type)
      return { fate, type, language, design, year }
    }),
  )
  return [...included(random), ...rest]
}
