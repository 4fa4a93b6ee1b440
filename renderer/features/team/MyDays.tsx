import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { lastDays } from './days.ts'
import styles from './MyDays.module.css'
import { Ring } from './Ring.tsx'
import { useGoal } from './use-goal.ts'

type Mine = InferContractRouterOutputs<Contract>['team']['mine']

const shown = 28

/** The own votes of the last four weeks, day by day, beside what one would like to do in a day. */
export function MyDays({ mine: { now, stages } }: { mine: Mine }) {
  const t = useText()
  const { number, date } = useFormat()
  const [goal, setGoal] = useGoal()
  const days = lastDays(
    stages.flatMap((stage) => stage.quarters),
    new Date(now),
    shown,
  )
  const today = days.at(-1)?.n ?? 0
  const most = Math.max(1, goal, ...days.map((day) => day.n))
  return (
    <div className={styles.days}>
      <figure className={styles.chart}>
        <figcaption className={styles.caption}>{t('team.days.title')}</figcaption>
        <ol className={styles.bars}>
          {goal > 0 && (
            <li className={styles.goal} style={{ bottom: `${(goal / most) * 100}%` }} aria-hidden="true">
              <span className={styles.goalLabel}>{number(goal)}</span>
            </li>
          )}
          {days.map(({ day, n }, i) => (
            <li key={day} className={styles.day} title={t('team.days.day', { date: date(`${day}T12:00`), n })}>
              <span className="visually-hidden">{t('team.days.day', { date: date(`${day}T12:00`), n })}</span>
              {i === shown - 1 && n > 0 && (
                <span className={styles.n} aria-hidden="true">
                  {number(n)}
                </span>
              )}
              <span
                className={cx(styles.bar, i === shown - 1 && styles.today)}
                style={{ height: `${(n / most) * 100}%` }}
                aria-hidden="true"
              />
            </li>
          ))}
        </ol>
        <p className={styles.ends} aria-hidden="true">
          <span>{date(`${days[0]?.day}T12:00`)}</span>
          <span>{t('team.days.today')}</span>
        </p>
      </figure>
      <div className={styles.own}>
        <Ring
          done={today}
          of={goal}
          label={goal > 0 ? t('team.goal.today', { n: today, goal }) : t('team.goal.none', { n: today })}
        />
        <NumberField
          label={t('team.goal')}
          help={t('team.goal.help')}
          minValue={0}
          maxValue={5000}
          step={10}
          value={goal === 0 ? Number.NaN : goal}
          onChange={setGoal}
        />
      </div>
    </div>
  )
}
