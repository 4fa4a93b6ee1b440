import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { anew } from './use-ranking.ts'

interface Ordered {
  stage: StageId
  /** Whether the list is by relevance at all. */
  isOn: boolean
  /** How many votes were cast since the list was shown. */
  votes: number
  /** After so many of them the order is another. */
  every: number
}

/** In which state an order by relevance is: random until there is enough to learn from, which each vote may bring. */
export function useOrderState({ stage, isOn, votes, every }: Ordered) {
  const { data, refetch } = useQuery({
    ...orpc.ranking.learned.queryOptions({ input: { stage } }),
    ...anew,
    enabled: isOn,
  })
  const isRandom = data !== undefined && !data.enough
  const asked = isRandom ? votes : Math.floor(votes / every)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the votes that make it another
  useEffect(() => {
    if (isOn) void refetch({ cancelRefetch: false })
  }, [asked, isOn, refetch])
  return isOn ? data : undefined
}
