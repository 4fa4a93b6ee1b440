import { join } from 'node:path'
import { type Call, say } from '#server/call.ts'
import { clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { risOf } from '../../corpus/ris.ts'
import { decisions, stage } from '../../corpus/votes.ts'
import { StepClock } from '../../non-interference/clock.ts'
import type { Pools } from '../../non-interference/worlds.ts'

/** A world of many records, as far from the other as can be. */
export interface LargeWorld {
  file: string
  members: Record<'lead' | 'viewer' | 'other', string>
  pools: Pools
}

/** Makes a review in which the viewer voted on a tenth of all reports, and the other on none of them or on all. */
export async function largeWorld(folder: string, others: 'none' | 'all', count: number): Promise<LargeWorld> {
  const clock = new StepClock()
  const host = createHost({ folder, samples: '', clock })
  let step = 0
  const next = () => clock.step(++step)
  next()
  const lead = clientOf(createSession(host, 'desktop'))
  const { path } = await lead.reviews.create({
    path: join(folder, 'review.parallax'),
    title: 'A large world',
    question: '',
    members: [
      { name: 'Lead', roles: ['lead', 'reviewer'] },
      { name: 'Viewer', roles: ['reviewer'] },
      { name: 'Other', roles: ['reviewer'] },
    ],
    stages: (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: 2,
      maybe: 'conflict' as const,
      blind: true,
    })),
    criteria: [{ stage, kind: 'include', text: 'Young people' }],
    reasons: [{ stage, label: 'Not Nordic' }],
  })
  const [first, second, third] = (await lead.team.members({})).members.map(({ id }) => id)
  const members = { lead: first ?? '', viewer: second ?? '', other: third ?? '' }
  await lead.team.signIn({ member: members.lead })
  next()
  const reviewers = [members.viewer, members.other]
  await lead.reviews.saveStage({ id: stage, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: true })
  next()
  const file = new File([risOf({ count, seed: 7, abstract: 600 }) as Uint8Array<ArrayBuffer>], 'search.ris')
  const source = { name: 'Database', kind: 'database' as const, removedBefore: 0 }
  const added = await finish(await lead.imports.add({ file, source }))
  const { records } = await lead.imports.records({})
  await lead.team.signIn({ member: members.viewer })
  const { ids } = await lead.screening.queue({ stage })
  if (ids.length < count / 2) throw new Error('the viewer has next to nothing to screen')
  const setup = await lead.reviews.setup({})
  const vote = (member: string, reports: readonly string[]) => {
    next()
    const call: Call = { db: host.open(path), actor: { kind: 'terminal' }, author: member, clock }
    say(
      call,
      reports.map((report, i) => ({
        kind: 'vote',
        subject: `${stage}/${report}/${member}`,
        body: { stage, report, member, decision: decisions[i % 5] ?? 'exclude', reasons: [] },
      })),
    )
  }
  vote(members.viewer, ids.slice(0, count / 10))
  if (others === 'all') vote(members.other, ids)
  host.close()
  return {
    file: path,
    members,
    pools: {
      report: ids.slice(0, 4),
      record: records.slice(0, 3).map(({ id }) => id),
      member: Object.values(members),
      source: [added.source],
      import: [added.import],
      criterion: setup.criteria.map(({ id }) => id),
      reason: setup.reasons.map(({ id }) => id),
    },
  }
}
