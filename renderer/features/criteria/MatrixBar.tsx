import type { CriterionCell } from '#shared/contract/criteria.ts'
import { verdicts } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar } from '../../ui/Room.tsx'
import { useSideOfRoom } from '../../ui/room-side.ts'
import styles from './MatrixBar.module.css'
import { type Verdict, verdictSigns } from './verdicts.ts'

interface MatrixBarProps {
  move: (rows: number, columns: number) => void
  say: (verdict: Verdict | null) => void
  maySay: boolean
  cell: CriterionCell | undefined
  /** Opens the fields of the quote that the own tag rests on. */
  quote: () => void
  /** Whether there is an own tag for it to be of. */
  mayQuote: boolean
}

/** What can be said of the chosen cell, with its keys. */
export function MatrixBar({ move, say, maySay, cell, quote, mayQuote }: MatrixBarProps) {
  const t = useText()
  const { undo } = useUndo()
  const side = useSideOfRoom()
  useCommands([
    {
      id: 'criteria.quote',
      label: t('criteria.command.quote'),
      keys: 'q',
      run: () => (side ? side.show(quote) : quote()),
      enabled: mayQuote,
      section: t('criteria.title'),
    },
  ])
  const said = cell?.mayRule ? (cell.ruled ? cell.stands : null) : (cell?.mine ?? null)
  return (
    <Bar
      start={
        <span className={styles.moving}>
          <Button command="criteria.up" aria-label={t('criteria.command.up')} onPress={() => move(-1, 0)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button command="criteria.down" aria-label={t('criteria.command.down')} onPress={() => move(1, 0)}>
            <span aria-hidden="true">↓</span>
          </Button>
          <Button command="undo" onPress={undo} aria-label={t('screening.undo')}>
            <span aria-hidden="true">↶</span>
          </Button>
        </span>
      }
      end={
        side && (
          <Button variant="bare" size="small" command="room.side" aria-pressed={side.isShown} onPress={side.toggle}>
            {side.name}
          </Button>
        )
      }
    >
      {verdicts.map((verdict) => (
        <Button
          key={verdict}
          size="large"
          variant={said === verdict ? 'same' : 'quiet'}
          sign={verdictSigns[verdict]}
          command={`criteria.${verdict}`}
          aria-pressed={said === verdict}
          isDisabled={!maySay}
          onPress={() => say(verdict)}
        >
          {t(`screening.verdict.${verdict}`)}
        </Button>
      ))}
      <Button size="large" command="criteria.none" isDisabled={!maySay || said === null} onPress={() => say(null)}>
        {t('criteria.command.none')}
      </Button>
    </Bar>
  )
}
