import type { Decision } from '../../reviews/words.ts'
import { plainName } from '../read/table/column-names.ts'
import { rowsOf } from '../read/table/csv.ts'
import type { Text } from '../text/text.ts'
import type { Judgement } from './judgement.ts'
import { rayyanDecision } from './rayyan.ts'

interface Customized {
  decision?: Decision
  /** Each with whether it stands. */
  reasons: Map<string, boolean>
  labels: Map<string, boolean>
}

/** What each member did with each article, by article and then by member. */
export type Customizations = ReadonlyMap<string, ReadonlyMap<string, Customized>>

/** The names under which a log has its columns. */
const COLUMNS = {
  article: ['article id', 'article', 'rayyan id'],
  user: ['user email', 'email', 'user name', 'user', 'member', 'user id'],
  key: ['key', 'customization key', 'action', 'customization'],
  value: ['value', 'customization value'],
  at: ['created at', 'date', 'timestamp', 'time'],
}
type Place = Record<keyof typeof COLUMNS, number>

/** Gone, as the log has it. */
const GONE = /^(?:deleted|removed|false|0|-1|)$/i

/**
 * Rayyan's `customizations_log.csv`: one row for each thing that a member did to an article, in any order of columns. The key
 * `included` has the decision (1, 0 for maybe, -1; `deleted` takes it back), `__EXR__` and a text is a reason, anything else a
 * label. Undefined where the text is no such log.
 */
export function customizationsIn(text: Text): Customizations | undefined {
  const all = new Map<string, Map<string, Customized>>()
  const events: { article: string; user: string; key: string; value: string; at: string }[] = []
  let place: Place | undefined
  for (const { cells } of rowsOf(text, ',')) {
    if (!place) {
      place = placeOf(cells)
      if (!place) return undefined
      continue
    }
    const cell = (name: keyof Place) => (place && place[name] >= 0 ? (cells[place[name]] ?? '') : '').trim()
    events.push({
      article: idOf(cell('article')),
      user: cell('user'),
      key: cell('key'),
      value: cell('value'),
      at: cell('at'),
    })
  }
  if (!place) return undefined
  // Rows come newest first or last; what has no time keeps its place.
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const { article, user, key, value } of events) {
    if (article === '') continue
    const people = all.get(article) ?? new Map<string, Customized>()
    all.set(article, people)
    const said = people.get(user) ?? { reasons: new Map(), labels: new Map() }
    people.set(user, said)
    note(said, key.replace(/^"|"$/g, ''), value)
  }
  return all
}

function note(said: Customized, key: string, value: string): void {
  if (key.toLowerCase() === 'included') {
    const decision = rayyanDecision(value)
    if (decision) said.decision = decision
    else delete said.decision
  } else if (key.startsWith('__EXR__')) said.reasons.set(key.slice('__EXR__'.length).trim(), !GONE.test(value))
  else if (key !== '' && !key.startsWith('__')) said.labels.set(key.trim(), !GONE.test(value))
}

function placeOf(cells: readonly string[]): Place | undefined {
  const names = cells.map((cell) => plainName(cell))
  const find = (wanted: readonly string[]) => {
    const first = wanted.find((name) => names.includes(name))
    return first === undefined ? -1 : names.indexOf(first)
  }
  const place: Place = {
    article: find(COLUMNS.article),
    user: find(COLUMNS.user),
    key: find(COLUMNS.key),
    value: find(COLUMNS.value),
    at: find(COLUMNS.at),
  }
  return place.article >= 0 && place.key >= 0 && place.value >= 0 ? place : undefined
}

/** The number of `rayyan-123`, or of 123. */
function idOf(text: string): string {
  return /(\d{1,20})\s*$/.exec(text.slice(-40))?.[1] ?? ''
}

/**
 * What the log says of the entry with this id; undefined where it says nothing of it. It names people by their address, and
 * knows whose reasons and labels are whose.
 */
export function judgementsInLog(log: Customizations, id: string | undefined): Judgement[] | undefined {
  const people = log.get(idOf(id ?? ''))
  if (!people) return undefined
  return [...people].flatMap(([reviewer, { decision, reasons, labels }]): Judgement[] => {
    const standing = (all: ReadonlyMap<string, boolean>) => [...all].flatMap(([text, stands]) => (stands ? [text] : []))
    const judgement: Judgement = {
      tool: 'Rayyan',
      ...(reviewer ? { reviewer } : {}),
      ...(decision ? { decision } : {}),
      reasons: decision === 'exclude' ? standing(reasons) : [],
      labels: standing(labels),
    }
    return decision || judgement.labels.length > 0 ? [judgement] : []
  })
}
