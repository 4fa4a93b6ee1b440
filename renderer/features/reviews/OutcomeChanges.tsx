import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './stage.module.css'

type Outcomes = NonNullable<InferContractRouterOutputs<Contract>['reviews']['previewStage']['outcomes']>

const words = ['pending', 'conflict', 'included', 'excluded'] as const

/** Which outcomes become which: in sentences, and as a table of before and after. */
export function OutcomeChanges({ outcomes }: { outcomes: Outcomes }) {
  const t = useText()
  const { number } = useFormat()
  const changes = outcomes
    .filter(({ before, after }) => before !== after)
    .sort(
      (a, b) => words.indexOf(a.before) - words.indexOf(b.before) || words.indexOf(a.after) - words.indexOf(b.after),
    )
  const n = (before: string, after: string) =>
    outcomes.find((one) => one.before === before && one.after === after)?.reports ?? 0
  if (changes.length === 0) return <p>{t('reviews.stage.outcomes.same')}</p>
  return (
    <>
      <ul className={styles.sentences}>
        {changes.map(({ before, after, reports }) => (
          <li key={`${before} ${after}`}>{t('reviews.stage.outcomes.change', { n: reports, before, after })}</li>
        ))}
      </ul>
      <table className={styles.matrix}>
        <caption>{t('reviews.stage.outcomes')}</caption>
        <thead>
          <tr>
            <td />
            {words.map((word) => (
              <th key={word} scope="col">
                {t(`reviews.stage.outcome.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.map((before) => (
            <tr key={before}>
              <th scope="row">{t(`reviews.stage.outcome.${before}`)}</th>
              {words.map((after) => (
                <td
                  key={after}
                  className={cx(
                    before === after && styles.same,
                    before !== after && n(before, after) > 0 && styles.changed,
                  )}
                >
                  {number(n(before, after))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
