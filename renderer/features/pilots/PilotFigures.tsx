import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import type { Agreement } from '#shared/domain/agreement/agreement.ts'
import { useText } from '../../app/text.ts'
import { Estimates } from '../agreement/Estimates.tsx'
import { VoteTable } from '../agreement/VoteTable.tsx'
import styles from './pilot.module.css'

/** The statistics of a round, for those who want them. */
export function PilotFigures({ agreement, maybe }: { agreement: Agreement; maybe: 'include' | 'own' }) {
  const t = useText()
  const { pairs, overall } = agreement
  return (
    <Disclosure>
      <Heading level={3} className={styles.sub}>
        <PlainButton slot="trigger" className={styles.trigger}>
          <span className={styles.sign} aria-hidden="true">
            ▸
          </span>
          {t('pilots.figures')}
        </PlainButton>
      </Heading>
      <DisclosurePanel>
        <div className={styles.figures}>
          <p className={styles.help}>
            {t('agreement.methods.before')} {t(`agreement.methods.maybe.${maybe}`)}
          </p>
          {pairs.map((pair) => {
            const [a, b] = pair.reviewers
            return (
              <section key={`${a} ${b}`} className={styles.pair} aria-label={t('agreement.pair', { a, b })}>
                <div>
                  <h4>{t('agreement.pair', { a, b })}</h4>
                  <Estimates
                    caption={t('agreement.pair', { a, b })}
                    rows={[
                      ['percentAgreement', pair.percentAgreement, 'share'],
                      ['cohenKappa', pair.cohenKappa, 'coefficient'],
                      ['gwetAC1', pair.gwetAC1, 'coefficient'],
                      ['positiveAgreement', pair.positiveAgreement, 'share'],
                      ['negativeAgreement', pair.negativeAgreement, 'share'],
                    ]}
                  />
                </div>
                <VoteTable pair={pair} />
              </section>
            )
          })}
          {overall.reviewers.length > 2 && (
            <section className={styles.pair} aria-label={t('agreement.all')}>
              <div>
                <h4>{t('agreement.all')}</h4>
                <Estimates
                  caption={t('agreement.all')}
                  rows={[
                    ['unanimous', { value: overall.unanimous, low: null, high: null }, 'share'],
                    ['fleissKappa', overall.fleissKappa, 'coefficient'],
                    ['krippendorffAlpha', overall.krippendorffAlpha, 'coefficient'],
                  ]}
                />
              </div>
            </section>
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
