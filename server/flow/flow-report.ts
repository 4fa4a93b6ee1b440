import type { FlowRow } from '#db/flow-rows.ts'
import type { OutcomeRow } from '#db/outcomes.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { FlowReport } from '#shared/domain/flow/facts.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

/** Everything that is known of a report for the flow; of several facts of a kind, about records that are one report by now, the newest. */
export interface KnownReport {
  row: FlowRow
  records: string[]
  outcomes: Partial<Record<StageId, Pick<OutcomeRow, 'outcome' | 'reason'>>>
  resolutions: Partial<Record<StageId, BodyOf<'resolution'>>>
  retrieval?: BodyOf<'retrieval'> | undefined
  destination?: BodyOf<'destination'> | undefined
  study?: BodyOf<'study'> | undefined
  removal?: BodyOf<'removal'> | undefined
  joined?: number | undefined
}

/** Nobody judged it, or is to be known to have: most reports share these. */
const undecided = {
  titleAbstract: Object.freeze({ outcome: 'pending', by: 'human' }),
  fullText: Object.freeze({ outcome: 'pending' }),
} as const

/**
 * A report as the flow counts it.
 *
 * @param fullTextOpen whether it is to be told that somebody judged the full text
 */
export function flowReport(known: KnownReport, fullTextOpen: boolean): FlowReport {
  const { row, records, outcomes, destination, retrieval, study, joined } = known
  const first = outcomes['title-abstract']
  const second = outcomes['full-text']
  return {
    id: row.id,
    title: row.title,
    ...(row.type ? { type: row.type } : {}),
    records,
    entered: row.enters === 'full-text' ? 'full-text' : 'search',
    titleAbstract: first
      ? { outcome: first.outcome, by: 'human', ...why(first), ...settledAt(known, 'title-abstract') }
      : undecided.titleAbstract,
    // Somebody who judged the full text had it; while the stage is blind, that somebody did is not to be told.
    retrieval: retrievalIn(retrieval) ?? (second && fullTextOpen ? 'retrieved' : 'pending'),
    fullText: second
      ? { outcome: second.outcome, ...why(second), ...settledAt(known, 'full-text') }
      : undecided.fullText,
    ...(destination?.to ? { destination: destination.to, replacedBy: destination.replacedBy } : {}),
    ...(joined === undefined ? {} : { joined }),
    study: study?.study ?? row.id,
    ...withoutVotes(known),
  }
}

/** What a report is that nobody's vote counts on: one that was taken out, or of the previous version of the review. */
function withoutVotes({ row: { enters }, removal }: KnownReport): Partial<FlowReport> {
  const previous = enters === 'previous' || enters === 'dropped' ? { previous: true } : {}
  if (!removal?.removed || (enters !== 'removed' && enters !== 'dropped')) return previous
  if (enters === 'removed' && removal.at === 'screening')
    return { titleAbstract: { outcome: 'excluded', by: 'automation', tool: removal.why } }
  return { ...previous, removed: { by: removal.by, why: removal.why } }
}

function why({ reason }: Pick<OutcomeRow, 'reason'>): { reason?: string } {
  return reason === null ? {} : { reason }
}

function settledAt({ resolutions }: KnownReport, stage: StageId): { settled?: 'together' } {
  const resolution = resolutions[stage]
  return resolution?.decision && resolution.together?.length ? { settled: 'together' } : {}
}

/** A text that is still being asked for waits, as one that nobody said anything of does. */
function retrievalIn(said: BodyOf<'retrieval'> | undefined): FlowReport['retrieval'] | undefined {
  return said?.status === 'sought' ? undefined : said?.status
}
