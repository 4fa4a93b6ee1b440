import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { conflictsQuery } from './use-conflicts.ts'

function conflictQuery(stage: StageId, report: string) {
  return orpc.conflicts.show.queryOptions({ input: { stage, report } })
}

/** One conflict with both votes, and the next one fetched ahead. */
export function useConflict(stage: StageId, current: string | undefined, next: string | undefined) {
  const client = useQueryClient()
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(conflictQuery(stage, next))
  }, [client, stage, next])
  return useQuery({ ...conflictQuery(stage, current ?? ''), enabled: current !== undefined })
}

export interface Resolution {
  report: string
  decision: 'include' | 'exclude'
  reasons: string[]
  note: string
}
type Saved = () => void

/** Settles conflicts, one at a time; `onSaved` is told once the resolution is on disk. */
export function useResolve(stage: StageId, by: string): (resolution: Resolution, onSaved: Saved) => void {
  const client = useQueryClient()
  const onError = useProblemToast()
  const underWay = useRef(false)
  const { mutate } = useMutation({
    mutationFn: ({ resolution }: { resolution: Resolution; onSaved: Saved }) =>
      api.conflicts.resolve({ stage, ...resolution }),
    onSuccess(_, { resolution: { report, ...resolution }, onSaved }) {
      client.setQueryData(conflictQuery(stage, report).queryKey, (old) =>
        old ? { ...old, resolution: { ...resolution, by } } : old,
      )
      refreshAfterDecision(client)
      client.setQueryData(conflictsQuery(stage).queryKey, (old) =>
        old
          ? {
              conflicts: old.conflicts.map((one) =>
                one.id === report ? { ...one, resolved: resolution.decision } : one,
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
  return (resolution, onSaved) => {
    if (underWay.current) return
    underWay.current = true
    mutate({ resolution, onSaved })
  }
}
