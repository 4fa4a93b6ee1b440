import { currentAbout } from '#db/current.ts'
import { type ChartedBy, chartersOfStudy } from '#shared/domain/charting/charters.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import type { Call } from '../call.ts'
import { membersOf } from '../setup.ts'

/** The members who may chart at all. */
export function ableToChart(call: Pick<Call, 'db'>): string[] {
  return membersOf(call.db)
    .filter(({ subject, body }) => may({ kind: 'member', member: subject, roles: body.roles }, 'chart'))
    .map(({ subject }) => subject)
}

/** Who charts each study by a form. */
export function chartersOfEach(call: Pick<Call, 'db'>, form: ChartedBy): (study: string) => string[] {
  const able = ableToChart(call)
  return (study) => chartersOfStudy(study, form, able)
}

/** The study that a report is of. */
export function studyOf(call: Pick<Call, 'db'>, report: string): string {
  return currentAbout(call.db, 'study', report).at(-1)?.body.study ?? report
}
