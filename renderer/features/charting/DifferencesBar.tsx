import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DecisionBar } from '../screening/DecisionBar.tsx'

interface DifferencesBarProps {
  onStep: (step: 1 | -1) => void
  list: { isShown: boolean; toggle: () => void }
  acts: {
    canSettle: boolean
    canLeave: boolean
    canReopen: boolean
    take: (side: 0 | 1) => void
    writeAnother: () => void
    leave: () => void
    reopen: () => void
    names: readonly string[]
  }
}

/** What can be said of the field that is looked at. */
export function DifferencesBar({ onStep, list, acts }: DifferencesBarProps) {
  const t = useText()
  const isDisabled = !acts.canSettle
  return (
    <DecisionBar onStep={onStep} list={list}>
      {([0, 1] as const).map((side) => (
        <Button
          key={side}
          variant="same"
          command={side === 0 ? 'charting.take.first' : 'charting.take.second'}
          isDisabled={isDisabled}
          onPress={() => acts.take(side)}
        >
          {t('charting.differences.take', { name: acts.names[side] ?? '' })}
        </Button>
      ))}
      <Button command="charting.write" isDisabled={isDisabled} onPress={acts.writeAnother}>
        {t('charting.differences.write')}
      </Button>
      {acts.canReopen ? (
        <Button sign="↺" command="charting.reopen" onPress={acts.reopen}>
          {t('charting.differences.reopen')}
        </Button>
      ) : (
        <Button command="charting.leave" isDisabled={!acts.canLeave} onPress={acts.leave}>
          {t('charting.differences.leave')}
        </Button>
      )}
    </DecisionBar>
  )
}
