import { copyFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Call, say } from '#server/call.ts'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf, memberNamed } from '../corpus/review.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'

const stage = 'title-abstract' as const
const screened = 40_000
/** One in ten is a conflict. */
const every = 10
const settled = 200

/**
 * Settling conflicts in a review of 100,000 of which 40,000 are screened and 4,000 are in conflict: the list as it is first
 * read, and what the server adds to each key press, the decision on the disk and the next conflict with both votes read.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { path: large } = await largeReview()
  const path = large.replace(/\.parallax$/, ' conflicts.parallax')
  copyFileSync(large, path)
  const host = hostOf(dirname(path))
  try {
    const lead = await clientAs(host, path, 'One')
    await lead.team.saveMember({ name: 'Three', roles: ['resolver'] })
    const { ids } = await lead.screening.queue({ stage })
    for (const [n, name] of ['One', 'Two'].entries()) {
      const member = await memberNamed(lead, name)
      const call: Call = { db: host.open(path), actor: { kind: 'terminal' }, author: member, clock: host.clock }
      say(
        call,
        ids.slice(0, screened).map((report, i) => {
          const decision = i % every === 0 && n === 1 ? 'exclude' : 'include'
          return {
            kind: 'vote',
            subject: `${stage}/${report}/${member}`,
            body: { stage, report, member, decision, reasons: [] },
          }
        }),
      )
    }
    const { conflicts } = await clientAs(host, path, 'Three')
    const lists: number[] = []
    for (let i = 0; i < 5; i++) lists.push((await timed(() => conflicts.list({ stage })))[0])
    const open = (await conflicts.list({ stage })).conflicts.map(({ id }) => id)
    yield* spread(`list of ${open.length} conflicts`, lists)
    const [decision, both]: [number[], number[]] = [[], []]
    for (const [i, report] of open.slice(0, settled).entries()) {
      const [kept] = await timed(() => conflicts.resolve({ stage, report, decision: 'include' }))
      const [next] = await timed(() => conflicts.show({ stage, report: open[i + 1] ?? '' }))
      decision.push(kept)
      both.push(kept + next)
    }
    yield* spread(`decision on one of ${open.length}`, decision)
    yield* spread(`decision on one of ${open.length}, and next conflict`, both)
    const asked: number[] = []
    for (const report of open.slice(settled, settled * 2))
      asked.push((await timed(() => conflicts.refer({ stage, report, text: 'Which ages?' })))[0])
    yield* spread(`one of ${open.length} sent back`, asked)
    const two = await clientAs(host, path, 'Two')
    const mine: number[] = []
    for (let i = 0; i < 5; i++) {
      mine.push((await timed(() => two.conflicts.sentBack({ stage })))[0])
    }
    yield* spread(`${settled} sent back, as their voter reads them`, mine)
    const again: number[] = []
    for (let i = 0; i < 5; i++) again.push((await timed(() => conflicts.list({ stage })))[0])
    yield* spread(`list of ${open.length} conflicts, ${settled} of them sent back`, again)
  } finally {
    host.close()
    rmSync(path)
  }
}
