import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { history } from '#db/facts.ts'
import type { PilotRound } from '#shared/contract/pilots.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { wordingsOf } from '../setup.ts'

/** The criteria of a stage as they were worded when this fact was said, in their order. */
export function criteriaAt(db: ReadDb, stage: StageId, fact: string): PilotRound['criteria'] {
  return allCurrent(db, 'criterion')
    .flatMap(({ subject }) => {
      const said = history(db, 'criterion', subject).findLast(({ id }) => id < fact)
      const body: BodyOf<'criterion'> | undefined = said && JSON.parse(said.body)
      if (!body || body.retired || body.stage !== stage) return []
      const version = wordingsOf(db, subject).filter((wording) => wording.fact < fact).length
      return [{ id: subject, kind: body.kind, text: body.text, version, order: body.order }]
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ order: _order, ...criterion }) => criterion)
}
