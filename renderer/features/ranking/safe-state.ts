/** How far a step is. */
export type StepState = 'done' | 'doing' | 'not'

export interface SafeKnown {
  /** Whether there was enough to learn from, so that the random beginning is over. */
  enough: boolean
  screened: number
  mayStop: boolean
  learner: 'svm' | 'bayes'
  /** How many excludes look like includes; undefined while that is not known. */
  doubtful: number | undefined
}

/**
 * How far each of the four steps of SAFE is, as far as it can be seen: screen a random set, apply active learning, find more
 * with a different model, evaluate quality (Boetje and van de Schoot 2024, doi 10.1186/s13643-024-02502-7).
 */
export function safeStates({ enough, screened, mayStop, learner, doubtful }: SafeKnown) {
  const begun: StepState = screened > 0 ? 'doing' : 'not'
  return {
    random: enough ? 'done' : begun,
    relevance: mayStop ? 'done' : enough ? 'doing' : 'not',
    // When to end with the other model is for the reviewer to say.
    other: learner === 'bayes' ? 'doing' : 'not',
    excluded: !enough || doubtful === undefined ? 'not' : doubtful === 0 ? 'done' : 'doing',
  } satisfies Record<string, StepState>
}
