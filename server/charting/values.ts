import { currentAbout } from '#db/current.ts'
import { type Standing, standing } from '#shared/domain/charting/settle.ts'
import type { Call } from '../call.ts'
import type { IncludedStudy } from '../studies/included.ts'
import { forms } from './forms.ts'

/** What stands for each field of every form about a study, by the field's id, and `field/item` in a repeating group. */
export type Values = Record<string, Standing>

/**
 * What was charted of a study: all that was said about any of its reports, put together as its form says. Callers make sure
 * that the actor may know it.
 */
export function valuesOf(call: Call, study: IncludedStudy): Values {
  const perStudy = new Map(forms(call).flatMap((form) => form.fields.map((field) => [field.id, form.perStudy ?? 1])))
  const keyOf = ({ field, item }: { field: string; item?: string }) => (item === undefined ? field : `${field}/${item}`)
  const about = study.reports.map((report) => report.id)
  const answers = Map.groupBy(
    about.flatMap((report) => currentAbout(call.db, 'answer', report)),
    ({ body }) => keyOf(body),
  )
  const settled = new Map(
    about
      .flatMap((report) => currentAbout(call.db, 'consensus', report))
      .sort((a, b) => (a.fact < b.fact ? -1 : 1))
      .map(({ body }) => [keyOf(body), body]),
  )
  return Object.fromEntries(
    [...new Set([...answers.keys(), ...settled.keys()])].map((key) => {
      const said = (answers.get(key) ?? []).map(({ fact, body }) => ({ fact, member: body.member, value: body.value }))
      const consensus = settled.get(key)
      return [
        key,
        standing(said, consensus?.settled ? consensus : undefined, perStudy.get(key.split('/')[0] ?? '') ?? 1),
      ]
    }),
  )
}
