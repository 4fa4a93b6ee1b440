import type { PilotResult, PilotRound } from '#shared/contract/pilots.ts'
import type { Agreement } from '#shared/domain/agreement/agreement.ts'
import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Translate } from '../../app/text.ts'

interface Written {
  share: (value: number) => string
  coefficient: (value: number) => string
  percent: (value: number) => string
  date: (iso: string) => string
}

interface Round {
  stage: StageId
  round: PilotRound
  result: Pick<PilotResult, 'agreed' | 'complete' | 'unanimous' | 'passed'>
  agreement: Agreement
}

/** What was done in a round, as a methods section says it. */
export function methodsSentence({ stage, round, result, agreement }: Round, t: Translate, written: Written): string {
  const { unanimous, passed, agreed, complete } = result
  const statistic = statisticOf(agreement, t, written)
  return [
    t('pilots.sentence.sample', {
      round: round.round,
      stage: stage === 'full-text' ? 'full' : 'title',
      people: round.reviewers.length,
      n: round.reports,
      seed: String(round.seed),
      date: written.date(round.begun.at),
    }),
    unanimous === null
      ? t('pilots.sentence.none')
      : t('pilots.sentence.agreed', {
          agreed,
          complete,
          share: written.share(unanimous),
          gate: written.percent(round.gate),
          passed: String(passed),
          statistic: statistic ? `; ${statistic}` : '',
        }),
    ...(round.again ? [t('pilots.sentence.again')] : []),
  ].join(' ')
}

function statisticOf({ pairs, overall }: Agreement, t: Translate, written: Written): string {
  const [pair] = pairs
  if (overall.reviewers.length > 2) return estimate('fleissKappa', overall.fleissKappa, t, written)
  if (!pair) return ''
  return [estimate('cohenKappa', pair.cohenKappa, t, written), estimate('gwetAC1', pair.gwetAC1, t, written)]
    .filter(Boolean)
    .join('; ')
}

function estimate(
  name: 'cohenKappa' | 'gwetAC1' | 'fleissKappa',
  { value, low, high }: Estimate,
  t: Translate,
  { coefficient }: Written,
): string {
  if (value === null) return ''
  const figures = { name: t(`agreement.${name}`), value: coefficient(value) }
  return low === null || high === null
    ? t('pilots.sentence.estimate', figures)
    : t('pilots.sentence.interval', { ...figures, low: coefficient(low), high: coefficient(high) })
}
