import type { ReactNode } from 'react'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar } from '../../ui/Room.tsx'
import { useSideOfRoom } from '../../ui/room-side.ts'
import styles from './DecisionBar.module.css'

interface DecisionBarProps {
  onStep: (step: 1 | -1) => void
  /** Whether the list beside the page is shown, and how to change that. */
  list: { isShown: boolean; toggle: () => void }
  /** Whether only the page and this bar are shown, where the room can do that. */
  focus?: { isOn: boolean; toggle: () => void }
  /** The decisions. */
  children: ReactNode
}

/** Moving about at the left, the decisions in the middle, what can stand around the page at the right. */
export function DecisionBar({ onStep, list, focus, children }: DecisionBarProps) {
  const t = useText()
  const { undo } = useUndo()
  const side = useSideOfRoom()
  return (
    <Bar
      start={
        <span className={styles.moving}>
          <Button
            command={['screening.previous', 'conflicts.previous', 'charting.previous']}
            aria-label={t('screening.previous')}
            onPress={() => onStep(-1)}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            command={['screening.next', 'conflicts.next', 'charting.next']}
            aria-label={t('screening.next')}
            onPress={() => onStep(1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button command="undo" onPress={undo} aria-label={t('screening.undo')}>
            <span className={styles.word}>{t('screening.undo')}</span>
            <span className={styles.sign} aria-hidden="true">
              ↶
            </span>
          </Button>
        </span>
      }
      end={
        <span className={styles.around}>
          {side && (
            <Button variant="bare" size="small" command="room.side" aria-pressed={side.isShown} onPress={side.toggle}>
              {side.name}
            </Button>
          )}
          <Button
            variant="bare"
            size="small"
            command={['screening.list', 'conflicts.list', 'charting.list']}
            aria-pressed={list.isShown}
            onPress={list.toggle}
          >
            {t('screening.list')}
          </Button>
          {focus && (
            <Button
              variant="bare"
              size="small"
              command="screening.focus"
              aria-pressed={focus.isOn}
              onPress={focus.toggle}
            >
              {t('screening.focus')}
            </Button>
          )}
        </span>
      }
    >
      <span className={styles.decisions}>{children}</span>
    </Bar>
  )
}
