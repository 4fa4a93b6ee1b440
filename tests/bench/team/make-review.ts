import { join } from 'node:path'
import { type Call, say } from '#server/call.ts'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { assignedTo } from '#shared/domain/screening/assignment.ts'
import { shape } from '../../corpus/large-review.ts'
import { randomOf } from '../../corpus/random.ts'
import { clientAs, hostOf, importBytes } from '../../corpus/review.ts'
import { risOf } from '../../corpus/ris.ts'
import { decisions, stage } from '../../corpus/votes.ts'

// A process of its own, so that what it takes is not there when it is measured: makes a review of so many records and members, each
// report screened by two of them, with half of all votes cast.
//   node make-review.ts FOLDER RECORDS MEMBERS

/** So many reports are voted on in one transaction, or the disk would be waited for 100,000 times. */
const together = 1000

const [folder = '', records = '0', members = '0'] = process.argv.slice(2)
const host = hostOf(folder)
const { path } = await clientOf(createSession(host, 'desktop')).reviews.create({
  path: join(folder, 'Team.parallax'),
  title: 'Team',
  question: '',
  members: Array.from({ length: Number(members) }, (_, i) => ({
    name: `Reviewer ${i + 1}`,
    roles: i === 0 ? ['lead', 'reviewer'] : ['reviewer'],
  })),
  stages: (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 2,
    maybe: 'conflict' as const,
    blind: true,
  })),
  criteria: [],
  reasons: [],
})
const lead = await clientAs(host, path, 'Reviewer 1')
await importBytes(lead, 'team.ris', risOf({ ...shape, count: Number(records) }))

const { stages } = await lead.reviews.setup({})
const set = stages.find(({ id }) => id === stage)
if (!set) throw new Error('the review has no such stage')
const db = host.open(path)
const reports = db.all<{ id: string }>('SELECT id FROM report ORDER BY id').map(({ id }) => id)
const next = randomOf(7)
const voteOn = (report: string) => {
  for (const member of assignedTo({ id: report }, set)) {
    const call: Call = { db, actor: { kind: 'terminal' }, author: member, clock: host.clock }
    const body = { stage, report, member, decision: decisions[next(5)] as Decision, reasons: [] }
    say(call, [{ kind: 'vote', subject: `${stage}/${report}/${member}`, body }])
  }
}
const half = reports.slice(0, reports.length / 2)
for (let from = 0; from < half.length; from += together) {
  db.transaction(() => half.slice(from, from + together).forEach(voteOn))
}
host.close()
