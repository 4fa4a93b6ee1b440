import { type Call, say } from '#server/call.ts'
import type { Client } from '#server/client.ts'
import type { Host } from '#server/host.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { randomOf } from './random.ts'
import { memberNamed } from './review.ts'

/** Where the votes of the benchmarks are cast. */
export const stage = 'title-abstract' as const

/** What is voted, in turn or at random: most are excluded. */
export const decisions: Decision[] = ['include', 'exclude', 'exclude', 'maybe', 'exclude']

/** Both reviewers of the large review vote on the reports; gives how many votes that were. */
export async function voteOnAll(
  { host, path, client }: { host: Host; path: string; client: Client },
  reports: readonly string[],
): Promise<number> {
  for (const name of ['One', 'Two']) {
    const member = await memberNamed(client, name)
    const call: Call = { db: host.open(path), actor: { kind: 'terminal' }, author: member, clock: host.clock }
    const next = randomOf(name.length)
    const body = (report: string) => ({
      stage,
      report,
      member,
      decision: decisions[next(5)] as Decision,
      reasons: [],
    })
    say(
      call,
      reports.map((report) => ({ kind: 'vote', subject: `${stage}/${report}/${member}`, body: body(report) })),
    )
  }
  return reports.length * 2
}
