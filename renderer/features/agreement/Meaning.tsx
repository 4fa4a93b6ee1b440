import type { AgreementPair } from '#shared/contract/agreement.ts'
import { readingOf } from '#shared/domain/agreement/paradox.ts'
import { type TextId, useText } from '../../app/text.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { useFigures } from './figures.ts'
import css from './Meaning.module.css'

/** What the figures of a pair mean in plain words; where kappa misleads, why, and what to look at instead. */
export function Meaning({ pair }: { pair: AgreementPair }) {
  const t = useText()
  const { share, coefficient } = useFigures()
  const { percentAgreement, cohenKappa, unevenness } = pair
  const kappa = cohenKappa.value
  return (
    <div className={css.meaning}>
      <p>
        {percentAgreement.value !== null &&
          t('agreement.means.agree', { share: share(percentAgreement.value), n: pair.n })}{' '}
        {kappa === null
          ? t('agreement.means.undefined')
          : t('agreement.means.kappa', {
              kappa: coefficient(kappa),
              reading: t(`agreement.reading.${readingOf(kappa)}`),
            })}{' '}
        {kappa !== null && (
          <>
            {t('agreement.means.cautious')} <Doi doi="10.2307/2529310" label="agreement.means.landis.link" />
          </>
        )}
      </p>
      {unevenness?.paradox && (
        <div className={css.warning} role="note">
          <p className={css.title}>
            <span aria-hidden="true">⚠ </span>
            {t('agreement.paradox.title')}
          </p>
          <p>
            {t(`agreement.paradox.${unevenness.paradox}`, {
              prevalence: coefficient(unevenness.prevalenceIndex),
              bias: coefficient(unevenness.biasIndex),
            })}{' '}
            {t('agreement.paradox.instead')}
          </p>
          <p className={css.small}>
            {t('agreement.paradox.rule')} <Doi doi="10.1016/0895-4356(90)90158-L" label="agreement.paradox.link" />{' '}
            <Doi doi="10.1016/0895-4356(93)90018-V" label="agreement.paradox.byrt" />
          </p>
        </div>
      )}
    </div>
  )
}

function Doi({ doi, label }: { doi: string; label: TextId }) {
  const t = useText()
  return (
    <ExternalLink className={css.link} href={`https://doi.org/${doi}`} aria-label={t(label, { doi })}>
      {doi}
    </ExternalLink>
  )
}
