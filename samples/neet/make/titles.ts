import type { Angle } from './abstracts.ts'
import type { Random } from './random.ts'
import type { Design } from './report.ts'
import { capitalised, counts, filler, type Setting } from './sentences.ts'
import * as subtitles from './words/subtitles.ts'
import type { OtherTopic, Topic } from './words/topics.ts'

/** Words of a title that tell it from others. */
const tokens = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/** Remembers the titles given out, so that no two reports are mistaken for one by chance. */
export class TitleBook {
  #given: Set<string>[] = []

  /** True, and remembered, where no earlier title shares more than six in ten words. */
  takes(title: string): boolean {
    const words = tokens(title)
    for (const other of this.#given) {
      let shared = 0
      for (const word of words) if (other.has(word)) shared++
      if (shared / (words.size + other.size - shared) > 0.6) return false
    }
    this.#given.push(words)
    return true
  }
}

const joined = (head: string, rest: string) => {
  if (/[?!]$/.test(head)) return `${head} ${capitalised(rest)}`
  return head.includes(':') ? `${head}. ${capitalised(rest)}` : `${head}: ${rest}`
}

const comparisons = [
  'a comparison of {place}',
  'evidence from {place}',
  'differences between {place}',
  '{place} compared',
  'institutions and outcomes in {place}',
  'lessons from {place}',
]

/** One English title for a study; call again for another. */
export function englishTitle(
  random: Random,
  setting: Setting,
  design: Design,
  angle: Angle,
  topic: Topic | OtherTopic,
): string {
  const fill = filler(random, setting)
  if (angle === 'comparison') {
    const head = random.chance(0.5) ? random.pick(topic.heads) : capitalised(topic.en)
    return joined(head, lowerFirst(fill(random.pick(comparisons)), setting.place))
  }
  const subtitle = lowerFirst(fill(random.pick(subtitles.english[design])), setting.adjective)
  if (design === 'qualitative' && angle === 'youth' && random.chance(0.3))
    return `${random.pick(subtitles.quotes)}: ${random.pick(['{topic} among {group} in {place}', '{topic} as told by {group}, {place}']).replace(/\{(\w+)\}/g, (_, slot: 'topic' | 'group' | 'place') => setting[slot])}`
  if (random.chance(0.22))
    return fill(
      random.pick([
        '{topic} among {group} in {place}',
        '{topic} and later employment: ',
        subtitle.includes(setting.place) ? '{topic} and its consequences: ' : '{topic} in {place}: ',
      ]),
    ).replace(/: $/, `: ${subtitle}`)
  return joined(random.pick(topic.heads), subtitle)
}

/** One title in the language of the setting: Norwegian, Swedish or Danish. */
export function nordicTitle(random: Random, setting: Setting, design: Design, topic: Topic | OtherTopic): string {
  const fill = filler(random, setting)
  if (setting.language === 'nb') {
    const subtitle = lowerFirst(fill(random.pick(subtitles.norwegian[design])), 'Norsk')
    const heads = 'headsNb' in topic ? topic.headsNb : []
    if (design === 'qualitative' && heads.length && random.chance(0.3))
      return `${random.pick(subtitles.quotesNb)} – ${setting.topic} sett fra ${random.pick(['innsiden', 'de unges side', 'to sider'])}`
    if (!heads.length || random.chance(0.3))
      return fill(random.pick(['{topic} blant {group}', '{topic} i dagens Norge: ', '{topic} og arbeid: '])).replace(
        /: $/,
        `: ${subtitle}`,
      )
    return joined(random.pick(heads), subtitle)
  }
  const bank = subtitles.swedishDanish[setting.language === 'sv' ? 'sv' : 'da']
  const subtitle = fill(random.pick(counts(design) ? bank.counted : bank.told))
  const pattern =
    setting.language === 'sv'
      ? [
          '{topic}: ',
          '{topic} och vägen till arbete: ',
          'Mellan skola och arbete – {topic}: ',
          'Efter skolan: {topic} och etablering. ',
        ]
      : [
          '{topic}: ',
          '{topic} og vejen til job: ',
          'Mellem skole og job – {topic}: ',
          'Efter skolen: {topic} og voksenliv. ',
        ]
  const head = fill(random.pick(pattern))
  return head + (head.endsWith('. ') ? subtitle : lowerFirst(subtitle, ''))
}

/** A subtitle begins small, unless it begins with a name. */
function lowerFirst(text: string, name: string): string {
  return name && text.startsWith(capitalised(name)) && capitalised(name) === name
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
}
