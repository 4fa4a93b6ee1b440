import { joined, type Piece, words } from '../pieces.ts'
import { resultsOf } from '../results.ts'
import { sentencesOf } from '../sentences.ts'
import type { Tell } from '../tell.ts'
import { answersOf } from './answers.ts'
import type { Section } from './item.ts'
import { type ChecklistId, checklists } from './lists.ts'

/** How far the review answers an item: whole, with gaps, or not at all. */
export const answerStates = ['known', 'partly', 'authors'] as const
export type AnswerState = (typeof answerStates)[number]

/** An item of a checklist with what the review says to it and what the authors noted. */
export interface AnsweredItem {
  id: string
  section: Section
  topic: string
  says: string
  state: AnswerState
  answer: Piece[]
  where: string
  note: string
}

/** A checklist as far as the review answers it. */
export function answeredChecklist(tell: Tell, list: ChecklistId): AnsweredItem[] {
  const { lang, facts } = tell
  const answers = answersOf(tell, sentencesOf(tell), resultsOf(tell))
  return checklists[list].map(({ id, section, topic, says, answers: keys }) => {
    const answer = joined(
      keys.map((key) => answers[key]),
      ' ',
    )
    const noted = facts.noted.get(`${list}/${id}`)
    return {
      id,
      section,
      topic: topic[lang],
      says: says[lang],
      state: stateOf(answer),
      answer,
      where: noted?.where ?? '',
      note: noted?.note ?? '',
    }
  })
}

function stateOf(answer: readonly Piece[]): AnswerState {
  if (answer.length === 0) return 'authors'
  return answer.some((one) => one.kind === 'gap') ? 'partly' : 'known'
}

/** A text in a cell of its own. */
export function cellOf(text: string): Piece[] {
  return text === '' ? [] : [words(text)]
}
