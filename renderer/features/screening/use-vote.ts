import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { isAway } from '../../app/away.ts'
import { api, lookAgain, outbox, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import type { WaitingVote } from '../../app/outbox.ts'
import { serverState } from '../../app/server-state.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { newOnce } from '../../app/votes-waiting.ts'
import { showToast } from '../../ui/toasts.ts'
import { refreshAfterVote } from './after-decision.ts'
import { reportQuery } from './use-report.ts'

export interface Ballot {
  report: string
  decision: Decision
  reasons: string[]
  /** What the vote was before. */
  before: Decision | null
}

type Saved = () => void

/**
 * Casts votes one at a time: a key pressed before the last vote is saved was meant for what is still on the screen,
 * and is not taken for the next. One such key is a finger that bounced; with the second the window says that it did not
 * count. `onSaved` is told once the vote is on disk: the host's, or while that does not answer, this machine's.
 */
export function useVote(stage: StageId): (ballot: Ballot, onSaved: Saved) => void {
  const t = useText()
  const client = useQueryClient()
  const onError = useProblemToast()
  const { member } = useSession()
  const underWay = useRef(false)
  const dropped = useRef(0)
  const titleOf = (report: string) => client.getQueryData(reportQuery(stage, report).queryKey)?.report.title ?? ''
  /** Not a mutation of the query client: that draws the room once more while the vote is on its way. */
  const save = async ({ before, ...ballot }: Ballot, onSaved: Saved) => {
    await cast({ stage, ...ballot, before, once: newOnce(), by: member.id, title: titleOf(ballot.report) })
    // The next report first, before any other key is heard; what else the vote changes can follow it.
    flushSync(onSaved)
    const { report, ...vote } = ballot
    showSaved(reportQuery(stage, report).queryKey, (old) =>
      // The note is kept by itself.
      old ? { ...old, mine: { ...vote, note: old.marks.note, at: new Date().toISOString() } } : old,
    )
    refreshAfterVote(client)
  }
  return (ballot, onSaved) => {
    if (underWay.current) {
      if (++dropped.current === 2) showToast(t('screening.dropped'))
      return
    }
    underWay.current = true
    dropped.current = 0
    save(ballot, onSaved)
      .catch((error) => {
        lookAgain(error)
        onError(error)
      })
      .finally(() => {
        underWay.current = false
      })
  }
}

/** Says a vote, or keeps it here while the host does not answer. */
async function cast(waiting: WaitingVote): Promise<void> {
  const { before: _before, title: _title, ...vote } = waiting
  const canWait = outbox.member === vote.by
  if (canWait && (outbox.get().waiting.length > 0 || serverState() !== 'up')) return outbox.keep(waiting)
  try {
    await api.screening.vote(vote)
  } catch (error) {
    if (!canWait || !isAway(error)) throw error
    outbox.keep(waiting)
  }
}
