import type { Decision, StageId } from '../../reviews/words.ts'

/** The screening tools whose exports say what was decided in them. */
export type Tool = 'Rayyan' | 'Covidence' | 'ASReview' | 'Abstrackr'

/** What one reviewer of another tool said of one entry. */
export interface Judgement {
  tool: Tool
  /** As the tool writes the name; absent where it does not say who. */
  reviewer?: string
  /** Absent where the tool does not say at which stage. */
  stage?: StageId
  /** Absent where labels or a note are all that was given. */
  decision?: Decision
  /** The primary reason first. */
  reasons: string[]
  labels: string[]
  note?: string
  /**
   * The tool says these words of all reviewers of the entry together, so that they tell what others said: reasons and
   * labels, and the note as well where it names no reviewer.
   */
  shared?: true
}

/** What of a text is a judgement, and what is left of the text without it. */
export interface TakenOut {
  judgements: Judgement[]
  rest: string
}

/** The parts of a list as tools write one: trimmed, none empty, none twice. */
export function listed(text: string, separator: string | RegExp): string[] {
  const parts = text.split(separator).map((part) => part.replace(/\s+/g, ' ').trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
