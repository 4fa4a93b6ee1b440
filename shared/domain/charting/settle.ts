import type { Answer } from './form.ts'

/** Something that a member charted for one field of a report, or of one item of a repeating group. */
export interface Said {
  member: string
  /** The id of the fact: newer ones are greater. */
  fact: string
  value: Answer
}

/**
 * What stands for a field. `one`: a single person's answer. `agreed`: several answered alike. `settled`: consensus.
 * `differs`: they answered differently and nobody settled it, so nothing stands.
 */
export interface Standing {
  value: Answer
  state: 'none' | 'one' | 'agreed' | 'settled' | 'differs'
}

/**
 * What stands for a field: the consensus where there is one; else, where one person charts a study, what was last entered by
 * anyone; where two do, what they agree on.
 */
export function standing(said: readonly Said[], consensus: { value: Answer } | undefined, perStudy: 1 | 2): Standing {
  if (consensus) return { value: consensus.value, state: 'settled' }
  const inOrder = said.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
  // Where one charts, whoever took an answer back took it back for all.
  const given = perStudy === 1 ? inOrder.slice(-1) : inOrder
  const answered = given.filter((one) => one.value !== null)
  const last = answered.at(-1)
  if (!last) return { value: null, state: 'none' }
  if (answered.length === 1) return { value: last.value, state: 'one' }
  const alike = answered.every((one) => sameAnswer(one.value, last.value))
  return alike ? { value: last.value, state: 'agreed' } : { value: null, state: 'differs' }
}

/** Whether two answers say the same: the order of several does not matter, nor spaces around a text. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))
}

function comparable(answer: Answer): Answer {
  if (typeof answer === 'string') return answer.normalize('NFC').trim()
  return Array.isArray(answer) ? answer.map((one) => one.normalize('NFC').trim()).sort() : answer
}
