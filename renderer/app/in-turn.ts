/**
 * Calls whose order is part of what they mean: undo takes back what was said last. A port of the desktop app keeps the order;
 * two requests over HTTP may overtake each other.
 */
const ordered = /\/(marks\/\w+|screening\/(vote|bulk)|removal\/\w+|reviews\/(undo|redo))$/

let last: Promise<unknown> = Promise.resolve()

/** Sends a request once those before it that must come first were answered. */
export function inTurn<Answer>(url: string, send: () => Promise<Answer>): Promise<Answer> {
  if (!ordered.test(url)) return send()
  const answer = last.then(send)
  last = answer.catch(() => undefined)
  return answer
}
