import type { Standing } from '#shared/domain/charting/settle.ts'
import { whatStands } from '#shared/domain/charting/stands.ts'
import type { Call } from '../call.ts'
import type { IncludedStudy } from '../studies/included.ts'
import { forms } from './forms.ts'
import { erasing, saidOf, saidOfEach } from './said.ts'

/** What stands for each field of every form about a study, by the field's id, and `field/item` in a repeating group. */
export type Values = Record<string, Standing>

/**
 * What was charted of a study as far as the actor may know it: all that was said about any of its reports, put together as its
 * form says. By a form that is closed to them they learn what they charted themselves. Callers make sure that they may know
 * what is included.
 */
export function valuesOf(call: Call, study: IncludedStudy): Values {
  return whatStands(erasing(call)(saidOf(call, study)), forms(call))
}

/** The same for many studies, read at once. */
export function valuesOfEach(call: Call): (study: IncludedStudy) => Values {
  const [said, visible, all] = [saidOfEach(call), erasing(call), forms(call)]
  return (study) => whatStands(visible(said(study)), all)
}
