import { fewestLabels } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import css from './OrderSaid.module.css'
import { useOrderState } from './use-order-state.ts'

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
  const data = useOrderState({ stage, isOn: true, votes, every })
  if (!data) return null
  const { includes, excludes } = data
  return (
    <p className={css.said}>
      {!data.enough
        ? t('ranking.order.random', { fewest: fewestLabels, includes, excludes })
        : t('ranking.order.learned', { includes, excludes })}
    </p>
  )
}
