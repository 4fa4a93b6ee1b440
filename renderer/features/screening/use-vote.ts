import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { api, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { refreshAfterVote } from './after-decision.ts'
import { reportQuery } from './use-report.ts'

export interface Ballot {
  report: string
  decision: Decision
  reasons: string[]
}

type Saved = () => void

/**
 * Casts votes one at a time: a key pressed before the last vote is saved was meant for what is still on the screen,
 * and is not taken for the next. One such key is a finger that bounced; with the second the window says that it did not
 * count. `onSaved` is told once the vote is on disk.
 */
export function useVote(stage: StageId): (ballot: Ballot, onSaved: Saved) => void {
  const t = useText()
  const client = useQueryClient()
  const onError = useProblemToast()
  const underWay = useRef(false)
  const dropped = useRef(0)
  /** Not a mutation of the query client: that draws the room once more while the vote is on its way. */
  const save = async (ballot: Ballot, onSaved: Saved) => {
    await api.screening.vote({ stage, ...ballot })
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
      .catch(onError)
      .finally(() => {
        underWay.current = false
      })
  }
}
