import { stageOf } from '#server/call.ts'
import { reviewersOf } from '#server/screening/assigned.ts'
import { as, queueOf, type TestReview } from './review.ts'

/** Includes every report at both stages and opens them, by the calls that a window makes. Gives their ids in order. */
export async function includeAll(review: TestReview): Promise<string[]> {
  const reports = await queueOf(review, 'lead')
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await openStage(review, 'title-abstract')
  for (const report of reports) await voteAtFullText(review, report, 'include')
  return reports
}

/** Sets one stage open, or blind with the lead and the second as its two reviewers. */
export async function openStage(review: TestReview, id: 'title-abstract' | 'full-text', blind = false): Promise<void> {
  const { stages } = await as(review, 'lead').reviews.setup({})
  const pair = [review.members.lead ?? '', review.members.second ?? '']
  for (const stage of stages)
    if (stage.id === id)
      await as(review, 'lead').reviews.saveStage({
        ...stage,
        ...(blind && { reviewers: pair, reviewersPerReport: 2 as const }),
        blind,
      })
}

/** Whoever is to judge it, or did already, says what becomes of a report at full text. */
export async function voteAtFullText(
  review: TestReview,
  report: string,
  decision: 'include' | 'exclude',
): Promise<void> {
  const reasons = (await as(review, 'lead').reviews.setup({})).reasons.filter(({ stage }) => stage === 'full-text')
  const assigned = reviewersOf(review, stageOf(review, 'full-text'), report)
  for (const name of ['lead', 'second', 'third'] as const)
    if (assigned.includes(review.members[name] ?? '') || (await hasVoted(review, name, report)))
      await as(review, name).screening.vote({
        stage: 'full-text',
        report,
        decision,
        reasons: decision === 'exclude' ? [reasons[0]?.id ?? ''] : [],
      })
}

async function hasVoted(review: TestReview, name: 'lead' | 'second' | 'third', report: string): Promise<boolean> {
  return (await as(review, name).screening.report({ stage: 'full-text', report })).mine !== null
}
