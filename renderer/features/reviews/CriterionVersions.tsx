import type { Criterion } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import styles from './CriterionVersions.module.css'

/** The wordings that criteria had, and since when and for which stage: of those that were worded more than once. */
export function CriterionVersions({ criteria }: { criteria: readonly Criterion[] }) {
  const t = useText()
  const { date } = useFormat()
  const reworded = criteria.filter(({ versions }) => versions.length > 1).sort((a, b) => a.order - b.order)
  return (
    <>
      <p className={styles.says}>{t('fulltext.setup.narrow')}</p>
      {reworded.length > 0 && (
        <details className={styles.versions}>
          <summary>{t('fulltext.setup.versions')}</summary>
          {reworded.map(({ id, versions }) => (
            <ol key={id} className={styles.list}>
              {versions.map(({ version, stage, text, at }) => (
                <li key={version}>
                  <span className={styles.when}>
                    {t('fulltext.setup.version', { n: version, stage: t(`app.stage.${stage}`), date: date(at) })}
                  </span>
                  <span dir="auto">{text}</span>
                </li>
              ))}
            </ol>
          ))}
        </details>
      )}
    </>
  )
}
