import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { inTurn, isOrdered, sayAll } from './in-turn.ts'
import { whenKept } from './typed.ts'

/** Calls that are sent as they are asked for, in a list of what was sent. */
function calls() {
  const sent: string[] = []
  const say = (path: string, answer: () => Promise<unknown> = async () => path) =>
    inTurn(path.split('/'), () => {
      sent.push(path)
      return answer()
    })
  return { sent, say }
}
const someTurns = () => new Promise((resolve) => setTimeout(resolve, 20))

test('an undo is sent when the note before it was answered, also with a refusal; what only reads waits for nobody', async () => {
  const { sent, say } = calls()
  const note = Promise.withResolvers<string>()
  const all = [say('marks/note', () => note.promise), say('reviews/undo'), say('screening/report')]
  await all[2]
  await someTurns()
  expect(sent.toSorted()).toEqual(['marks/note', 'screening/report'])
  note.reject(new ORPCError('FORBIDDEN'))
  await expect(all[0]).rejects.toThrow()
  await all[1]
  expect(sent.at(-1)).toBe('reviews/undo')
})

test('what is typed and not saved is sent before a vote, and the vote when it was answered', async () => {
  const { sent, say } = calls()
  const note = Promise.withResolvers<string>()
  let typed = true
  const stop = whenKept(() => {
    if (!typed) return false
    typed = false
    // As a mutation does: a moment after it is asked for.
    void Promise.resolve().then(() => say('marks/note', () => note.promise))
    return true
  })
  const vote = say('screening/vote')
  await someTurns()
  expect(sent).toEqual(['marks/note'])
  note.resolve('saved')
  await vote
  stop()
  expect(sent).toEqual(['marks/note', 'screening/vote'])
})

test('with nothing typed and nothing under way, a vote is sent in the same turn', async () => {
  const { sent, say } = calls()
  const vote = say('screening/vote')
  await Promise.resolve()
  expect(sent).toEqual(['screening/vote'])
  await vote
})

test('where the connection breaks, what stood behind it is not said in its place; what is said later is', async () => {
  const { sent, say } = calls()
  const note = Promise.withResolvers<string>()
  const failing = [say('marks/note', () => note.promise), say('screening/vote'), say('reviews/undo')]
  const outcomes = Promise.allSettled(failing)
  note.reject(new TypeError('Failed to fetch'))
  expect((await outcomes).map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(sent).toEqual(['marks/note'])
  await say('screening/vote')
  expect(sent).toEqual(['marks/note', 'screening/vote'])
})

test('every call that says something has its turn, but for what takes long or changes no fact', () => {
  const byItself = [
    // They only tell what would be.
    'reviews/previewStage reviews/previewAssignment imports/preview imports/judgements removal/preview screening/bulkPreview',
    'duplicates/consequence fulltext/retrieveManyPreview studies/suggest charting/previewForm evidence/export marks/labels',
    'attachments/standing attachments/propose bundle/contents marks/questions reviews/stageReports',
    // They read or write files, or look through the whole review, and are waited for by themselves.
    'imports/add imports/enter imports/takeOver duplicates/find attachments/attach attachments/find attachments/keep',
    'attachments/forget evidence/import bundle/make packets/take packets/follow packets/keepHandedIn',
    // They only tell what is, or change no fact.
    'access/invitations sharing/state sharing/start sharing/stop sharing/share packets/given packets/contents',
    'backups/list backups/make backups/schedule backups/restore',
  ].flatMap((line) => line.split(' '))
  const says = Object.entries(contract).flatMap(([feature, called]) =>
    Object.entries(called)
      .filter(([, call]) => !['read', 'enter', 'follow', 'own', 'meet'].includes(call['~orpc'].meta.ability ?? ''))
      .map(([name]) => `${feature}/${name}`),
  )
  expect(says.length).toBeGreaterThan(80)
  expect(says.filter((path) => !isOrdered(path.split('/')) && !byItself.includes(path))).toEqual([])
})

test('all is said once what was typed, and what stood before it, is answered', async () => {
  const { sent, say } = calls()
  const [vote, note] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  void say('screening/vote', () => vote.promise)
  let typed = true
  const stop = whenKept(() => {
    if (!typed) return false
    typed = false
    void Promise.resolve().then(() => say('marks/note', () => note.promise))
    return true
  })
  let isSaid = false
  const all = sayAll().then(() => {
    isSaid = true
  })
  await someTurns()
  vote.resolve('')
  await someTurns()
  expect([sent, isSaid]).toEqual([['screening/vote', 'marks/note'], false])
  note.resolve('')
  await all
  expect(isSaid).toBe(true)
  stop()
})
