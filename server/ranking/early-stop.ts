import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, type Current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { outcomesAt } from '#db/outcomes.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, sayAll } from '../call.ts'
import { takenBackFact } from '../removal/removed.ts'
import { reportIndex } from '../screening/report-index.ts'
import { memberNames } from '../setup.ts'
import { softwareVersion } from '../version.ts'
import { settings } from './settings.ts'

type Inputs = InferContractRouterInputs<Contract>['ranking']
type Outputs = InferContractRouterOutputs<Contract>['ranking']

/** People stop at the first stage alone: what is read in full was chosen by them. */
const stage = 'title-abstract' as const

/**
 * What stopping now would leave unscreened, and what stands stopped. What it would leave follows from everybody's votes, and is
 * told once the stage is open.
 */
export async function earlyStop(call: Call): Promise<Outputs['earlyStop']> {
  const stopped = stoppedReports(call.db)
  const last = stopped.at(-1)
  return {
    now: closedTo(call).includes(stage) ? null : (await standsNow(call)).counts,
    stopped: last
      ? {
          n: stopped.length,
          at: last.at,
          by: memberNames(call.db).get(last.author) ?? last.author,
          why: last.body.why,
        }
      : null,
  }
}

/**
 * Stops screening at title and abstract: what nobody voted on is excluded by the tool, as one action that is undone as one. What
 * somebody voted on stays to be screened, and so does what is imported later. What is broken off stays as far as it came.
 */
export async function* stop(
  call: Call,
  { expected, why }: Inputs['stop'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { changed: number }> {
  if (closedTo(call).includes(stage))
    throw new Problem('stop-blind', 'While the stage is blind nobody knows what the votes add up to. Lift it first.')
  const { on, model } = settings(call, { stage })
  if (!on) throw new Problem('stop-unranked', 'Nothing is ranked here, so there is no order to stop in.')
  const { unseen } = await standsNow(call)
  if (unseen.length !== expected)
    throw new Problem('list-changed', 'The list is another by now. Look at what would change again.')
  const said = `Parallax ${softwareVersion} (${model}): ${why}`
  const facts = unseen.map(
    (report): NewFact<'removal'> => ({
      kind: 'removal',
      subject: report,
      body: { report, removed: true, by: 'automation', at: 'screening', why: said },
    }),
  )
  return yield* sayAll(call, facts, signal)
}

/** Goes on screening: what was left out when it was stopped is there again. */
export async function* goOn(
  call: Call,
  { expected }: Inputs['goOn'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { changed: number }> {
  const stopped = stoppedReports(call.db)
  if (stopped.length !== expected)
    throw new Problem('list-changed', 'The list is another by now. Look at what would change again.')
  return yield* sayAll(call, stopped.map(takenBackFact), signal)
}

/** What says that reports were left out when screening was stopped, oldest first. */
function stoppedReports(db: ReadDb): Current<'removal'>[] {
  return allCurrent(db, 'removal').filter(({ body }) => body.removed && body.at === 'screening')
}

/** What nobody voted on, and how much waits of what somebody did. */
async function standsNow(call: Call): Promise<{ unseen: string[]; counts: NonNullable<Outputs['earlyStop']['now']> }> {
  const index = await reportIndex(call.db)
  const begun = new Map(outcomesAt(call.db, stage).map(({ report, outcome }) => [report, outcome]))
  const unseen: string[] = []
  const counts = { unseen: 0, half: 0, conflicts: 0 }
  for (let place = 0; place < index.size; place++) {
    if (index.enters[place] !== 1 || index.removed[place] === 1) continue
    const report = index.ids[place] ?? ''
    const outcome = begun.get(report)
    if (outcome === undefined) unseen.push(report)
    else if (outcome === 'pending') counts.half++
    else if (outcome === 'conflict') counts.conflicts++
  }
  return { unseen, counts: { ...counts, unseen: unseen.length } }
}
