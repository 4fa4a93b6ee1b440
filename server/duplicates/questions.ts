import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { type QuestionRow, questionsBetweenReports, reportsHeldApart } from '#db/matched.ts'
import { reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { comparer } from './compared.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/**
 * The doubtful pairs that nobody has answered and that later merges did not settle, most merging first. Of several
 * between the same two reports only the first is asked, and none where a person holds the two apart; a person's *same* that
 * their other answers speak against is asked in any case.
 */
export function openQuestions(db: ReadDb): QuestionRow[] {
  const apart = new Set(reportsHeldApart(db).map(([a, b]) => pairSubject(a, b)))
  const asked = new Set<string>()
  return questionsBetweenReports(db).filter(({ reports: [a, b], contradicted }) => {
    const key = pairSubject(a, b)
    if (asked.has(key) || (apart.has(key) && !contradicted)) return false
    asked.add(key)
    return true
  })
}

/** The pairs that a person should look at, in the order in which they matter, those about one report first if so wished. */
export function questions(call: Call, { offset = 0, limit = 100, first }: Inputs['questions']): Outputs['questions'] {
  const all = openQuestions(call.db)
  const about = first && reportOf(call.db, first)
  const isFirst = ({ reports }: QuestionRow) => reports.some((report) => report === about)
  const open = about ? [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))] : all
  const records = comparer(call.db)
  const pairs = open.slice(offset, offset + limit).flatMap(({ subject, gain, reports }) => {
    const body = current(call.db, 'question', subject)?.body
    const a = body && records.byId(body.a)
    const b = body && records.byId(body.b)
    if (!a || !b) return []
    return [{ a, b, score: body.score, rule: body.rule ?? 'earlier', reasons: body.reasons, gain, reports }]
  })
  return { total: open.length, pairs }
}
