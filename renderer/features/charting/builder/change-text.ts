import type { Effect } from '#shared/domain/charting/effects.ts'
import { fates } from '#shared/domain/charting/effects.ts'
import { fieldTypes } from '#shared/domain/charting/form.ts'
import type { Change } from '#shared/domain/charting/versions.ts'
import type { Translate } from '../../../app/text.ts'

/** A difference between two versions of a form, in a sentence. */
export function changeWords({ kind, label = '', option = '', from = '', to = '' }: Change, t: Translate): string {
  const type = (name: string) => {
    const known = fieldTypes.find((one) => one === name)
    return known && kind === 'type' ? t(`charting.form.type.${known}`) : name
  }
  return t(`charting.change.${kind}`, { label, option, from: type(from), to: type(to) })
}

/** What happens to the answers to a field, in a sentence for each fate. */
export function effectWords({ fates: counts }: Effect, t: Translate): string[] {
  return fates.flatMap((fate) => {
    const n = counts[fate]
    return n === undefined ? [] : [t(`charting.fate.${fate}`, { n })]
  })
}
