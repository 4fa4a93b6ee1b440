import { currentAbout, saidAbout } from '#db/current.ts'
import type { ThreadEntry } from '#shared/contract/conflicts.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'
import { memberNames } from '../setup.ts'

/** Everything that was said and done about the conflict on a report, oldest first, for those who may settle it. */
export function threadOn(call: Call, stage: StageId, report: string): ThreadEntry[] {
  return wordsOn(call, stage, report).map(({ author: _author, ...entry }) => entry)
}

/** The same with the ids of those who said it, for deciding who may read what. */
export function wordsOn(call: Call, stage: StageId, report: string): (ThreadEntry & { author: string })[] {
  const { db } = call
  const names = memberNames(db)
  const entry = (
    { fact, at, author }: { fact: string; at: string; author: string },
    says: Pick<ThreadEntry, 'kind' | 'text'> & Partial<ThreadEntry>,
  ) => ({ id: fact, at, author, by: names.get(author) ?? author, decision: null, together: [], ...says })
  return [
    ...currentAbout(db, 'message', report)
      .filter(({ body }) => body.stage === stage && body.thread === 'conflict')
      .map((said) => entry(said, { kind: 'message', text: said.body.text })),
    ...saidAbout(db, 'referral', stage, report).map((said) =>
      said.body.withdrawn
        ? entry(said, { kind: 'withdrawn', text: '' })
        : entry(said, { kind: 'sent-back', text: said.body.text }),
    ),
    ...saidAbout(db, 'resolution', stage, report).map((said) =>
      entry(said, {
        kind: said.body.decision ? 'settled' : 'reopened',
        text: said.body.note ?? '',
        decision: said.body.decision,
        together: (said.body.together ?? []).map((member) => names.get(member) ?? member),
      }),
    ),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
}
