import type { Decision } from '../../reviews/words.ts'
import type { SourceTag } from '../item.ts'
import { plainName } from '../read/table/column-names.ts'
import { type Judgement, listed, type TakenOut } from './judgement.ts'

const MARKER = /\bASReview_(relevant|irrelevant|not_seen)\b/gi

/** The names under which ASReview writes and reads labels: https://asreview.readthedocs.io/en/stable/lab/data_labeled.html */
const LABELS = new Set([
  'asreview label',
  'included',
  'label',
  'final included',
  'label included',
  'included label',
  'included final',
  'included flag',
  'include',
])

const DECISIONS = new Map<string, Decision>([
  ['1', 'include'],
  ['1.0', 'include'],
  ['true', 'include'],
  ['relevant', 'include'],
  ['included', 'include'],
  ['0', 'exclude'],
  ['0.0', 'exclude'],
  ['false', 'exclude'],
  ['irrelevant', 'exclude'],
  ['excluded', 'exclude'],
])

/** What says that nobody has decided. */
const UNSEEN = new Set(['-1', '-1.0', 'nan', 'not seen', 'not_seen'])

/** The marks that ASReview leaves in an entry's notes: relevant, irrelevant, not seen. */
export function asreviewIn(text: string): TakenOut | undefined {
  const found = [...text.matchAll(MARKER)].map((mark) => mark[1]?.toLowerCase())
  if (found.length === 0) return undefined
  const decided = found.filter((mark) => mark !== 'not_seen').at(-1)
  const judgement: Judgement = { tool: 'ASReview', reasons: [], labels: [] }
  return {
    judgements: decided ? [{ ...judgement, decision: decided === 'relevant' ? 'include' : 'exclude' }] : [],
    rest: text
      .replace(MARKER, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  }
}

/**
 * What the columns of an ASReview table say of an entry, and the columns that are left. Its ranking goes as well: it is
 * learnt from the decisions.
 */
export function asreviewTags(tags: readonly SourceTag[]): { judgements: Judgement[]; rest: SourceTag[] } | undefined {
  const rest: SourceTag[] = []
  const labels: string[] = []
  const notes: string[] = []
  let decision: Decision | undefined
  for (const one of tags) {
    const name = plainName(one.tag)
    const value = one.value.trim().toLowerCase()
    if (LABELS.has(name) && (DECISIONS.has(value) || UNSEEN.has(value))) decision ??= DECISIONS.get(value)
    else if (/^(?:asreview (?:user )?notes?|exported notes(?: \d{1,3})?)$/.test(name)) notes.push(one.value.trim())
    else if (/^asreview tags?\b/.test(name)) labels.push(...labelsOf(one.tag.trim(), one.value))
    else if (!name.startsWith('asreview ')) rest.push(one)
  }
  if (rest.length === tags.length) return undefined
  const note = notes.filter((text) => !UNSEEN.has(text.toLowerCase())).join('\n')
  if (!decision && labels.length === 0 && note === '') return { judgements: [], rest }
  return {
    rest,
    judgements: [
      { tool: 'ASReview', ...(decision ? { decision } : {}), reasons: [], labels, ...(note ? { note } : {}) },
    ],
  }
}

/** A column per tag holds 1 where the tag was given; one column for all lists them. */
function labelsOf(name: string, value: string): string[] {
  const own = name.replace(/^asreview[_ ]tags?[_ ]?/i, '')
  if (own === '') return listed(value, /[;,|]/)
  return /^(?:1(?:\.0)?|true|yes)$/i.test(value.trim()) ? [own] : []
}
