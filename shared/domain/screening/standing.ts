import type { BodyOf } from '../facts/fact.ts'
import { type Stage, type StageId, votesNeeded } from '../reviews/words.ts'
import { joinedEntrance, type ReportEntrance } from './entrance.ts'
import { type Judgement, type Outcome, outcomeOf } from './outcome.ts'

/** What was said about a report, by whatever of its records it was said. */
export interface Said<Body> {
  /** The id of the fact. */
  fact: string
  at: string
  body: Body
}

/** Everything that an outcome follows from, each oldest first. */
export interface SaidOfReport {
  votes: readonly Said<BodyOf<'vote'>>[]
  resolutions: readonly Said<BodyOf<'resolution'>>[]
  destinations: readonly Said<BodyOf<'destination'>>[]
  notes: readonly Said<BodyOf<'note'>>[]
  /** One that was removed has no votes that count, and one of the previous version is included without any. */
  enters: ReportEntrance
  /** Samples that are screened again: what was decided on the report of that id before that fact counts for the pilot alone. */
  setAside: readonly { stage: StageId; report: string; before: string }[]
}

/** How a report stands at a stage: the vote of each member that counts, and the outcome, if anybody judged it. */
export interface Standing {
  ballots: readonly Said<BodyOf<'vote'>>[]
  outcome?: Outcome | { outcome: 'excluded'; by: 'replacement' } | { outcome: 'included'; by: 'previous' }
}

/**
 * How a report stands of which this was said. Where a member voted on two reports that became one, the newer vote
 * counts and both are kept; one given here counts before one that was taken over from another tool. A note written after a
 * vote stands in the place of the vote's own, and any note where the vote has none of its own. A report that others replace
 * is out at full text, for no reason of the list. On a report that was removed, or that was included in the previous version of
 * the review, nobody's vote counts.
 */
export function standingOf(
  said: SaidOfReport,
  stage: StageId,
  rules: Pick<Stage, 'reviewers' | 'reviewersPerReport' | 'maybe'> | undefined,
): Standing {
  const { destinations, enters } = said
  if (enters === 'removed' || enters === 'dropped') return { ballots: [] }
  if (enters === 'previous')
    return { ballots: [], ...(stage === 'full-text' ? { outcome: { outcome: 'included', by: 'previous' } } : {}) }
  const ballots = ballotsOf(said, stage)
  if (stage === 'full-text' && destinations.at(-1)?.body.to === 'replaced')
    return { ballots, outcome: { outcome: 'excluded', by: 'replacement' } }
  const settled = standing(said.resolutions, said, stage).at(-1)?.body
  const resolution = settled?.decision ? { decision: settled.decision, reasons: settled.reasons } : undefined
  if (!rules || (ballots.length === 0 && !resolution)) return { ballots }
  const judgements = ballots.map(({ body }) => judgement(body))
  return {
    ballots,
    outcome: outcomeOf(judgements, resolution && judgement(resolution), {
      stage,
      votesNeeded: votesNeeded(rules),
      maybe: rules.maybe,
    }),
  }
}

/** What was decided at a stage, without what stands aside because its report is screened again. */
function standing<Body extends { stage: StageId; report: string }>(
  decided: readonly Said<Body>[],
  { setAside }: SaidOfReport,
  stage: StageId,
): Said<Body>[] {
  const aside = setAside.filter((sample) => sample.stage === stage)
  return decided.filter(
    ({ body, fact }) =>
      body.stage === stage && !aside.some(({ report, before }) => body.report === report && fact < before),
  )
}

function ballotsOf(said: SaidOfReport, stage: StageId): Said<BodyOf<'vote'>>[] {
  const { notes } = said
  const counting = new Map<string, Said<BodyOf<'vote'>>>()
  for (const vote of standing(said.votes, said, stage)) {
    const { body } = vote
    if (body.origin && counting.has(body.member) && !counting.get(body.member)?.body.origin) continue
    counting.set(body.member, vote)
  }
  return [...counting.values()].map((vote) => {
    const later = notes.findLast(({ body }) => body.stage === stage && body.member === vote.body.member)
    return later && (later.fact > vote.fact || vote.body.note === undefined)
      ? { ...vote, body: { ...vote.body, note: later.body.text } }
      : vote
  })
}

/** What is said of a report that these become: all that is said of any, oldest first. */
export function saidTogether(reports: readonly SaidOfReport[]): SaidOfReport {
  const inOrder = <Body>(said: readonly Said<Body>[]) => said.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
  return {
    votes: inOrder(reports.flatMap((report) => report.votes)),
    resolutions: inOrder(reports.flatMap((report) => report.resolutions)),
    destinations: inOrder(reports.flatMap((report) => report.destinations)),
    notes: inOrder(reports.flatMap((report) => report.notes)),
    enters: joinedEntrance(reports.map((report) => report.enters)),
    setAside: reports.flatMap((report) => report.setAside),
  }
}

function judgement({ decision, reasons }: Pick<BodyOf<'vote'>, 'decision' | 'reasons'>): Judgement {
  return { decision, reason: reasons[0] }
}
