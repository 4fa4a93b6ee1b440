import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { orpc, queryClient } from '../../app/client.ts'
import type { ShownFlow } from './types.ts'

/** Others vote and settle at their own windows: how often the flow is asked for again, in ms. */
const often = 4000

/** Which flow somebody looks at: the input of its calls. */
export interface FlowAsked {
  form: string
  lang: FlowLanguage
  at?: string
}

/**
 * The flow, asked for again while it is looked at. An answer that is the same is the same object, so that nothing is drawn anew;
 * one that differs brings the open list and the rail up to date as well.
 */
export function useFlow(input: FlowAsked, enabled: boolean) {
  const query = useQuery({
    ...orpc.flow.show.queryOptions({ input }),
    enabled,
    // The last drawing stays until the next has come.
    placeholderData: (before) => before,
    refetchInterval: input.at === undefined ? often : false,
  })
  useFollowers(query.isPlaceholderData ? undefined : query.data)
  return query
}

function useFollowers(data: ShownFlow | undefined): void {
  const last = useRef(data)
  useEffect(() => {
    const before = last.current
    last.current = data
    if (!before || !data || before.form !== data.form) return
    void queryClient.invalidateQueries({ queryKey: orpc.flow.box.key() })
    void queryClient.invalidateQueries({ queryKey: orpc.reviews.map.key() })
  }, [data])
}
