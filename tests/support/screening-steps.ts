import { finish } from '#server/work.ts'
import type { Screened, ScreeningStep } from './screened.ts'

/** Pilots are of the first stage. */
const stage = 'title-abstract'

/** Does all this. A refusal is an answer: the stage is closed, the report for others, or nothing there to settle. */
export async function screenAll(review: Screened, steps: readonly ScreeningStep[], after = () => {}): Promise<void> {
  for (const step of steps) {
    await does(review, step).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!['PROBLEM', 'FORBIDDEN'].includes(code)) throw error
    })
    after()
  }
}

/** The ids of the review's reports, in its order. */
export function reportIds({ db }: Screened): string[] {
  return db.all<{ id: string }>('SELECT id FROM report ORDER BY seq').map(({ id }) => id)
}

async function does(review: Screened, [who, deed]: ScreeningStep): Promise<unknown> {
  const client = review.clients[who]
  const lead = review.clients[0]
  const third = review.clients[4]
  const self = review.members[who] ?? ''
  if (!client || !lead || !third) throw new Error('nobody is there')
  const reports = reportIds(review)
  const at = (place: number) => reports[place] ?? ''
  const members = (places: readonly number[]) => places.map((place) => review.members[place] ?? '')
  switch (deed.does) {
    case 'vote': {
      const { reasons } = await client.reviews.setup({})
      const own = reasons.filter((reason) => reason.stage === deed.stage)
      const reason = own[deed.reason % own.length]?.id ?? ''
      return client.screening.vote({
        stage: deed.stage,
        report: at(deed.at),
        decision: deed.decision,
        reasons: deed.decision === 'exclude' ? [reason] : [],
      })
    }
    case 'set': {
      const { does: _does, stage, reviewers, blind, ...settings } = deed
      const ids = members(reviewers)
      const groups = {
        source: { [review.sources[0] ?? '']: ids.slice(0, 1) },
        language: { nb: ids.slice(0, 1), no: ids.slice(0, 1) },
      }[settings.division as string]
      const { stages } = await lead.reviews.setup({})
      const was = stages.find(({ id }) => id === stage)?.blind ?? true
      await lead.reviews.saveStage({ id: stage, reviewers: ids, ...settings, blind: was, groups })
      return lead.reviews[blind ? 'blindAgain' : 'liftBlind']({ stage })
    }
    case 'undo':
      return client.reviews.undo({})
    case 'redo':
      return client.reviews.redo({})
    case 'restart':
      return review.restart()
    case 'resolve': {
      const { reasons } = await client.reviews.setup({})
      const reason = reasons.find((one) => one.stage === deed.stage)?.id ?? ''
      return third.conflicts.resolve({
        stage: deed.stage,
        report: at(deed.at),
        decision: deed.decision,
        reasons: deed.decision === 'exclude' ? [reason] : [],
      })
    }
    case 'note':
      return client.marks.note({ stage: deed.stage, report: at(deed.at), text: `noted by ${who}`, member: self })
    case 'reopen':
      return third.conflicts.reopen({ stage: deed.stage, report: at(deed.at) })
    case 'sendBack':
      return third.conflicts.refer({ stage: deed.stage, report: at(deed.at), text: 'Is this so?' })
    case 'remove':
      return client.removal.remove({ report: at(deed.at), by: 'other', why: 'Retracted' })
    case 'putBack':
      return client.removal.putBack({ report: at(deed.at) })
    case 'assign': {
      const named = { stage: deed.stage, reports: [at(deed.at)], seed: 1 }
      return finish(await lead.reviews.assign({ ...named, members: deed.members && members(deed.members) }))
    }
    case 'pilot':
      return lead.pilots.start({ stage, size: deed.size, reviewers: members(deed.reviewers), seed: 7, gate: 0.75 })
    case 'closePilot': {
      const { rounds } = await lead.pilots.list({ stage })
      const pilot = rounds.at(-1)?.id ?? 'none'
      const close = rounds.at(-1)?.state === 'open'
      if (close) return lead.pilots.close({ pilot, incomplete: true })
      return lead.pilots.screenAgain({ pilot, again: deed.again })
    }
  }
}
