import type { BodyOf } from '../facts/fact.ts'
import type { StageId } from '../reviews/words.ts'
import { type Judgement, type Outcome, type OutcomeRules, outcomeOf } from './outcome.ts'

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
}

/** How a report stands at a stage: the vote of each member that counts, and the outcome, if anybody judged it. */
export interface Standing {
  ballots: readonly Said<BodyOf<'vote'>>[]
  outcome?: Outcome | { outcome: 'excluded'; by: 'replacement' }
}

/**
 * How a report stands of which this was said. Where a member voted on two reports that became one, the newer vote
 * counts and both are kept; one given here counts before one that was taken over from another tool. A report that others
 * replace is out at full text, for no reason of the list.
 */
export function standingOf(
  { votes, resolutions, destinations }: SaidOfReport,
  stage: StageId,
  rules: Omit<OutcomeRules, 'stage'> | undefined,
): Standing {
  const counting = new Map<string, Said<BodyOf<'vote'>>>()
  for (const vote of votes) {
    const given = counting.get(vote.body.member)
    if (vote.body.stage !== stage || (vote.body.origin && given && !given.body.origin)) continue
    counting.set(vote.body.member, vote)
  }
  const ballots = [...counting.values()]
  if (stage === 'full-text' && destinations.at(-1)?.body.to === 'replaced')
    return { ballots, outcome: { outcome: 'excluded', by: 'replacement' } }
  const resolution = resolutions.findLast(({ body }) => body.stage === stage)?.body
  if (!rules || (ballots.length === 0 && !resolution)) return { ballots }
  const judgements = ballots.map(({ body }) => judgement(body))
  return { ballots, outcome: outcomeOf(judgements, resolution && judgement(resolution), { ...rules, stage }) }
}

/** What is said of a report that these become: all that is said of any, oldest first. */
export function saidTogether(reports: readonly SaidOfReport[]): SaidOfReport {
  const inOrder = <Body>(said: readonly Said<Body>[]) => said.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
  return {
    votes: inOrder(reports.flatMap((report) => report.votes)),
    resolutions: inOrder(reports.flatMap((report) => report.resolutions)),
    destinations: inOrder(reports.flatMap((report) => report.destinations)),
  }
}

function judgement({ decision, reasons }: Pick<BodyOf<'vote'>, 'decision' | 'reasons'>): Judgement {
  return { decision, reason: reasons[0] }
}
