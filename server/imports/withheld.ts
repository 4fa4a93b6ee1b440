import { carriesJudgements } from '#db/judgements.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { mayReadJudged } from '#shared/domain/policy/blinding.ts'
import { type Call, stagesOf } from '../call.ts'

/**
 * Whether an import's entries, as they stood in the file, are held back from the actor, because they say what was decided
 * in another tool.
 */
export function isWithheld(call: Pick<Call, 'db' | 'actor'>, importId: string): boolean {
  return !mayReadJudged(call.actor, stagesOf(call)) && carriesJudgements(call.db, importId)
}

/**
 * What may be told of an import of which the entries are held back: where its lines are, how long it is and what its
 * warnings quote may depend on what was decided.
 */
export function withoutTraces(body: BodyOf<'import'>): BodyOf<'import'> {
  return {
    ...body,
    file: { name: body.file.name, hash: '', size: 0 },
    warnings: body.warnings.map(({ code, entry }) => ({
      code,
      ...(entry === undefined ? {} : { entry }),
      data: { text: '…' },
      message: 'What this is about is held back while a stage is blind.',
    })),
  }
}
