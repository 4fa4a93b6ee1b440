import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar } from '../../ui/Room.tsx'
import type { Suggestions } from './use-suggestions.ts'

/** The answers to a card with their keys: the same as those to a doubtful pair of records. */
export function SuggestionBar({ suggestions }: { suggestions: Suggestions }) {
  const t = useText()
  const { undo } = useUndo()
  const { at, cards, go, mayAccept, maySay, accept, refuse, later } = suggestions
  return (
    <Bar
      start={
        <>
          <Button
            command="studies.previous"
            aria-label={t('studies.command.previous')}
            isDisabled={at === 0}
            onPress={() => go(at - 1)}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            command="studies.next"
            aria-label={t('studies.command.next')}
            isDisabled={at >= cards.length - 1}
            onPress={() => go(at + 1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button command="undo" onPress={undo} aria-label={t('screening.undo')}>
            <span aria-hidden="true">↶</span>
          </Button>
        </>
      }
    >
      <Button variant="same" size="large" sign="=" command="studies.one" isDisabled={!mayAccept} onPress={accept}>
        {t('studies.one')}
      </Button>
      <Button size="large" sign="≠" command="studies.several" isDisabled={!maySay} onPress={refuse}>
        {t('studies.several')}
      </Button>
      <Button size="large" command="studies.later" isDisabled={!maySay || cards.length < 2} onPress={later}>
        {t('studies.later')}
      </Button>
    </Bar>
  )
}
