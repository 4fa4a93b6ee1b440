import type { Answer, Field } from '#shared/domain/charting/form.ts'

/** What a question of any kind is given. */
export interface AnswerProps {
  field: Field
  /** What it is called: its label, with its unit, and a sign where it must be answered. */
  label: string
  answer: Answer
  /**
   * Told when the answer is given: at once for choices, on leaving the field for what is typed. Null takes it back. What it
   * gives settles once the answer shows as saved; nothing where that is at once.
   */
  onAnswer: (answer: Answer) => Promise<unknown> | undefined
  isReadOnly: boolean
}

/** What a field is called where it is answered. */
export function labelOf(field: Pick<Field, 'label' | 'unit' | 'required'>): string {
  const unit = field.unit ? ` (${field.unit})` : ''
  return `${field.label}${unit}${field.required ? ' *' : ''}`
}
