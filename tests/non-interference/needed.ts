import { stageIds } from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../support/review.ts'
import { stage } from './deeds.ts'

/** What somebody is told whom an exception is for, after something happened that is hidden from others, and where it did not. */
export type Scene = (review: TestReview, reports: string[], happened: boolean) => Promise<unknown>

const answerOf = async (call: Promise<unknown>) => {
  try {
    return await call
  } catch (error) {
    return (error as { data?: { problem?: string } }).data?.problem ?? String(error)
  }
}

const vote = (review: TestReview, name: 'lead' | 'second', report: string, decision: 'include' | 'exclude') =>
  as(review, name).screening.vote({ stage, report, decision })

/**
 * What the worlds that are walked have no occasion for, so that a walk would not show that the exception is needed: each a few
 * calls on a review of its own.
 */
export const scenes: Record<string, Scene> = {
  'reviews.liftBlind': async (review, reports, happened) => {
    const reviewers = [review.members.lead ?? '', review.members.second ?? '']
    const lift = { by: 'lead', when: 'all-voted' } as const
    const settings = { id: stage, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: true, lift } as const
    await as(review, 'lead').reviews.saveStage(settings)
    for (const report of reports) {
      await vote(review, 'lead', report, 'include')
      if (happened) await vote(review, 'second', report, 'include')
    }
    return answerOf(as(review, 'lead').reviews.liftBlind({ stage }))
  },
  'pilots.close': async (review, reports, happened) => {
    const pilot = await pilotOf(review)
    for (const report of reports) {
      await vote(review, 'lead', report, 'include')
      if (happened) await vote(review, 'second', report, 'include')
    }
    return answerOf(as(review, 'lead').pilots.close({ pilot }))
  },
  'pilots.result': async (review, reports, happened) => {
    const pilot = await pilotOf(review)
    for (const report of reports) {
      await vote(review, 'lead', report, 'include')
      await vote(review, 'second', report, happened ? 'exclude' : 'include')
    }
    await as(review, 'lead').pilots.close({ pilot })
    return answerOf(as(review, 'third').pilots.result({ pilot }))
  },
  'marks.answer': async (review, [report = ''], happened) => {
    if (happened) await as(review, 'second').marks.ask({ stage, report, text: 'Does this count?' })
    const member = review.members.second ?? ''
    return answerOf(as(review, 'lead').marks.answer({ stage, report, member, text: 'It does.' }))
  },
  'criteria.rule': async (review, [report = ''], happened) => {
    const reviewers = [review.members.lead ?? '', review.members.second ?? '']
    // Who screens a report at any stage does not rule on it: the third must have nothing to screen at full text either.
    for (const id of stageIds) {
      const settings = { id, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: true } as const
      await as(review, 'lead').reviews.saveStage(settings)
    }
    const criterion = (await as(review, 'lead').reviews.setup({})).criteria[0]?.id ?? ''
    await as(review, 'lead').criteria.assess({ report, criterion, verdict: 'met' })
    await as(review, 'second').criteria.assess({ report, criterion, verdict: happened ? 'not-met' : 'met' })
    return answerOf(as(review, 'third').criteria.rule({ stage, report, criterion, verdict: 'met' }))
  },
}

async function pilotOf(review: TestReview): Promise<string> {
  const reviewers = [review.members.lead ?? '', review.members.second ?? '']
  return (await as(review, 'lead').pilots.start({ stage, size: 2, seed: 1, gate: 0.6, reviewers })).pilot
}

/** What is told in a scene where it happened, and where it did not. */
export async function played(scene: Scene): Promise<[string, string]> {
  const told: string[] = []
  for (const happened of [true, false]) {
    const review = await makeReview()
    try {
      await importTitles(review, 'A', ['One', 'Two'])
      told.push(JSON.stringify(await scene(review, await queueOf(review, 'lead'), happened)))
    } finally {
      review.remove()
    }
  }
  return [told[0] ?? '', told[1] ?? '']
}

/** Exceptions whose need another test shows, by its file and its name: it fails where nothing is told by them any more. */
export const shownElsewhere: Record<string, readonly [file: string, name: string]> = {
  'charting.progress': [
    'tests/non-interference/charting.test.ts',
    'what the exceptions allow is there: a resolver sees differences, and a lead how far each has come',
  ],
  'charting.differences': [
    'tests/non-interference/charting.test.ts',
    'what the exceptions allow is there: a resolver sees differences, and a lead how far each has come',
  ],
  'charting.compare': [
    'tests/non-interference/charting.test.ts',
    'what the exceptions allow is there: a resolver sees differences, and a lead how far each has come',
  ],
  'packets.given': [
    'server/packets/packets.test.ts',
    'a folder is followed: each hand-in is taken once, copies and other files change nothing',
  ],
  'packets.take': [
    'server/packets/packets.test.ts',
    'what a lead is told when they take in counts what was said, and is the same however it was meant',
  ],
  'packets.follow': [
    'server/packets/packets.test.ts',
    'a folder is followed: each hand-in is taken once, copies and other files change nothing',
  ],
  'live.changes': [
    'tests/non-interference/live.test.ts',
    'the exceptions have something to tell: a lead of a count, a resolver of a conflict that they may see',
  ],
}
