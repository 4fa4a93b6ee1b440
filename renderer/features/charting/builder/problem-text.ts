import type { FormulaProblem } from '#shared/domain/charting/formula-syntax.ts'
import type { FormProblem } from '#shared/domain/charting/problems.ts'
import type { Translate } from '../../../app/text.ts'

/** What is wrong with a field, in a sentence. */
export function problemWords(problem: FormProblem, t: Translate): string {
  if (problem.formula) return formulaWords(problem.formula, problem.formula.at, t)
  return t(`problem.form-${problem.kind}`, { field: problem.label, text: problem.text ?? '' })
}

/**
 * What is wrong with a formula, in a sentence with the place.
 *
 * @param at where it is in the formula as it is seen, from 0
 */
export function formulaWords(problem: FormulaProblem, at: number, t: Translate): string {
  return t(`charting.formula.${problem.kind}`, { text: problem.text, at: at + 1 })
}
