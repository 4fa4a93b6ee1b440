import type { Item, Name, SourceTag } from '../item.ts'
import type { ReadEntry, Reading } from '../reading.ts'
import { abstrackrTags } from './abstrackr.ts'
import { asreviewIn, asreviewTags } from './asreview.ts'
import { covidenceIn, covidenceList, isCovidenceNote } from './covidence.ts'
import type { Judgement, TakenOut } from './judgement.ts'
import { rayyanIn } from './rayyan.ts'
import { type Customizations, judgementsInLog } from './rayyan-log.ts'

/** What is known of a file beside its entries. */
export interface FileAbout {
  name: string
  producer?: string
  /** Rayyan's log, where it came with the file. */
  log?: Customizations
}

/** Words that nobody but a screening tool writes. */
const MARK =
  /RAYYAN-(?:INCLUSION|LABELS|EXCLUSION)|USER-NOTES\s{0,3}:\s{0,3}\{|\bASReview_(?:ir)?relevant|\bASReview_not_seen/i

/** What an entry with such words has somewhere in it; looked for first, because nearly all entries have none. */
const HINTS = ['RAYYAN-', 'USER-NOTES', 'ASReview']

/**
 * The readings of a file, each entry with what reviewers of another tool decided of it taken out of its fields: while a
 * stage is blind, nobody may find another's decision in a record. The entry's original text stays as it is.
 */
export function* withJudgements(readings: Iterable<Reading>, about: FileAbout): Generator<Reading> {
  for (const reading of readings) {
    if ('entry' in reading) {
      const judgements = takeOut(reading.entry, about)
      if (judgements) yield { entry: { ...reading.entry, judgements } }
      else yield reading
    } else if (MARK.test(JSON.stringify(reading.warning.data ?? {}))) {
      const { data: _told, ...warning } = reading.warning
      yield {
        warning: {
          ...warning,
          data: { text: '…' },
          message: 'What another tool noted stands where it does not belong.',
        },
      }
    } else yield reading
  }
}

/**
 * Takes what reviewers of another tool said out of an item, which is changed; undefined where they said nothing. An item
 * that carried something, even that nobody decided yet, says so in `custom.judged`.
 */
function takeOut({ item, raw }: ReadEntry, about: FileAbout): Judgement[] | undefined {
  const found: Judgement[] = []
  let told = false
  const take = (taken: TakenOut | undefined): string | undefined => {
    if (!taken) return undefined
    told = true
    found.push(...taken.judgements)
    return taken.rest
  }
  const marked = HINTS.some((hint) => raw.includes(hint))
  for (const [field, value] of marked ? (Object.entries(item) as [keyof Item, unknown][]) : []) {
    if (typeof value === 'string' && MARK.test(value)) set(item, field, without(value, take))
    else if (field === 'keyword' && (value as string[]).some((word) => MARK.test(word)))
      set(
        item,
        field,
        (value as string[]).map((word) => (MARK.test(word) ? without(word, take) : word)).filter(Boolean),
      )
    else if (field === 'author' || field === 'editor' || field === 'translator') {
      const people = value as Name[]
      const kept = people.filter((name) => !Object.values(name).some((part) => MARK.test(String(part))))
      if (kept.length < people.length) {
        told = true
        set(item, field, kept)
      }
    }
  }
  const tags = takenFromTags(item, about, take, (judgements) => {
    told = true
    found.push(...judgements)
  })
  const logged = about.log && judgementsInLog(about.log, item.id)
  if (logged) told = true
  if (!told) return undefined
  const custom = { ...item.custom, judged: true as const }
  if (tags.length > 0) custom['source-tags'] = tags
  else delete custom['source-tags']
  item.custom = custom
  // Who is named in both is for a person to say: to guess it from what was decided would tell what others decided.
  return [...found, ...(logged ?? [])]
}

function takenFromTags(
  item: Item,
  about: FileAbout,
  take: (taken: TakenOut | undefined) => string | undefined,
  add: (judgements: Judgement[]) => void,
): SourceTag[] {
  let tags = (item.custom?.['source-tags'] ?? []).flatMap(({ tag, value }) => {
    const rest = MARK.test(value) ? without(value, take) : value
    return rest === '' ? [] : [{ tag, value: rest }]
  })
  const use = (taken: { judgements: Judgement[]; rest: SourceTag[] } | undefined) => {
    if (!taken) return
    tags = taken.rest
    add(taken.judgements)
  }
  const list = covidenceList(about.name)
  const covidence = about.producer === 'Covidence' || isCovidenceNote(item.note ?? '')
  if (covidence || list) {
    const taken = covidenceIn(covidence ? (item.note ?? '') : '', tags, list)
    if (taken.judgements.length > 0 || taken.rest.length < tags.length) use(taken)
    if (covidence) delete item.note
  } else if (about.producer === 'Abstrackr') use(abstrackrTags(tags))
  else use(asreviewTags(tags))
  return tags
}

function without(text: string, take: (taken: TakenOut | undefined) => string | undefined): string {
  let rest = text
  for (const read of [rayyanIn, asreviewIn]) rest = take(read(rest)) ?? rest
  return rest
}

/** A field that has nothing left is no field. */
function set(item: Item, field: keyof Item, value: string | unknown[]): void {
  const fields = item as unknown as Record<string, unknown>
  if (value.length === 0) delete fields[field]
  else fields[field] = value
}
