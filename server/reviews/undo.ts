import { latestAction, latestUndone, subjectsOfAction } from '#db/facts.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { membersOf } from '../setup.ts'
import { ownFacts } from './visible.ts'

interface Undone {
  undone: { kinds: string[]; facts: number; report?: string } | null
}

/** Takes back the actor's own newest gesture that is in effect: a vote, a merge, an import, a bulk of them. */
export function undo(call: Call): Undone {
  return turn(call, latestAction(call.db, call.author), true)
}

/** Brings back what the actor took back last, unless they did something else since. */
export function redo(call: Call): Undone {
  return turn(call, latestUndone(call.db, call.author), false)
}

function turn(call: Call, action: string | undefined, undone: boolean): Undone {
  if (action === undefined) return { undone: null }
  call.db.transaction(() => {
    say(call, [{ kind: 'undo', subject: action, body: { action, undone } }])
    if (!membersOf(call.db).some(({ body }) => body.roles.includes('lead')))
      throw new Problem('no-lead', 'A review needs a lead: somebody who may change how it is set up.')
  })
  const facts = ownFacts(call, subjectsOfAction(call.db, action))
  const [first] = facts
  const report: unknown = first && JSON.parse(first.body).report
  return {
    undone: {
      kinds: [...new Set(facts.map((fact) => fact.kind))],
      facts: facts.length,
      ...(typeof report === 'string' ? { report } : {}),
    },
  }
}
