import { type Angle, abstractOf } from './abstracts.ts'
import { addLookAlikes } from './look-alikes.ts'
import { type Plan, plans } from './plan.ts'
import { published } from './publishing.ts'
import type { Random } from './random.ts'
import type { Author, Report } from './report.ts'
import { capitalised, type Setting } from './sentences.ts'
import { englishTitle, nordicTitle, TitleBook } from './titles.ts'
import { institutions } from './words/journals.ts'
import { authorPool } from './words/names.ts'
import { type Country, elsewhere, manyCountries, nordics, norway, norwayAnd } from './words/places.ts'
import { groups, type OtherTopic, otherTopics, type Topic, topics, wideGroups } from './words/topics.ts'

/** Where a study was done, so that its title and abstract show why the people decided as they did. */
function countryOf(random: Random, plan: Plan): Country {
  const nordic = (name: string) => nordics.find((country) => country.name === name) ?? norway
  switch (plan.fate) {
    case 'included':
    case 'replaced':
    case 'norwegian-wrong':
      return norway
    case 'other-nordic':
      if (plan.language === 'sv') return nordic('Sweden')
      if (plan.language === 'da') return nordic('Denmark')
      return nordic(
        random.pick(['Sweden', 'Sweden', 'Sweden', 'Denmark', 'Denmark', 'Finland', 'Finland', 'Finland', 'Iceland']),
      )
    case 'oecd':
      return manyCountries(random)
    case 'norway-compared':
      return norwayAnd(random)
    case 'not-nordic':
      return random.pick(elsewhere)
    default:
      return plan.language === 'nb' ? norway : random.pick([norway, ...nordics, ...nordics, random.pick(elsewhere)])
  }
}

/** A subject that can be studied in that year and country. */
function topicOf(random: Random, year: number, country: Country): Topic {
  for (;;) {
    const topic = random.pick(topics)
    const northern = country === norway || nordics.includes(country)
    if (topic.en === 'the pandemic' && year < 2021) continue
    if (/digital|gaming|NEET/.test(topic.en) && year < 2006) continue
    if (/Sámi|follow-up service|production schools/.test(topic.en) && !northern) continue
    if (topic.en === 'the follow-up service' && country !== norway) continue
    if (/^(Sámi)/.test(topic.en) && /Denmark|Iceland/.test(country.name)) continue
    if (year === 2021 && topic.en !== 'the pandemic' && random.chance(0.4)) continue
    return topic
  }
}

function settingOf(random: Random, plan: Plan, country: Country, topic: Topic | OtherTopic): Setting {
  const { language, year } = plan
  const group =
    'group' in topic
      ? language === 'nb'
        ? topic.groupNb
        : topic.group
      : plan.fate === 'norwegian-wrong'
        ? random.pick(language === 'nb' ? wideGroups.nb : wideGroups.en)
        : random.pick(groups[language].filter((name) => year >= 2003 || !name.includes('NEET')))
  const name = language === 'en' || !('sv' in topic) ? (language === 'nb' ? topic.nb : topic.en) : topic[language]
  return {
    language,
    topic: name,
    group,
    place: random.pick(country.areas),
    adjective: country.adjective,
    year,
    registers: plan.design === 'register',
  }
}

const isOther = (plan: Plan) => plan.fate === 'wrong-target'

/** Authors for every country, from pools that several reports draw on. */
function authorsFrom(random: Random): (country: Country, plan: Plan) => Author[] {
  const pools = new Map<Country['names'], Author[]>()
  const sizes = { no: 210, sv: 110, da: 80, fi: 60, en: 130, south: 70, east: 60 }
  for (const names of Object.keys(sizes) as Country['names'][])
    pools.set(names, authorPool(random, names, sizes[names]))
  return (country, plan) => {
    const names = country.name === 'Finland' ? 'fi' : country.name === 'Denmark' ? 'da' : country.names
    const count = plan.type === 'thesis' || plan.type === 'editorial' ? 1 : random.pick([1, 2, 2, 3, 3, 4, 5, 6])
    return random.shuffle(pools.get(names) ?? []).slice(0, count)
  }
}

function write(
  random: Random,
  plan: Plan,
  number: number,
  book: TitleBook,
  authors: ReturnType<typeof authorsFrom>,
): Report {
  const country = countryOf(random, plan)
  const angle: Angle = isOther(plan)
    ? 'other'
    : plan.fate === 'oecd' || plan.fate === 'norway-compared'
      ? 'comparison'
      : 'youth'
  for (;;) {
    const topic = isOther(plan) ? random.pick(otherTopics) : topicOf(random, plan.year, country)
    const setting = settingOf(random, plan, country, topic)
    const abroad: Setting = {
      ...setting,
      language: 'en',
      topic: topic.en,
      group: plan.language === 'en' ? setting.group : 'group' in topic ? topic.group : random.pick(groups.en),
    }
    const english = englishTitle(random, abroad, plan.design, angle, topic)
    const title = plan.language === 'en' ? english : nordicTitle(random, setting, plan.design, topic)
    if (!book.takes(title)) continue
    if (title !== english && !book.takes(english)) continue
    const silent = plan.type === 'editorial' || plan.type === 'erratum' || plan.type === 'book'
    const bare =
      silent ||
      (isOther(plan) && plan.language === 'nb') ||
      (plan.fate === 'norwegian-wrong' && random.chance(0.4)) ||
      random.chance(0.05)
    const printed = published(random, plan, number)
    const structured = printed.journal
      ? ['health', 'psychology'].includes(printed.journal.field) &&
        random.chance(0.8) &&
        ['en', 'nb'].includes(plan.language)
      : random.chance(0.1)
    const organised = plan.type === 'report' && random.chance(0.35)
    return {
      number,
      fate: plan.fate,
      type: plan.type,
      language: plan.language,
      country: country.name,
      design: plan.design,
      title: capitalised(title),
      ...(plan.language === 'en' ? {} : { titleEnglish: capitalised(english) }),
      authors: organised ? [] : authors(country, plan),
      ...(organised ? { organisation: printed.publisher ?? institutions.en.institutes[0] } : {}),
      year: plan.year,
      ...printed,
      abstract: bare ? [] : abstractOf(random, setting, plan.design, angle, structured),
      keywords: plan.language === 'nb' && 'keywordsNb' in topic ? [...topic.keywordsNb] : [...topic.keywords],
    }
  }
}

/** The 728 reports of the sample review, look-alikes among them. */
export function corpus(random: Random): Report[] {
  const book = new TitleBook()
  const authors = authorsFrom(random)
  const reports = plans(random).map((plan, i) => write(random, plan, i + 1, book, authors))
  return addLookAlikes(random, reports)
}
