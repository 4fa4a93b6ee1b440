import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DecisionBar } from '../screening/DecisionBar.tsx'

interface ConflictBarProps {
  onStep: (step: 1 | -1) => void
  list: { isShown: boolean; toggle: () => void }
  decide: ((decision: 'include' | 'exclude') => void) | undefined
  ask: (() => void) | undefined
  reopen: (() => void) | undefined
  voters: number
}

/** The decisions on a conflict; one that is settled can be reopened, one that is not sent back. */
export function ConflictBar({ onStep, list, decide, ask, reopen, voters }: ConflictBarProps) {
  const t = useText()
  return (
    <DecisionBar onStep={onStep} list={list}>
      <Button
        variant="include"
        size="large"
        sign="✓"
        command="conflicts.include"
        isDisabled={!decide}
        onPress={() => decide?.('include')}
      >
        {t('screening.include')}
      </Button>
      <Button
        variant="exclude"
        size="large"
        sign="✕"
        command="conflicts.exclude"
        isDisabled={!decide}
        onPress={() => decide?.('exclude')}
      >
        {t('screening.exclude')}
      </Button>
      {reopen ? (
        <Button variant="conflict" size="large" sign="↺" command="conflicts.reopen" onPress={reopen}>
          {t('conflicts.reopen')}
        </Button>
      ) : (
        ask && (
          <Button variant="conflict" size="large" sign="⇄" command="conflicts.ask" onPress={ask}>
            {t('conflicts.ask', { n: voters })}
          </Button>
        )
      )}
    </DecisionBar>
  )
}
