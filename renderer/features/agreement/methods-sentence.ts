import type { AgreementPair, AgreementStatistics } from '#shared/contract/agreement.ts'
import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { textIn } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { type Figures, figuresIn } from './figures.ts'

/** What a methods section says of the agreement of a pair, or of all together, in a language. */
export function methodsSentence(
  { stage, agreement, pair }: { stage: StageId; agreement: AgreementStatistics; pair?: AgreementPair },
  language: Language,
): string {
  const t = textIn(language)
  const figures = figuresIn(language)
  const said = (kind: 'share' | 'coefficient', estimate: Estimate) => withInterval(figures, kind, estimate, t)
  const reports = (n: number) => t(`agreement.methods.stage.${stage}`, { n })
  const basis = `${t('agreement.methods.before')} ${t(`agreement.methods.maybe.${agreement.maybe}`)}`
  if (!pair) {
    const { overall } = agreement
    return `${t('agreement.methods.all', {
      reviewers: overall.reviewers.length,
      reports: reports(overall.n),
      alpha: said('coefficient', overall.krippendorffAlpha),
      fleiss: said('coefficient', overall.fleissKappa),
      complete: overall.complete,
    })} ${basis}`
  }
  return `${t('agreement.methods.pair', {
    reports: reports(pair.n),
    agreement: said('share', pair.percentAgreement),
    kappa: said('coefficient', pair.cohenKappa),
    pabak: said('coefficient', pair.pabak),
    ac1: said('coefficient', pair.gwetAC1),
  })} ${basis}`
}

function withInterval(
  figures: Figures,
  kind: 'share' | 'coefficient',
  estimate: Estimate,
  t: ReturnType<typeof textIn>,
): string {
  if (estimate.value === null) return t('agreement.methods.undefined')
  const value = figures[kind](estimate.value)
  const { low, high } = estimate
  if (low === null || high === null) return value
  return t('agreement.methods.interval', { value, low: figures[kind](low), high: figures[kind](high) })
}
