import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { closedStages } from '#shared/domain/policy/blinding.ts'
import { isClosedTo } from '#shared/domain/policy/charting.ts'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { stagesOf } from '../call.ts'
import { forms } from '../charting/forms.ts'
import type { Closed } from '../reviews/visible.ts'

/** Who is in the review and what is blind, read once for all who listen. */
export interface Standing {
  members: ReadonlyMap<string, BodyOf<'member'>>
  stages: readonly Stage[]
  closedTo: (actor: Actor) => Closed
  /** The charting forms that are blind to nobody. */
  openForms: ReadonlySet<string>
}

/** How a review stands now. */
export function standingOf(db: ReadDb): Standing {
  const stages = stagesOf({ db } as Parameters<typeof stagesOf>[0])
  const members = new Map(allCurrent(db, 'member').map(({ subject, body }) => [subject, body]))
  const asked = forms({ db } as Parameters<typeof forms>[0])
  // What is closed follows from the roles; most have the same.
  const known = new Map<string, Closed>()
  return {
    members,
    stages,
    openForms: new Set(asked.filter(({ blind }) => blind !== true).map(({ id }) => id)),
    closedTo(actor) {
      const key = actor.kind === 'member' ? actor.roles.join(' ') : actor.kind
      const closed = known.get(key) ?? {
        stages: closedStages(actor, stages),
        charting: asked.some((form) => isClosedTo(actor, form)),
      }
      known.set(key, closed)
      return closed
    },
  }
}
