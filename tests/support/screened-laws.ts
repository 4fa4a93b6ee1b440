import type { WriteDb } from '#db/database.ts'
import { allFacts } from '#db/facts.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { clustersOf } from './merging-laws.ts'

interface Said {
  id: string
  kind: string
  subject: string
  body: Record<string, unknown>
}

/** What was said and not taken back, oldest first, told from the facts alone. */
function inEffect(db: WriteDb): Said[] {
  const facts = allFacts(db)
    .toReversed()
    .map(({ body, ...fact }) => ({ ...fact, body: JSON.parse(body) }))
  const undone = new Map<unknown, boolean>()
  for (const { kind, body } of facts) if (kind === 'undo') undone.set(body.action, body.undone)
  return facts.filter(({ action, kind }) => kind !== 'undo' && !undone.get(action))
}

interface Ballot {
  decision: Decision
  reasons: string[]
}

const newest = (said: readonly Said[], kind: string, subject: string) =>
  said.findLast((one) => one.kind === kind && one.subject === subject)

/** Until which fact votes on a report stand aside, because its sample is screened again; empty where none do. */
function asideUntil(said: readonly Said[], stage: StageId, report: string): string {
  const rounds = said.filter((one) => one.kind === 'sampled' && one.body.stage === stage && one.body.report === report)
  const ends = rounds.flatMap(({ body }) => {
    const words = said.filter((one) => one.kind === 'pilot' && one.subject === body.pilot)
    const kept = words.findLastIndex((one) => one.body.state === 'open' || !one.body.again)
    return words[kept + 1]?.id ?? []
  })
  return ends.sort().at(-1) ?? ''
}

/** The vote of each member that counts on a report: the newest one, unless it stands aside. */
function ballotsOn(said: readonly Said[], stage: StageId, report: string): Map<string, Ballot> {
  const aside = asideUntil(said, stage, report)
  const counting = new Map<string, Ballot>()
  for (const { kind, body, id } of said)
    if (kind === 'vote' && body.stage === stage && body.report === report && id > aside)
      counting.set(String(body.member), body as unknown as Ballot)
  return counting
}

/** What the votes come to when nobody settles them, written down anew from DESIGN's sentences and from no code of ours. */
function outcomeByHand(
  votes: readonly Ballot[],
  stage: StageId,
  { needed, maybe }: { needed: number; maybe: string },
): string {
  if (votes.length < needed) return 'pending'
  const count = (decision: Decision) => votes.filter((vote) => vote.decision === decision).length
  const [yes, no, unsure] = [count('include'), count('exclude'), count('maybe')]
  const [wanted, left] = maybe === 'include' ? [yes + unsure, 0] : [yes, unsure]
  if (wanted === votes.length) return 'included'
  if (left === votes.length) return stage === 'title-abstract' ? 'included' : 'conflict'
  if (no < votes.length) return 'conflict'
  const primary = new Set(votes.map((vote) => vote.reasons[0]))
  return stage === 'full-text' && primary.size > 1 ? 'conflict' : 'excluded'
}

/** Every vote that counts and every outcome, as they must be. */
export function standingsByHand(db: WriteDb): string[] {
  const said = inEffect(db)
  return clustersOf(db)
    .flatMap(([report = '']) =>
      (['title-abstract', 'full-text'] as const).flatMap((stage) => {
        // Nobody's vote counts on what is removed.
        if (newest(said, 'removal', report)?.body.removed) return []
        const votes = ballotsOn(said, stage, report)
        const ballots = [...votes].map(([member, { decision }]) => `${stage} ${report} ${member} ${decision}`)
        const set = newest(said, 'stage', stage)?.body
        const resolution = newest(said, 'resolution', `${stage}/${report}`)?.body.decision
        if (resolution) return [...ballots, `${stage} ${report} ${resolution}d by resolution`]
        if (!set || votes.size === 0) return ballots
        const reviewers = set.reviewers as string[]
        const needed = set.reviewersPerReport === 'all' ? Math.max(1, reviewers.length) : Number(set.reviewersPerReport)
        const outcome = outcomeByHand([...votes.values()], stage, { needed, maybe: String(set.maybe) })
        return [...ballots, `${stage} ${report} ${outcome} by votes`]
      }),
    )
    .sort()
}

/** Every vote that counts and every outcome, as the review has them. */
export function standingsOf(db: WriteDb): string[] {
  const ballots = db.all<Record<string, string>>('SELECT * FROM ballot')
  const outcomes = db.all<Record<string, string | null>>('SELECT * FROM outcome')
  return [
    ...ballots.map(({ stage, report, member, decision }) => `${stage} ${report} ${member} ${decision}`),
    ...outcomes.map(({ stage, report, outcome, by }) => `${stage} ${report} ${outcome} by ${by ?? 'votes'}`),
  ].sort()
}

/** What people decided, word for word: only ever more. */
export function decided(db: WriteDb): string[] {
  return allFacts(db)
    .toReversed()
    .map(({ id, kind, subject, author, at, body }) => JSON.stringify([id, kind, subject, author, at, body]))
}
