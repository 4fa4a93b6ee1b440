import type { Form } from '#shared/contract/charting.ts'
import { type Field, field, option } from '#shared/domain/charting/form.ts'
import { dropSetting, keepSetting, readJson } from '../../../app/settings.ts'
import { z } from '../../../app/zod.ts'
import { useSteps } from '../../../ui/use-steps.ts'

/** A form while it is changed. */
export interface Draft {
  name: string
  fields: Field[]
  /** The version that it was begun from; none of a new form. */
  since?: string | undefined
}

const kept = z.object({
  name: z.string(),
  fields: z.array(field.extend({ label: z.string(), options: z.array(option.extend({ label: z.string() })) })),
  since: z.string().optional(),
})

/** What was changed in a form and not saved, as this window kept it. */
export function keptDraft(key: string): Draft | null {
  return readJson(`form-draft.${key}`, kept)
}

/** Keeps what was changed, so that neither another room nor a window that closes loses it; null lets go of it. */
export function keepDraft(key: string, draft: Draft | null): void {
  if (draft) keepSetting(`form-draft.${key}`, JSON.stringify(draft))
  else dropSetting(`form-draft.${key}`)
}

/** A form while it is changed, with the steps back and forth. */
export function useFormDraft(key: string, form: Form | undefined) {
  const steps = useSteps<Draft>(
    () => keptDraft(key),
    (now) => keepDraft(key, now),
  )
  const saved: Draft = { name: form?.name ?? '', fields: form?.fields ?? [], since: form?.version }
  const draft = steps.now ?? saved
  const isChanged = steps.now !== null && !isSame(steps.now, saved)
  return {
    draft,
    isChanged,
    /** Whether somebody saved another version since this was begun. */
    isOvertaken: isChanged && form !== undefined && draft.since !== form.version,
    /** Changes it; `what` says which place is typed in. */
    change: (part: Partial<Draft>, what?: string) => steps.take({ ...draft, ...part }, what),
    undo: steps.undo,
    redo: steps.redo,
    settle: steps.settle,
  }
}

export type FormDraft = ReturnType<typeof useFormDraft>

function isSame(a: Draft, b: Draft): boolean {
  const plain = ({ name, fields }: Draft) =>
    JSON.stringify([name.trim(), fields.map((one) => Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))])
  return plain(a) === plain(b)
}
