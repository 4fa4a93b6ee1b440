import styles from './Ring.module.css'

const radius = 24
const around = 2 * Math.PI * radius

/** How much of something is done, as a ring that closes; without a whole to be measured by it only says the number. */
export function Ring({ done, of, label }: { done: number; of: number; label: string }) {
  const share = of === 0 ? 0 : Math.min(1, done / of)
  return (
    <p className={styles.ring}>
      {of > 0 && (
        <svg viewBox="0 0 56 56" width="56" height="56" aria-hidden="true">
          <circle cx="28" cy="28" r={radius} className={styles.whole} />
          <circle
            cx="28"
            cy="28"
            r={radius}
            className={styles.done}
            strokeDasharray={`${share * around} ${around}`}
            transform="rotate(-90 28 28)"
          />
          {share === 1 && <path d="M20 28.5l5.5 5.5L36.5 23" className={styles.check} />}
        </svg>
      )}
      <span>{label}</span>
    </p>
  )
}
