import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import styles from './Bars.module.css'

interface Bar {
  id: string
  label: string
  studies: number
}

interface BarsProps {
  bars: readonly Bar[]
  /** What a full share is. */
  of: number
  /** What the bars leave out, said below them. */
  rest?: { label: string; studies: number }
}

/** Counts as bars with their figures. The longest bar is as long as there is room; shares are of all. */
export function Bars({ bars, of, rest }: BarsProps) {
  const longest = Math.max(1, ...bars.map((bar) => bar.studies), rest?.studies ?? 0)
  return (
    <ul className={styles.bars}>
      {bars.map((bar) => (
        <BarRow key={bar.id} bar={bar} of={of} longest={longest} />
      ))}
      {rest && <BarRow bar={{ id: '', ...rest }} of={of} longest={longest} isRest />}
    </ul>
  )
}

function BarRow({ bar, of, longest, isRest }: { bar: Bar; of: number; longest: number; isRest?: boolean }) {
  const t = useText()
  const { number, percent } = useFormat()
  const share = of === 0 ? 0 : bar.studies / of
  return (
    <li className={styles.row}>
      <span className="visually-hidden">
        {t('charting.counts.bar', { label: bar.label, n: bar.studies, share: percent(share) })}
      </span>
      <span className={isRest ? styles.restLabel : styles.label} dir="auto" aria-hidden="true">
        {bar.label}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={isRest ? styles.rest : styles.fill} style={{ width: `${(bar.studies / longest) * 100}%` }} />
      </span>
      <span className={styles.figure} aria-hidden="true">
        {number(bar.studies)}
      </span>
      <span className={styles.share} aria-hidden="true">
        {bar.studies > 0 && percent(share)}
      </span>
    </li>
  )
}
