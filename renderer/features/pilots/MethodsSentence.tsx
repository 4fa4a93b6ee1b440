import type { PilotResult, PilotRound } from '#shared/contract/pilots.ts'
import type { Agreement } from '#shared/domain/agreement/agreement.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { copyText } from '../../app/copy-text.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useFigures } from '../agreement/figures.ts'
import { methodsSentence } from './methods-sentence.ts'
import styles from './pilot.module.css'

interface MethodsSentenceProps {
  stage: StageId
  round: PilotRound
  result: PilotResult
  agreement: Agreement
}

/** What was done, ready for the methods section; and the criteria that the round went by. */
export function MethodsSentence(props: MethodsSentenceProps) {
  const t = useText()
  const { percent, date } = useFormat()
  const { share, coefficient } = useFigures()
  const sentence = methodsSentence(props, t, { share, coefficient, percent, date })
  const { criteria } = props.round
  return (
    <section className={styles.part} aria-label={t('pilots.methods')}>
      <div className={styles.head}>
        <h3 className={styles.sub}>{t('pilots.methods')}</h3>
        <Button
          size="small"
          onPress={() => showToast(t(copyText(sentence) ? 'pilots.methods.copied' : 'pilots.methods.notCopied'))}
        >
          {t('pilots.methods.copy')}
        </Button>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {criteria.length > 0 && (
        <div>
          <h4 className={styles.help}>{t('pilots.criteria')}</h4>
          <ul className={styles.criteria}>
            {criteria.map(({ id, kind, text, version }) => (
              <li key={id}>
                <span className={styles.help}>{t(`reviews.criteria.${kind}`)}:</span> {text}{' '}
                <span className={styles.help}>({t('reviews.criteria.version', { n: version })})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
