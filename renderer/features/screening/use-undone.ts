import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { z } from 'zod'
import { decisions, stageIds } from '#shared/domain/reviews/words.ts'

const judgement = z.enum(decisions).nullable()
const outcome = z.object({
  direction: z.enum(['undo', 'redo']),
  undone: z.object({
    kinds: z.array(z.string()),
    report: z.string(),
    vote: z.object({ stage: z.enum(stageIds), before: judgement, now: judgement }).optional(),
  }),
})

/** The actor's own vote that was taken back or brought back: what it was, and what it is now. */
export type UndoneVote = NonNullable<z.infer<typeof outcome>['undone']['vote']>

/**
 * Tells which report an undo or a redo was about, so that the room can go there. Both can come from the key, the
 * palette or a menu; all of them are mutations, so it is their cache that knows.
 *
 * @param kind the kind of fact that matters to the room, such as `vote`
 */
export function useUndone(kind: string, onUndone: (report: string, vote: UndoneVote | undefined) => void): void {
  const client = useQueryClient()
  const tell = useEffectEvent(onUndone)
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return
        const parsed = outcome.safeParse(event.action.data)
        if (!parsed.success || !parsed.data.undone.kinds.includes(kind)) return
        tell(parsed.data.undone.report, parsed.data.undone.vote)
      }),
    [client, kind],
  )
}
