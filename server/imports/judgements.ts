import type { InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, type Current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { carriesJudgements } from '#db/judgements.ts'
import { hasFile } from '#db/staging.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { Judgement } from '#shared/domain/imports/judgements/judgement.ts'
import { type JudgementSummary, summaryOf } from '#shared/domain/imports/judgements/summary.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import { mayReadJudged } from '#shared/domain/policy/blinding.ts'
import { type Call, stagesOf } from '../call.ts'
import { finish, inSlices } from '../work.ts'
import { keptFile } from './keep-file.ts'
import { sourceNamesByImport } from './sources.ts'

type Output = InferContractRouterOutputs<Contract>['imports']['judgements']

/** One entry of an import that carries judgements. */
export interface JudgedEntry {
  /** From 1. */
  entry: number
  raw: string
  judgements: Judgement[]
}

/**
 * Reads the file of an import once more, as it is kept in the review, for what was decided in another tool: nothing of that
 * is stored apart from the file. Yields with each entry, so that others get their turn.
 */
export function* readJudged(db: ReadDb, { file, mapping }: BodyOf<'import'>): Generator<number, JudgedEntry[]> {
  const { readings } = readExport({ name: file.name, bytes: keptFile(db, file.hash, file.size) }, mapping)
  const judged: JudgedEntry[] = []
  let entry = 0
  for (const reading of readings) {
    if (!('entry' in reading)) continue
    entry++
    const { judgements, raw } = reading.entry
    if (judgements?.length) judged.push({ entry, raw, judgements })
    yield entry
  }
  return judged
}

/** Files never change, so what they come to is found out once. */
const summaries = new WeakMap<ReadDb, Map<string, JudgementSummary>>()

async function summaryOfImport({ db }: Call, one: Current<'import'>, signal?: AbortSignal): Promise<JudgementSummary> {
  const all = summaries.get(db) ?? new Map<string, JudgementSummary>()
  summaries.set(db, all)
  const known = all.get(one.subject)
  if (known) return known
  const judged = await finish(inSlices(readJudged(db, one.body), signal))
  const summary = summaryOf(judged.map((entry) => entry.judgements))
  all.set(one.subject, summary)
  return summary
}

/**
 * The imports in effect that carry what was decided in another tool, and whose file is there (a review that was restored without
 * files has none): who decided how much, in which words, and what was taken over already. What was decided is not told; for which reason how much, only to those who may know.
 */
export async function judgements(call: Call, signal?: AbortSignal): Promise<Output> {
  const imports = allCurrent(call.db, 'import').filter(
    ({ subject, body }) => !body.takenOut && carriesJudgements(call.db, subject) && hasFile(call.db, body.file.hash),
  )
  const sources = sourceNamesByImport(call.db)
  const taken = allCurrent(call.db, 'takeover')
  const open = mayReadJudged(call.actor, stagesOf(call))
  const found: Output['imports'] = []
  for (const one of imports) {
    const { reasons, ...summary } = await summaryOfImport(call, one, signal)
    found.push({
      import: one.subject,
      file: one.body.file.name,
      source: sources.get(one.subject) ?? '',
      records: one.body.entries,
      ...summary,
      reasons: reasons
        .map(({ label, n }) => ({ label, n: open ? n : null }))
        .sort((a, b) => (open ? 0 : a.label < b.label ? -1 : 1)),
      taken: taken
        .filter(({ body }) => body.import === one.subject)
        .map(({ body, at, author }) => ({ stage: body.stage, reviewers: body.reviewers, at, by: author })),
    })
  }
  return { imports: found }
}
