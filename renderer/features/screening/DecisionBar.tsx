import type { ReactNode } from 'react'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar } from '../../ui/Room.tsx'
import styles from './DecisionBar.module.css'

interface DecisionBarProps {
  onStep: (step: 1 | -1) => void
  /** Whether the list beside the page is shown, and how to change that. */
  list: { isShown: boolean; toggle: () => void }
  /** The decisions. */
  children: ReactNode
}

/** Moving about at the left, the decisions in the middle, the list at the right. */
export function DecisionBar({ onStep, list, children }: DecisionBarProps) {
  const t = useText()
  const { undo } = useUndo()
  return (
    <Bar
      start={
        <>
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
            <span className={styles.sign}>↶</span>
          </Button>
        </>
      }
      end={
        <Button
          variant="bare"
          size="small"
          command={['screening.list', 'conflicts.list', 'charting.list']}
          aria-pressed={list.isShown}
          onPress={list.toggle}
        >
          {t('screening.list')}
        </Button>
      }
    >
      {children}
    </Bar>
  )
}
