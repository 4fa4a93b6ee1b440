import { ORPCError } from '@orpc/client'
import type { Contract } from '#shared/contract/index.ts'
import { isEnding, keepTyped } from './typed.ts'

/**
 * Calls whose order is part of what they mean: what a person did first is said first, and undo takes back what was said last.
 * What takes long and is waited for by itself, such as an import, keeps nobody waiting and is not among them.
 */
const ordered: { [F in keyof Contract]?: readonly (keyof Contract[F])[] } = {
  reviews: [
    'open',
    'close',
    'describe',
    'saveStage',
    'liftBlind',
    'blindAgain',
    'assign',
    'saveCriterion',
    'saveReason',
    'undo',
    'redo',
  ],
  team: ['signIn', 'signOut', 'saveMember', 'setPassphrase'],
  imports: ['saveSource', 'takeOut', 'bringBack'],
  duplicates: ['decide', 'split', 'join', 'chooseField', 'setPolicy'],
  removal: ['remove', 'putBack', 'removeAll'],
  screening: ['vote', 'bulk'],
  marks: ['note', 'mark', 'putLabel', 'saveLabel', 'mergeLabels', 'ask', 'answer'],
  pilots: ['prepare', 'start', 'close', 'screenAgain'],
  ranking: ['set', 'stop', 'goOn'],
  conflicts: ['resolve', 'settleTogether', 'reopen', 'refer', 'withdraw', 'discuss'],
  fulltext: ['retrieve', 'retrieveMany', 'send', 'replace'],
  annotations: ['save', 'remove'],
  attachments: ['remove', 'restore'],
  studies: ['group', 'join', 'ungroup', 'split', 'setMain', 'apart'],
  criteria: ['assess', 'rule'],
  charting: ['saveForm', 'orderForms', 'answer', 'charted', 'division', 'settle', 'settleTogether'],
  evidence: ['fill'],
  flow: ['saveForm', 'setStyle', 'label', 'annotate', 'override'],
  reporting: ['note'],
  highlights: ['save', 'saveMany', 'retire'],
  access: ['invite', 'withdraw', 'lockOut'],
  packets: ['give', 'handIn', 'handInto', 'shareFolder'],
}

const paths = new Set(Object.entries(ordered).flatMap(([feature, calls]) => calls.map((call) => `${feature}/${call}`)))

/** Whether a call is one of those whose order is part of what they mean. */
export function isOrdered(path: readonly string[]): boolean {
  return paths.has(path.join('/'))
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Sends a call in its turn: once those before it were answered, and what is typed and not saved was said before it. Where a
 * connection breaks, what stood behind it is not sent either, for it would be said in the place of what is missing.
 */
export async function inTurn<Answer>(path: readonly string[], send: () => Promise<Answer>): Promise<Answer> {
  if (!isOrdered(path)) return send()
  // What is kept is sent a moment after it is asked for; it goes first. A window that ends cannot wait for either.
  if (keepTyped() && !isEnding()) await new Promise((resolve) => setTimeout(resolve))
  const answer = isEnding() ? send() : last.then(send)
  const before = last
  last = Promise.all([before, answer.catch(refusedOnly)])
  // Those that come later begin anew: whether there is a connection again is for them to find out.
  const mine = last
  mine.catch(() => {
    if (last === mine) last = Promise.resolve()
  })
  return answer
}

/** Says all that is typed and not saved, and waits until that, and whatever was said in its turn before it, is answered. */
export async function sayAll(): Promise<void> {
  keepTyped()
  // It is sent a moment after it is asked for.
  await new Promise((resolve) => setTimeout(resolve))
  for (let seen: unknown; seen !== last; ) {
    seen = last
    await last.catch(() => undefined)
  }
}

/** What the server refused is answered; what it never heard is not. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof ORPCError)) throw error
}
