import type { StageId } from '../reviews/words.ts'

/** A word of a thread between a member and the lead about a report. */
export interface Word {
  /** The message's id. */
  id: string
  stage: StageId
  /** The report that it is about now. */
  report: string
  /** Whose question it is. */
  member: string
  author: string
  at: string
  text: string
  closes?: boolean
}

/** All that was said on one member's question about one report. */
export interface Question {
  stage: StageId
  report: string
  member: string
  /** Oldest first. */
  words: Word[]
  /** Whether it waits for the lead: the last word neither closed it nor is anyone's but the member's. */
  waits: boolean
  /** Whether it was closed, by either. */
  closed: boolean
  /** The last word that another than the member said, if it is newer than the member's own last. */
  answer?: Word
}

/**
 * Words as questions, one for each member, report and stage, the one that was last spoken in first. A word said after it
 * was closed opens it again, and what is not the member's own is an answer.
 *
 * @param words oldest first
 */
export function questionsOf(words: readonly Word[]): Question[] {
  const threads = Map.groupBy(words, ({ stage, report, member }) => `${stage}/${report}/${member}`)
  return [...threads.values()]
    .map((thread): Question => {
      const [{ stage, report, member }, last] = [thread[0], thread.at(-1)] as [Word, Word]
      const closed = last.closes === true
      return {
        stage,
        report,
        member,
        words: thread,
        waits: !closed && last.author === member,
        closed,
        ...(last.author !== member ? { answer: last } : {}),
      }
    })
    .sort((a, b) => (lastId(a) < lastId(b) ? 1 : -1))
}

function lastId({ words }: Question): string {
  return words.at(-1)?.id ?? ''
}
