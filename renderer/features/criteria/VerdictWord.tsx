import { useText } from '../../app/text.ts'
import styles from './VerdictWord.module.css'
import { toneOf, type Verdict, verdictSigns } from './verdicts.ts'

/** A verdict as sign, colour and word. The colour says what it means for including the report. */
export function VerdictWord({ kind, verdict }: { kind: 'include' | 'exclude'; verdict: Verdict }) {
  const t = useText()
  return (
    <span className={`${styles.word} ${styles[toneOf(kind, verdict)]}`}>
      <span aria-hidden="true">{verdictSigns[verdict]}</span> {t(`screening.verdict.${verdict}`)}
    </span>
  )
}
