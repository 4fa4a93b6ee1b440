import { reportsSaidOf } from '#db/news.ts'
import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { maySeeConflict } from '#shared/domain/policy/blinding.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, stageOf } from '../call.ts'
import { conflictOn, type FoundConflict, visibleConflicts } from '../conflicts/visible.ts'
import { reviewersOf } from '../screening/assigned.ts'

/** Kinds of fact that are shown of a conflict or decide who may see it, each about one report. */
const about: readonly FactKind[] = ['vote', 'resolution', 'referral', 'message', 'assessment', 'assignment']

/** Kinds by which any number of conflicts may come or go; all of them are known to everybody, and rare. */
const upsetting: ReadonlySet<FactKind> = new Set([
  'link',
  'import',
  'removal',
  'stage',
  'pilot',
  'takeover',
  'destination',
  'retrieval',
])

interface Moved {
  /** The actions by which; undefined where that is not known. */
  causes: ReadonlySet<string> | undefined
  before: FoundConflict | undefined
  after: FoundConflict | undefined
}

/**
 * The conflicts of a review as they were when it was last looked, whoever may see them: to tell each resolver when one that they
 * may see has moved, and only then.
 */
export class KeptConflicts {
  readonly #call: Call
  #known: Map<string, FoundConflict>

  constructor(call: Pick<Call, 'db' | 'clock'>) {
    this.#call = { ...call, actor: { kind: 'terminal' }, author: 'terminal' }
    this.#known = this.#all()
  }

  /** Follows what was said after that place, and gives what moved. */
  follow(after: number, kinds: ReadonlySet<FactKind>): Moved[] {
    const reports = [...kinds].some((kind) => upsetting.has(kind)) ? 'many' : reportsSaidOf(this.#call.db, about, after)
    return reports === 'many'
      ? this.#readAnew()
      : [...reports].flatMap(([report, causes]) => this.#follow(report, causes))
  }

  #follow(report: string, causes: ReadonlySet<string>): Moved[] {
    return stageIds.flatMap((stage) => {
      const key = `${stage} ${report}`
      const before = this.#known.get(key)
      const assigned = reviewersOf(this.#call, stageOf(this.#call, stage), report)
      const after = conflictOn(this.#call, stage, report, assigned)
      if (after) this.#known.set(key, after)
      else this.#known.delete(key)
      return before || after ? [{ causes, before, after }] : []
    })
  }

  #readAnew(): Moved[] {
    const before = this.#known
    this.#known = this.#all()
    return [...new Set([...before.keys(), ...this.#known.keys()])]
      .map((key) => ({ causes: undefined, before: before.get(key), after: this.#known.get(key) }))
      .filter((moved) => JSON.stringify(moved.before) !== JSON.stringify(moved.after))
  }

  #all(): Map<string, FoundConflict> {
    return new Map(
      stageIds.flatMap((stage) =>
        visibleConflicts(this.#call, stage).map((conflict) => [`${stage} ${conflict.id}`, conflict] as const),
      ),
    )
  }
}

/** Whether something of a conflict that this actor may see, or saw until now, has moved, by other actions than these. */
export function sees(actor: Actor, moved: readonly Moved[], aside: ReadonlySet<string>): boolean {
  return moved.some(({ causes, before, after }) => {
    if (causes && [...causes].every((cause) => aside.has(cause))) return false
    return [before, after].some((conflict) => conflict !== undefined && maySeeConflict(actor, conflict))
  })
}
