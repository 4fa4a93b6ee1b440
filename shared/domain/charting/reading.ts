import { fits } from './answer.ts'
import { type Answer, type Field, type Option, otherPrefix } from './form.ts'

/**
 * An answer as the form that is in use now reads it. `answer`: it is one as it stands. `converted`: it was given to another kind of
 * question and says the same here. `kept`: it is no answer to what is asked now; its words are shown as they were.
 */
export interface Reading {
  state: 'answer' | 'converted' | 'kept'
  /** What it is as an answer to the field; null where it is kept. */
  value: Answer
  /** What was entered, in words; empty for none. */
  words: string
}

/**
 * Reads an answer by a field as it is asked now, whatever was asked when it was given: what was entered is never changed. A choice
 * that was merged into another is read as that.
 */
export function readAnswer(answer: Answer, field: Field): Reading {
  const merged = throughMerges(answer, field)
  const words = wordsOf(answer, field)
  if (isAnswerNow(merged, field)) return { state: 'answer', value: merged, words }
  const value = convert(merged, words, field)
  return value === undefined ? { state: 'kept', value: null, words } : { state: 'converted', value, words }
}

/**
 * What an answer is to the field as it is asked now, for what is counted and compared: read as {@link readAnswer} does, and as it
 * was entered where it is no answer any more.
 */
export function valueNow(answer: Answer, field: Field): Answer {
  const merged = throughMerges(answer, field)
  if (isAnswerNow(merged, field)) return merged
  return convert(merged, wordsOf(answer, field), field) ?? answer
}

/** Whether it is one as it stands. A text that is the id of a choice was chosen when the field had choices. */
function isAnswerNow(answer: Answer, field: Field): boolean {
  return fits(field, answer) && !(field.type === 'text' && isChoice(answer, field))
}

/** An answer with each choice that was merged as the one that it is now, and none of them twice. */
function throughMerges(answer: Answer, field: Field): Answer {
  if (!field.options.some((option) => option.into !== undefined)) return answer
  const now = (id: string) => mergedInto(field.options, id)
  if (typeof answer === 'string') return now(answer)
  return Array.isArray(answer) ? [...new Set(answer.map(now))] : answer
}

/** The option that an option was merged into at last; itself if it was not. */
export function mergedInto(options: readonly Option[], id: string): string {
  const seen = new Set([id])
  let at = id
  for (;;) {
    const next = options.find((option) => option.id === at)?.into
    if (next === undefined || seen.has(next)) return at
    seen.add(next)
    at = next
  }
}

function isChoice(answer: Answer, field: Field): boolean {
  return (
    typeof answer === 'string' &&
    (answer.startsWith(otherPrefix) || field.options.some((option) => option.id === answer))
  )
}

/** What was entered, in words: choices by their labels, whether they are offered still or not. */
export function wordsOf(answer: Answer, field: Field): string {
  const words = (one: string) =>
    one.startsWith(otherPrefix)
      ? one.slice(otherPrefix.length)
      : (field.options.find((option) => option.id === one)?.label ?? one)
  if (answer === null) return ''
  return Array.isArray(answer) ? answer.map(words).join('; ') : words(String(answer))
}

/** What an answer to another kind of question says here, if it says the same without loss. */
function convert(answer: Answer, words: string, field: Field): Answer | undefined {
  const given = answer === null ? [] : [answer].flat().map(String)
  const made = candidate(given, words, field)
  return made !== undefined && fits(field, made) ? made : undefined
}

function candidate(given: readonly string[], words: string, field: Field): Answer | undefined {
  const [only, ...more] = given
  if (only === undefined) return undefined
  switch (field.type) {
    case 'text':
      return words
    case 'many':
    case 'tags':
      return all(given.map((one) => choiceOf(one, field)))
    case 'one':
      return more.length === 0 ? choiceOf(only, field) : undefined
    case 'number':
    case 'year':
      return more.length === 0 ? numberOf(labelOr(only, field)) : undefined
    case 'date':
      return more.length === 0 && /^\d{4}(-\d\d){0,2}$/.test(only) ? only : undefined
    case 'country':
      return all(given.map((one) => (/^[A-Z]{2}$/.test(one) ? one : undefined)))
    default:
      return undefined
  }
}

/** The option that is meant: chosen before, or bearing that label; what else was written is another, where one may be written. */
function choiceOf(text: string, field: Field): string | undefined {
  if (isChoice(text, field)) return text
  const plain = (one: string) => one.normalize('NFC').trim().toLowerCase()
  const option = field.options.find((one) => plain(one.label) === plain(text))
  if (option) return mergedInto(field.options, option.id)
  return field.other && text.trim() ? `${otherPrefix}${text}` : undefined
}

function labelOr(text: string, field: Field): string {
  return field.options.find((option) => option.id === text)?.label ?? text
}

/** A number that is written as one, with a point or a comma; nothing of it may be lost. */
function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

function all<T>(some: readonly (T | undefined)[]): T[] | undefined {
  const there = some.filter((one) => one !== undefined)
  return there.length === some.length ? there : undefined
}
