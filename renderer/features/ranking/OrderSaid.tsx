import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fewestLabels } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import css from './OrderSaid.module.css'
import { anew } from './use-ranking.ts'

interface OrderSaidProps {
  stage: StageId
  /** How many votes were cast since the list was shown. */
  votes: number
  /** After so many of them the order is another. */
  every: number
}

/** In which state the order by relevance is: random until there is enough to learn from, and by what it goes then. */
export function OrderSaid({ stage, votes, every }: OrderSaidProps) {
  const t = useText()
  const { data, refetch } = useQuery({ ...orpc.ranking.state.queryOptions({ input: { stage } }), ...anew })
  const isRandom = data !== undefined && !data.enough
  const asked = isRandom ? votes : Math.floor(votes / every)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the votes that make it another
  useEffect(() => void refetch({ cancelRefetch: false }), [asked, refetch])
  if (!data) return null
  const { includes, excludes } = data
  return (
    <p className={css.said}>
      {isRandom
        ? t('ranking.order.random', { fewest: fewestLabels, includes, excludes })
        : t('ranking.order.learned', { includes, excludes })}
    </p>
  )
}
