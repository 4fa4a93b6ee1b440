import type { Field } from '#shared/domain/charting/form.ts'
import { bandOf } from '#shared/domain/charting/formula.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './AnswerField.module.css'
import toneColours from './tones.module.css'
import { toneSigns } from './tones.ts'

/** What is worked out from other answers, with the band that it lies in. */
export function CalculatedAnswer({ field, value }: { field: Field; value: number | undefined }) {
  const t = useText()
  const { number } = useFormat()
  const band = value === undefined ? undefined : bandOf(value, field.bands)
  return (
    <div className={styles.calculated}>
      <span className={styles.legend}>{field.label}</span>
      <output className={styles.value}>
        {value === undefined ? (
          <span className={styles.says}>{t('charting.answer.calculated.waits')}</span>
        ) : (
          <>
            {number(value)}
            {field.unit && ` ${field.unit}`}
            {band && (
              <span className={cx(styles.band, band.tone && toneColours[band.tone])}>
                {band.tone && <span aria-hidden="true">{toneSigns[band.tone]} </span>}
                {band.label}
              </span>
            )}
          </>
        )}
      </output>
      {field.help && <p className={styles.says}>{field.help}</p>}
    </div>
  )
}
