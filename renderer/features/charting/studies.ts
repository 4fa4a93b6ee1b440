import type { ReportRow } from '#shared/contract/base.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import type { verdicts } from '#shared/domain/reviews/words.ts'

/** An included study as the server gives it: its reports, the main one first, with what was charted of it. */
export interface Study {
  id: string
  reports: (ReportRow & { previous: boolean })[]
  answers: Record<string, Answer>
  criteria: Record<string, (typeof verdicts)[number]>
}

/** Whether something was entered for a field. */
export function isAnswered(study: Study, field: Pick<Field, 'id'>): boolean {
  const answer = study.answers[field.id]
  return answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)
}

/** How many fields of the form were answered. */
export function answeredCount(study: Study, fields: readonly Field[]): number {
  return fields.filter((field) => isAnswered(study, field)).length
}

/** An answer in words: the labels of choices, joined. */
export function answerText(answer: Answer | undefined, field: Field): string {
  if (answer === undefined || answer === null) return ''
  // Its items are ids.
  if (field.type === 'group') return String(Array.isArray(answer) ? answer.length : 0)
  const label = (id: string) => field.options.find((option) => option.id === id)?.label ?? id
  if (Array.isArray(answer)) return answer.map(label).join('; ')
  return field.type === 'one' ? label(String(answer)) : String(answer)
}

/** The studies in which every word of the search begins a word of a title, an author or a journal, or a year. */
export function searchStudies(studies: readonly Study[], search: string): readonly Study[] {
  const wanted = wordsOf(search)
  if (wanted.length === 0) return studies
  return studies.filter((study) => {
    const words = study.reports.flatMap((one) =>
      wordsOf(`${one.title} ${one.authors} ${one.container} ${one.year ?? ''}`),
    )
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}
