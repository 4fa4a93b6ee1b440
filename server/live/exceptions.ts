import { countsMovedAfter, type News } from '#db/news.ts'
import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { Came } from '#shared/domain/live/told.ts'
import type { Topic } from '#shared/domain/live/topics.ts'
import { type Actor, may } from '#shared/domain/policy/abilities.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import type { Call } from '../call.ts'
import { KeptConflicts, sees } from './conflicts.ts'
import type { Standing } from './standing.ts'

/**
 * What the policy's named exceptions tell those for whom something is closed: a lead that a count of how far each has come is
 * another, and that somebody asked, who in turn is told of the answer; a resolver that a conflict has moved which they may see. It is worked out only while
 * somebody listens whom it is for.
 */
export class Exceptions {
  readonly #call: Pick<Call, 'db' | 'clock'>
  #conflicts: KeptConflicts | undefined
  #upTo = 0

  constructor(call: Pick<Call, 'db' | 'clock'>) {
    this.#call = call
  }

  /** From now on it is known what moves for resolvers, if one listens. */
  prepare(actors: Iterable<Actor>, upTo: number): void {
    const isWanted = [...actors].some((actor) => actor.kind === 'member' && actor.roles.includes('resolver'))
    if (!isWanted) this.#conflicts = undefined
    else if (!this.#conflicts) {
      this.#conflicts = new KeptConflicts(this.#call)
      this.#upTo = upTo
    }
  }

  /** Tells of each actor what of the facts after that place is told to them by exception. */
  toldAfter(after: number, upTo: number, came: readonly Came<News>[], standing: Standing): (actor: Actor) => Topic[] {
    const kinds = new Set<FactKind>(came.flatMap(({ fact, of }) => (of ?? [fact]).map(({ kind }) => kind)))
    const asked = new Set(came.flatMap(({ fact, of }) => (of ?? [fact]).flatMap((one) => one.asked ?? [])))
    const moved = this.#conflicts?.follow(this.#upTo, kinds) ?? []
    this.#upTo = upTo
    let counts: ReturnType<typeof countsMovedAfter> | undefined
    return (actor) => {
      const told: Topic[] = []
      if (may(actor, 'resolve') && sees(actor, moved)) told.push('conflicts')
      const isAnswered = actor.kind === 'member' && asked.has(actor.member)
      if (isAnswered || (may(actor, 'answer') && asked.size > 0)) told.push('questions')
      if (may(actor, 'follow') && (kinds.has('vote') || kinds.has('charted'))) {
        counts ??= countsMovedAfter(this.#call.db, after)
        const { stages, charted } = counts
        const open = [...stages].some((stage) => mayEnter(actor, stage, standing.stages))
        if (open || (charted && standing.closedTo(actor).stages.length === 0)) told.push('progress')
      }
      return told
    }
  }
}
