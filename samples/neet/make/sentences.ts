import type { Random } from './random.ts'
import type { Design, Language } from './report.ts'

/** What the slots of a sentence are filled from. */
export interface Setting {
  language: Language
  topic: string
  group: string
  place: string
  adjective: string
  year: number
  /** Studies of registers count in tens of thousands. */
  registers?: boolean
}

const small: Record<Language, string[]> = {
  en: ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  nb: ['tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni'],
  sv: ['tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
  da: ['tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'],
}

/** Subjects that take a verb in the plural. */
const plural =
  /^(vocational tracks|mental health problems|depressive|activation req|health-related|transitions|attention and|crime and|housing and|gaming and|sleep and|youth guar|wage|production|stigma and|hopes|recovery and|debt and|digital|gender|societal|low grades|newly|chronic pain cl)/
const plurals: Record<string, string> = {
  has: 'have',
  is: 'are',
  was: 'were',
  differs: 'differ',
  means: 'mean',
  costs: 'cost',
  comes: 'come',
  weighs: 'weigh',
}

/** "{Topic} has" as "{Topic} have", where the subject of the study is several. */
const agreeing = (sentence: string) =>
  sentence.replace(
    /(?<!(?:with|of|by|between) )(\{topic\}) (has|is|was|differs|means|costs|comes|weighs)\b/gi,
    (_, topic: string, verb: string) => `${topic} ${plurals[verb]}`,
  )

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/**
 * Draws the numbers of one abstract: those that describe the study stay the same throughout, findings differ.
 * @returns a function that fills the slots of a sentence and begins it with a capital.
 */
export function filler(random: Random, setting: Setting): (sentence: string) => string {
  const { language, year } = setting
  const several = language === 'en' && plural.test(setting.topic)
  const late = random.int(21, 29)
  const cohort = year - late - random.int(1, 6)
  const thousands = (n: number) =>
    language === 'en' ? n.toLocaleString('en-US') : n.toLocaleString('en-US').replace(',', '\u00a0')
  const decimal = (n: number) => n.toFixed(1 + random.int(0, 1))
  const ratio = (n: number) => {
    const [low, high] = [n * (0.72 + random.next() * 0.12), n * (1.14 + random.next() * 0.2)]
    const name = random.pick(['OR', 'HR', 'RR', 'adjusted OR'])
    return `${name} ${n.toFixed(2)}, 95% CI ${low.toFixed(2)}–${high.toFixed(2)}`
  }
  const low = random.int(4, 14)
  const first = random.int(18, 64)
  const fresh: Record<string, () => string> = {
    few: () => random.pick(small[language]),
    or: () => ratio(1.2 + random.next() * 1.9),
    orLow: () => ratio(0.5 + random.next() * 0.38),
    pct: () => String(random.int(18, 64)),
    low: () => String(random.int(4, 14)),
  }
  const values: Record<string, string> = {
    n: thousands(setting.registers ? random.int(11_000, 186_000) : random.int(312, 9_800)),
    k: String(random.int(11, 38)),
    small: String(random.int(48, 420)),
    small2: String(random.int(45, 410)),
    sites: random.pick(small[language]),
    pct1: String(first),
    pct2: String(Math.max(9, first - random.int(3, 16))),
    years: random.pick(small[language]),
    months: String(random.pick([6, 9, 12, 18, 24, 36])),
    late: String(late),
    cohort: String(cohort),
    cohortEnd: String(cohort + random.int(2, 7)),
    decade: String(Math.floor((year - 12) / 10) * 10),
    gain: String(low),
    ciLow: decimal(low - 1.5 - random.next() * 2.4),
    ciHigh: decimal(low + 1.6 + random.next() * 3.1),
    recent: String(year - 9),
    topic: setting.topic,
    Topic: capitalised(setting.topic),
    group: setting.group,
    place: setting.place,
    adj: setting.adjective,
  }
  return (sentence) =>
    capitalised(
      (several ? agreeing(sentence) : sentence)
        .replace(/\{(\w+)\}/g, (slot, name: string) => {
          const value = values[name] ?? fresh[name]?.()
          if (value === undefined) throw new Error(`no such slot: ${slot} in "${sentence}"`)
          return value
        })
        .replace(/\ba eight\b/g, 'an eight'),
    )
}

/** `count` different sentences of `bank`, in the order in which they stand there or shuffled. */
export function some(random: Random, bank: readonly string[], count: number): string[] {
  return random.shuffle(bank).slice(0, count)
}

/** True for designs that count; false for those that tell. */
export const counts = (design: Design) => design === 'register' || design === 'survey' || design === 'trial'
