import type { Answer, ChartingForm } from './form.ts'
import { type AnswerAt, type Shown, shownFields } from './shown.ts'
import { keyOf } from './stands.ts'

/** An answer as it is looked up: of a field, or of an item of a repeating group. */
interface Given {
  field: string
  item?: string | undefined
  value: Answer
}

/** Whether something was entered. */
export function isGiven(answer: Answer | undefined): boolean {
  return answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)
}

/** Answers as what is shown and calculated from them looks them up. */
export function answersAt(answers: readonly Given[]): AnswerAt {
  const byKey = new Map(answers.map((one) => [keyOf(one.field, one.item), one.value]))
  return (field, item) => byKey.get(keyOf(field, item))
}

/** How many of the fields that are asked, given these answers, were answered, and which that must be are not. */
export function progressOf(
  form: Pick<ChartingForm, 'fields'>,
  answers: readonly Given[],
): { asked: number; answered: number; missing: Shown[] } {
  const at = answersAt(answers)
  const asked = shownFields(form, at).filter(({ field }) => field.type !== 'heading' && field.type !== 'calculated')
  const open = asked.filter(({ field, item }) => !isGiven(at(field.id, item)))
  return {
    asked: asked.length,
    answered: asked.length - open.length,
    missing: open.filter(({ field }) => field.required),
  }
}
