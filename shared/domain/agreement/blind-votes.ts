import type { Decision } from '../reviews/words.ts'

/** A vote as it was cast at a stage, whether or not a newer one stands in its place. */
export interface CastVote {
  /** The id of the fact. */
  fact: string
  at: string
  /** The record that stood for the report when it was cast. */
  record: string
  member: string
  decision: Decision
  reasons: readonly string[]
  /** It was given in another tool. */
  takenOver: boolean
}

/** What of a vote the statistics are made of. */
export type CountedVote = Pick<CastVote, 'member' | 'decision' | 'reasons' | 'at'>

/** A round of the pilot in whose sample a report was. */
export interface SampledIn {
  pilot: string
  /** The record that stood for the report in the sample. */
  record: string
  reviewers: readonly string[]
  /** The id of the fact that closed it and showed its votes; undefined while it is open. */
  closed: string | undefined
  /** Its reports are screened again for the stage. */
  again: boolean
}

/** What happened around the votes on one report at one stage. All ids are those of facts in effect. */
export interface Around {
  /** What settled the report or sent it back with a question. */
  settled: readonly string[]
  rounds: readonly SampledIn[]
  /** What lifted the stage's blinding. */
  lifted: string | undefined
}

/**
 * The vote of each member on a report that says how far reviewers agree of their own accord.
 *
 * It is their last vote before anything settled the report or sent it back to them: what is voted after that answers to
 * what others said. A vote that was changed once the others' could be seen, because the blinding was lifted or a round of
 * the pilot was closed, counts as it was before; a first vote cast only then counts, for it has no other. Votes in a round
 * whose sample is screened again count for that round alone. A vote that was given in another tool counts where its member
 * gave none here.
 */
export function blindVotes(votes: readonly CastVote[], { settled, rounds, lifted }: Around): CastVote[] {
  const repeated = rounds.filter((round) => round.again && round.closed !== undefined)
  const begins = last(repeated.map((round) => round.closed))
  const own = votes.filter(
    ({ record, fact }) => !repeated.some((round) => round.record === record && fact < (round.closed ?? '')),
  )
  const shown = rounds.filter((round) => !round.again).map((round) => round.closed)
  return ofEach(own, {
    settled: first(settled, begins),
    seen: first([lifted, ...shown], begins),
  })
}

/** The same for one round of the pilot: the votes of its reviewers while it was open. */
export function blindVotesInRound(votes: readonly CastVote[], around: Around, pilot: string): CastVote[] {
  const round = around.rounds.find((one) => one.pilot === pilot)
  if (!round) return []
  const { closed, reviewers } = round
  const earlier = around.rounds.filter((one) => one.closed !== undefined && (!closed || one.closed < closed))
  const begins = last(earlier.filter((one) => one.again).map((one) => one.closed))
  const own = votes.filter(
    ({ fact, member }) => reviewers.includes(member) && (!closed || fact < closed) && (!begins || fact > begins),
  )
  const shown = earlier.filter((one) => !one.again && one !== round).map((one) => one.closed)
  return ofEach(own, {
    settled: first(around.settled, begins),
    seen: first([around.lifted, ...shown], begins),
  })
}

function ofEach(
  votes: readonly CastVote[],
  { settled, seen }: { settled: string | undefined; seen: string | undefined },
): CastVote[] {
  const counting = new Map<string, CastVote>()
  for (const vote of votes.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))) {
    const before = counting.get(vote.member)
    if (vote.takenOver) {
      if (!before || before.takenOver) counting.set(vote.member, vote)
    } else if (!isAfter(vote, settled) && (!before || before.takenOver || !isAfter(vote, seen))) {
      counting.set(vote.member, vote)
    }
  }
  return [...counting.values()]
}

function isAfter(vote: CastVote, moment: string | undefined): boolean {
  return moment !== undefined && vote.fact > moment
}

function first(moments: readonly (string | undefined)[], after: string | undefined): string | undefined {
  const later = moments.filter((one) => one !== undefined && (after === undefined || one > after))
  return later.toSorted()[0]
}

function last(moments: readonly (string | undefined)[]): string | undefined {
  return moments.toSorted().at(-1)
}
