import { type Current, currentAbout } from '#db/current.ts'
import { reportById } from '#db/reports.ts'
import type { Removed } from '#shared/contract/screening.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { memberNames } from '../setup.ts'

/** That a report is taken out, by the last who said so; null where it is not. */
export function removedOf({ db }: Pick<Call, 'db'>, report: string): Removed | null {
  const enters = reportById(db, report)?.enters
  if (enters !== 'removed' && enters !== 'dropped') return null
  const said = removalsOf({ db }, report).at(-1)
  if (!said) return null
  const { by, why, at } = said.body
  return { by, why, at, name: memberNames(db).get(said.author) ?? '', when: said.at }
}

/** What was said of any record of a report that takes it out, oldest first. */
export function removalsOf({ db }: Pick<Call, 'db'>, report: string): Current<'removal'>[] {
  return currentAbout(db, 'removal', report).filter(({ body }) => body.removed)
}

/** Takes back what was said of a record that takes its report out. */
export function takenBackFact({ subject, body }: Current<'removal'>): NewFact<'removal'> {
  return { kind: 'removal', subject, body: { ...body, removed: false, why: '' } }
}

/** Whether a report was included in the previous version of the review, taken out of this one or not. */
export function wasPrevious({ db }: Pick<Call, 'db'>, report: string): boolean {
  const enters = reportById(db, report)?.enters
  return enters === 'previous' || enters === 'dropped'
}
