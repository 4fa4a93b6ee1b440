import { cx } from './cx.ts'
import styles from './ShareBar.module.css'

interface ShareBarProps {
  part: number
  /** What it is a part of; where that is nothing, the bar is empty. */
  of: number
  /** Says where it stands, and how it looks: `--thick`, `--empty` and `--full`. */
  className?: string
}

/** A part of a whole as a thin bar. The figures beside it say it in words, so it is hidden from who does not see it. */
export function ShareBar({ part, of, className }: ShareBarProps) {
  return (
    <span className={cx(styles.track, className)} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${of === 0 ? 0 : (100 * part) / of}%` }} />
    </span>
  )
}
