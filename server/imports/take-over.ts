import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import { carriesJudgements, entryFinder } from '#db/judgements.ts'
import { placesOfRecords } from '#db/records.ts'
import { hasFile } from '#db/staging.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf, NewFact } from '#shared/domain/facts/fact.ts'
import type { Judgement } from '#shared/domain/imports/judgements/judgement.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { memberNames, reasonsOf } from '../setup.ts'
import { finish, inSlices } from '../work.ts'
import { type JudgedEntry, readJudged } from './judgements.ts'

type Input = InferContractRouterInputs<Contract>['imports']['takeOver']
type Output = InferContractRouterOutputs<Contract>['imports']['takeOver']

/** As many reasons as a vote may have, and as long as a note may be. */
const [MOST_REASONS, LONGEST_NOTE] = [50, 20_000]

/**
 * Makes what reviewers decided in another tool the votes of members, with where they come from, as one action that is
 * undone as a whole. A vote hangs on the record that it was given on, and goes and comes back with its import. Votes that
 * were given here stay as they are; what was taken over before, and is the same, is not said again.
 *
 * @throws {Problem} `no-such-import`, `no-judgements`, `no-such-member`, `no-such-reason`
 */
export async function takeOver(call: Call, input: Input, signal?: AbortSignal): Promise<Output> {
  const judged = await finish(inSlices(readJudged(call.db, requireImport(call, input.import)), signal))
  requireImport(call, input.import)
  const members = memberNames(call.db)
  if (input.reviewers.some(({ member }) => member !== null && !members.has(member)))
    throw new Problem('no-such-member', 'There is no such member.')
  const { reasons, facts: newReasons } = reasonsFor(call, input)
  const votes = votesFrom(call, input, judged, reasons)
  const mapped = input.reviewers.flatMap(({ name, member }) => (member === null ? [] : [{ name, member }]))
  const tools = [...new Set(judged.flatMap((entry) => entry.judgements.map((one) => one.tool)))]
  const body = { import: input.import, stage: input.stage, tools, reviewers: mapped }
  say(call, [{ kind: 'takeover', subject: `${input.import}/${input.stage}`, body }, ...newReasons, ...votes])
  // How many there are, somebody who is blind may not learn from this.
  return { votes: closedTo(call).includes(input.stage) ? null : votes.length }
}

function requireImport(call: Call, id: string): BodyOf<'import'> {
  const known = current(call.db, 'import', id)
  if (!known || known.body.takenOut) throw new Problem('no-such-import', 'There is no such import.')
  if (!carriesJudgements(call.db, id) || !hasFile(call.db, known.body.file.hash))
    throw new Problem('no-judgements', 'This import says nothing of what was decided in another tool.')
  return known.body
}

/** The reason that each foreign one becomes, and the facts of those that are new. */
function reasonsFor(call: Call, { stage, reasons = [] }: Input): { reasons: Map<string, string>; facts: NewFact[] } {
  const known = allCurrent(call.db, 'reason').filter(({ body }) => body.stage === stage)
  let order = Math.max(-1, ...reasonsOf(call.db).map(({ body }) => body.order))
  const facts: NewFact[] = []
  const found = new Map<string, string>()
  for (const { label, reason } of reasons) {
    if (reason === null || found.has(label)) continue
    if (reason !== 'new' && !known.some(({ subject }) => subject === reason))
      throw new Problem('no-such-reason', 'This stage has no such reason.')
    const id = reason === 'new' ? call.clock.id() : reason
    found.set(label, id)
    if (reason === 'new') facts.push({ kind: 'reason', subject: id, body: { stage, label, order: ++order } })
  }
  return { reasons: found, facts }
}

function votesFrom(
  call: Call,
  { import: importId, stage, reviewers, labels = true }: Input,
  judged: readonly JudgedEntry[],
  reasons: ReadonlyMap<string, string>,
): NewFact<'vote'>[] {
  const memberOf = new Map(reviewers.map(({ name, member }) => [name, member]))
  const reportOf = new Map(placesOfRecords(call.db).map(({ id, report }) => [id, report]))
  const [here, before] = [new Set<string>(), new Map<string, string>()]
  for (const { subject, body } of allCurrent(call.db, 'vote')) {
    if (body.origin) before.set(subject, JSON.stringify(body))
    else here.add(`${body.stage}/${reportOf.get(body.report)}/${body.member}`)
  }
  const find = entryFinder(call.db, importId)
  return judged.flatMap(({ entry, raw, judgements }) => {
    const wanted = judgements.filter((one) => (one.stage ?? stage) === stage)
    if (!wanted.some((one) => one.decision)) return []
    const record = find(entry, raw)
    if (record === undefined) throw new Problem('not-found-again', `Entry ${entry} is not found again.`, { entry })
    // One person may bear several names there, as in a file and in the log beside it.
    const byMember = Map.groupBy(wanted, (one) => memberOf.get(one.reviewer ?? '') ?? null)
    return [...byMember].flatMap(([member, said]): NewFact<'vote'>[] => {
      const decided = said.filter((one) => one.decision)
      const one = decided.findLast(({ shared }) => !shared) ?? decided.at(-1)
      if (member === null || !one?.decision || here.has(`${stage}/${reportOf.get(record)}/${member}`)) return []
      const subject = `${stage}/${record}/${member}`
      const body = {
        stage,
        report: record,
        member,
        decision: one.decision,
        reasons: [...new Set(one.reasons.flatMap((label) => reasons.get(label) ?? []))].slice(0, MOST_REASONS),
        ...wordsOf(one, said, labels, reasons, importId),
      }
      return before.get(subject) === JSON.stringify(body) ? [] : [{ kind: 'vote', subject, body }]
    })
  })
}

/**
 * A vote's note and its origin. Labels, and reasons that became none of ours, have no place of their own and stand in the
 * note; those of all reviewers together stand in the origin, and so does a note of nobody in particular.
 */
function wordsOf(
  one: Judgement,
  said: readonly Judgement[],
  labels: boolean,
  reasons: ReadonlyMap<string, string>,
  importId: string,
): Pick<BodyOf<'vote'>, 'note' | 'origin'> {
  const others = one.reasons.filter((label) => !reasons.has(label))
  const lines = [
    labels && one.labels.length > 0 ? `Labels: ${one.labels.join(', ')}` : '',
    others.length > 0 ? `Reasons: ${others.join(', ')}` : '',
  ]
  const nobodys = (judgement: Judgement) => judgement.shared && !judgement.reviewer
  const notes = (whose: readonly Judgement[]) => [...new Set(whose.map(({ note }) => note ?? ''))]
  const own = notes(said.filter((judgement) => !nobodys(judgement)))
  return {
    note: joined(one.shared ? own : [...own, ...lines]),
    origin: {
      tool: one.tool,
      ...(one.reviewer ? { reviewer: one.reviewer } : {}),
      import: importId,
      ...(one.shared ? { shared: joined([...notes(said.filter(nobodys)), ...lines]) } : {}),
    },
  }
}

function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LONGEST_NOTE)
}
