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

  /** Tells of each actor, at a window of this session, what of the facts after that place is told to them by exception. */
  toldAfter(
    after: number,
    upTo: number,
    came: readonly Came<News>[],
    standing: Standing,
  ): (actor: Actor, self: object) => Topic[] {
    const moved = this.#conflicts?.follow(this.#upTo, kindsOf(came)) ?? []
    this.#upTo = upTo
    const counted = new Map<string, ReturnType<typeof countsMovedAfter>>()
    const countsBut = (aside: ReadonlySet<string>) => {
      const key = [...aside].join(' ')
      const counts = counted.get(key) ?? countsMovedAfter(this.#call.db, after, aside)
      counted.set(key, counts)
      return counts
    }
    // Gone through once, and not for each of hundreds who listen.
    const asked = came.filter(({ fact, of }) => (of ?? [fact]).some((one) => one.asked !== undefined))
    const ownOf = (self: object) => new Set(came.flatMap(({ fact, from }) => (from === self ? [fact.action] : [])))
    return (actor, self) => {
      const byOthers = ({ from }: Came<News>) => from !== self
      const told: Topic[] = []
      if (may(actor, 'resolve') && sees(actor, moved, ownOf(self))) told.push('conflicts')
      if (isAsked(actor, asked.filter(byOthers))) told.push('questions')
      if (!may(actor, 'follow')) return told
      const kinds = kindsOf(came.filter(byOthers))
      if (kinds.has('vote') || kinds.has('charted')) {
        const { stages, charted } = countsBut(ownOf(self))
        const isOpen = [...stages].some((stage) => mayEnter(actor, stage, standing.stages))
        if (isOpen || (charted && standing.closedTo(actor).stages.length === 0)) told.push('progress')
      }
      return told
    }
  }
}

function kindsOf(came: readonly Came<News>[]): Set<FactKind> {
  return new Set(came.flatMap(({ fact, of }) => (of ?? [fact]).map(({ kind }) => kind)))
}

/** Whether something was said on a question to this lead, or on this member's own. */
function isAsked(actor: Actor, came: readonly Came<News>[]): boolean {
  const isFor = ({ asked }: News) =>
    asked !== undefined && (may(actor, 'answer') || (actor.kind === 'member' && actor.member === asked))
  return came.some(({ fact, of }) => (of ?? [fact]).some(isFor))
}
