import type { Timeline } from '#shared/contract/reviews.ts'
import { destinations, stageIds, verdicts } from '#shared/domain/reviews/words.ts'
import type { Translate } from '../../app/text.ts'
import { ruleText } from '../duplicates/reason-text.ts'
import { factText } from './fact-text.ts'

type Entry = Timeline['entries'][number]

/** A line of a timeline. */
export interface TimelineLine {
  sign: string
  tone?: 'include' | 'exclude' | 'maybe' | 'conflict'
  text: string
  details: string[]
  /** A room where there is more of it. */
  leadsTo?: 'sources'
}

const signs: Record<string, string> = {
  import: '↓',
  link: '=',
  question: '?',
  field: '≡',
  vote: '·',
  resolution: '⇄',
  referral: '↩',
  message: '“',
  note: '✎',
  mark: '★',
  label: '#',
  labelling: '#',
  assessment: '☑',
  assignment: '@',
  sampled: '◔',
  retrieval: '⤓',
  destination: '→',
  removal: '⊘',
  study: '∪',
  answer: '▤',
}
const decisionSigns: Record<string, string> = { include: '✓', exclude: '✕', maybe: '?' }

/** What one fact means to the report, in words. */
export function timelineLine(entry: Entry, timeline: Timeline, t: Translate): TimelineLine {
  if (entry.kind === 'import') return importLine(entry, timeline, t)
  if (entry.kind === 'link') return linkLine(entry, timeline, t)
  const { body } = entry
  const decision = typeof body.decision === 'string' ? body.decision : undefined
  const tone =
    entry.kind === 'referral'
      ? 'conflict'
      : decision === 'include' || decision === 'exclude' || decision === 'maybe'
        ? decision
        : undefined
  return {
    sign: (entry.kind === 'vote' && decision && decisionSigns[decision]) || signs[entry.kind] || '·',
    tone,
    text: entry.kind === 'vote' ? voteText(entry, t) : factText(entry, t),
    details: detailsOf(entry, t),
  }
}

function voteText({ body }: Entry, t: Translate): string {
  const stage = stageIds.find((id) => id === body.stage)
  return t('reviews.timeline.vote', { stage: stage ? t(`app.stage.${stage}`) : '', decision: String(body.decision) })
}

function importLine(entry: Entry, { records }: Timeline, t: Translate): TimelineLine {
  const brought = records.filter((record) => entry.records.includes(record.id))
  const source = brought[0]?.source ?? ''
  const isIn = entry.body.takenOut === undefined
  return {
    sign: signs.import as string,
    text: isIn ? t('reviews.timeline.found', { source }) : factText(entry, t),
    details: isIn
      ? brought.map((record) => t('reviews.timeline.entry', { entry: record.entry, file: record.file }))
      : [],
    leadsTo: isIn ? 'sources' : undefined,
  }
}

function linkLine(entry: Entry, { records }: Timeline, t: Translate): TimelineLine {
  const { body, names } = entry
  const rule = typeof body.rule === 'string' ? ruleText(body.rule, t) : undefined
  const own = new Map(records.map((record) => [record.id, record]))
  const places = entry.records.map((id) => {
    const record = own.get(id)
    return record ? t('reviews.timeline.place', { source: record.source, entry: record.entry }) : (names[id] ?? '')
  })
  const verdict = String(body.verdict)
  const by = String(body.by)
  return {
    sign: verdict === 'different' ? '≠' : (signs.link as string),
    text: verdict === 'withdrawn' ? factText(entry, t) : t('reviews.timeline.link', { verdict, by }),
    details: [
      ...(by !== 'person' && rule ? [rule] : []),
      t('reviews.timeline.pair', { a: places[0] ?? '', b: places[1] ?? '' }),
    ],
  }
}

function detailsOf({ kind, body, names }: Entry, t: Translate): string[] {
  const named = (value: unknown) => (Array.isArray(value) ? value : [value]).flatMap((id) => names[String(id)] ?? [])
  const verdict = verdicts.find((one) => one === body.verdict)
  const words = [
    body.note,
    body.quote,
    ...(kind === 'retrieval' ? [body.from, body.why] : []),
    kind === 'referral' || kind === 'message' || kind === 'note' ? undefined : body.text,
  ]
  const to = kind === 'destination' ? destinations.find((one) => one === body.to) : undefined
  return [
    named(body.reasons).join('; '),
    originOf(body.origin, t),
    to ? t('fulltext.destination.state', { state: body.awaits === 'translation' ? 'translation' : to }) : '',
    named(body.criterion)
      .map((criterion) => (verdict ? `${criterion}: ${t(`screening.verdict.${verdict}`)}` : criterion))
      .join('; '),
    kind === 'assignment' || kind === 'referral' ? named(body.members).join(', ') : '',
    named(body.together).join(', '),
    kind === 'sampled'
      ? named(body.pilot)
          .map((round) => t('reviews.timeline.round', { round }))
          .join('')
      : '',
    ...named(body.replacedBy).map((title) => t('reviews.timeline.replacedBy', { title })),
    ...words.flatMap((word) => (typeof word === 'string' && word ? [t('reviews.timeline.quote', { text: word })] : [])),
    typeof body.why === 'string' ? body.why : '',
  ].filter(Boolean)
}

function originOf(origin: unknown, t: Translate): string {
  if (origin === null || typeof origin !== 'object') return ''
  const { tool, reviewer } = origin as Record<string, unknown>
  const from = [tool, reviewer].filter((one): one is string => typeof one === 'string' && one !== '')
  return t('reviews.timeline.origin', { from: from.join(', ') })
}
