import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar } from '../../ui/Room.tsx'
import type { Answer } from './question-list.ts'
import type { QuestionActs, QuestionCan } from './use-question-commands.ts'

interface QuestionBarProps {
  acts: QuestionActs
  can: QuestionCan
  /** What was answered, where something was. */
  given: Answer | undefined
}

/** The answers to a pair with their keys, and the way to the other pairs. */
export function QuestionBar({ acts, can, given }: QuestionBarProps) {
  const t = useText()
  const { undo } = useUndo()
  return (
    <Bar
      start={
        <>
          <Button
            command="duplicates.previous"
            aria-label={t('duplicates.previous')}
            isDisabled={!can.previous}
            onPress={acts.previous}
          >
            ↑
          </Button>
          <Button
            command="duplicates.next"
            aria-label={t('duplicates.next')}
            isDisabled={!can.next}
            onPress={acts.next}
          >
            ↓
          </Button>
          <Button command="undo" onPress={undo}>
            {t('duplicates.undo')}
          </Button>
        </>
      }
    >
      <Button
        variant={given === 'different' ? 'quiet' : 'same'}
        size="large"
        sign="="
        command="duplicates.same"
        isDisabled={!can.answer}
        onPress={acts.same}
      >
        {t('duplicates.same')}
      </Button>
      <Button
        variant={given === 'different' ? 'same' : 'quiet'}
        size="large"
        sign="≠"
        command="duplicates.different"
        isDisabled={!can.answer}
        onPress={acts.different}
      >
        {t('duplicates.different')}
      </Button>
      <Button size="large" command="duplicates.later" isDisabled={!can.later} onPress={acts.later}>
        {t('duplicates.later')}
      </Button>
    </Bar>
  )
}
