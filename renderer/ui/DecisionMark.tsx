import { useText } from '../app/text.ts'
import { cx } from './cx.ts'
import styles from './DecisionMark.module.css'

const signs = { include: '✓', exclude: '✕', maybe: '?', conflict: '⇄' } as const

export type Mark = keyof typeof signs

/** A decision as sign, colour and word; with `quiet` the word is for screen readers only. */
export function DecisionMark({ decision, quiet = false }: { decision: Mark; quiet?: boolean }) {
  const t = useText()
  return (
    <span className={cx(styles.mark, styles[decision])}>
      <span aria-hidden="true">{signs[decision]}</span>
      <span className={quiet ? 'visually-hidden' : undefined}>{t(`app.decision.${decision}`)}</span>
    </span>
  )
}
