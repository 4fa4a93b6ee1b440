import type { Decision } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'

const buttons = [
  { decision: 'include', sign: '✓' },
  { decision: 'maybe', sign: '?' },
  { decision: 'exclude', sign: '✕' },
] as const

interface DecisionButtonsProps {
  canVote: boolean
  decide: (decision: Decision) => void
  /** What the actor's vote on this report is. */
  mine: Decision | undefined
}

/** Include, maybe, exclude: each with its sign, its word and its key. */
export function DecisionButtons({ canVote, decide, mine }: DecisionButtonsProps) {
  const t = useText()
  return buttons.map(({ decision, sign }) => (
    <Button
      key={decision}
      variant={decision}
      size="large"
      sign={sign}
      command={`screening.${decision}`}
      aria-pressed={mine === decision}
      isDisabled={!canVote}
      // Space, pressed next to turn the page, would decide again.
      preventFocusOnPress
      onPress={() => decide(decision)}
    >
      {t(`screening.${decision}`)}
    </Button>
  ))
}
