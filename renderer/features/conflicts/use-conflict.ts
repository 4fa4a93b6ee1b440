import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { conflictsQuery, often } from './use-conflicts.ts'

function conflictQuery(stage: StageId, report: string) {
  return orpc.conflicts.show.queryOptions({ input: { stage, report } })
}

/** One conflict with all votes, and the next one fetched ahead. */
export function useConflict(stage: StageId, current: string | undefined, next: string | undefined) {
  const client = useQueryClient()
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(conflictQuery(stage, next))
  }, [client, stage, next])
  return useQuery({ ...conflictQuery(stage, current ?? ''), enabled: current !== undefined, refetchInterval: often })
}

export interface Settlement {
  report: string
  decision: 'include' | 'exclude'
  reasons: string[]
  note: string
  /** Names of the voters who settle it together; null where one who did not vote does. */
  together: string[] | null
}
type Saved = () => void

/** Settles conflicts, one at a time; `onSaved` is told once it is on disk. */
export function useSettle(stage: StageId, by: string): (settlement: Settlement, onSaved: Saved) => void {
  const client = useQueryClient()
  const onError = useProblemToast()
  const underWay = useRef(false)
  const { mutate } = useMutation({
    mutationFn: ({ settlement: { together, ...said } }: { settlement: Settlement; onSaved: Saved }) =>
      together ? api.conflicts.settleTogether({ stage, ...said }) : api.conflicts.resolve({ stage, ...said }),
    onSuccess(_, { settlement: { report, decision, reasons, note, together }, onSaved }) {
      showSaved(conflictQuery(stage, report).queryKey, (old) =>
        old ? { ...old, sentBack: null, resolution: { decision, reasons, note, by, together: together ?? [] } } : old,
      )
      refreshAfterDecision(client)
      showSaved(conflictsQuery(stage).queryKey, (old) =>
        old
          ? {
              conflicts: old.conflicts.map((one) =>
                one.id === report
                  ? {
                      ...one,
                      resolved: decision,
                      by: together ? ('together' as const) : ('resolver' as const),
                      mine: true,
                    }
                  : one,
              ),
            }
          : old,
      )
      onSaved()
    },
    onError,
    onSettled() {
      underWay.current = false
    },
  })
  return (settlement, onSaved) => {
    if (underWay.current) return
    underWay.current = true
    mutate({ settlement, onSaved })
  }
}

type Act =
  | { does: 'refer' | 'discuss'; report: string; text: string }
  | { does: 'withdraw'; report: string }
  | { does: 'reopen'; report: string; note: string }

/** What else can be done with a conflict. It is told once it is on disk and has been read anew. */
export function useConflictActs(stage: StageId): (act: Act, onSaved?: Saved) => void {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ act }: { act: Act; onSaved: Saved | undefined }) => {
      const at = { stage, report: act.report }
      if (act.does === 'withdraw') await api.conflicts.withdraw(at)
      else if (act.does === 'reopen') await api.conflicts.reopen({ ...at, note: act.note })
      else await api.conflicts[act.does]({ ...at, text: act.text })
      refreshAfterDecision(client)
      await Promise.all([
        client.invalidateQueries({ queryKey: conflictsQuery(stage).queryKey }),
        client.invalidateQueries({ queryKey: conflictQuery(stage, act.report).queryKey }),
      ])
    },
    onSuccess: (_, { onSaved }) => onSaved?.(),
    onError,
  })
  return (act, onSaved) => {
    if (!isPending) mutate({ act, onSaved })
  }
}
