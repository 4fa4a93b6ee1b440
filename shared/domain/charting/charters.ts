import { assignedTo } from '../screening/assignment.ts'
import type { ChartingForm } from './form.ts'

/** What of a form says who charts by it. */
export type ChartedBy = Pick<ChartingForm, 'perStudy' | 'charters'>

/** The members who chart by a form: those whom it names and who still may, or all who may where it names nobody. */
export function chartersOf(form: ChartedBy, able: readonly string[]): string[] {
  const named = able.filter((member) => form.charters?.includes(member))
  return named.length > 0 ? named : [...able]
}

/** Whether the studies are divided among those who chart: else each of them may chart any study. */
export function isDivided(form: ChartedBy): boolean {
  return form.perStudy === 2 || (form.charters?.length ?? 0) > 0
}

/** Who charts a study: as evenly divided as screening is, by the study's id and who charts, and by nothing else. */
export function chartersOfStudy(study: string, form: ChartedBy, able: readonly string[]): string[] {
  const reviewers = chartersOf(form, able)
  if (!isDivided(form)) return reviewers
  return assignedTo(
    { id: study },
    { reviewers, reviewersPerReport: form.perStudy ?? 1, division: 'evenly', groups: {} },
  )
}
