import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement } from '#shared/domain/agreement/agreement.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import css from './AgreementPage.module.css'
import { Estimates } from './Estimates.tsx'
import { VoteTable } from './VoteTable.tsx'

/** How far reviewers agree at a stage, once everyone may know it. */
export function AgreementPage() {
  const t = useText()
  const [stage, setStage] = useState<StageId>('title-abstract')
  const { data } = useQuery(orpc.agreement.stage.queryOptions({ input: { stage } }))
  // The contract leaves the shape of the statistics to the domain that computes them.
  const agreement = data?.agreement as Agreement | null | undefined
  return (
    <Room
      title={t('agreement.title')}
      chips={stageIds.map((one) => (
        <Chip key={one} pressed={one === stage} onPress={() => setStage(one)}>
          {t(`app.stage.${one}`)}
        </Chip>
      ))}
    >
      {data && !data.open && (
        <Empty title={t('agreement.closed.title')}>
          <p>{t('agreement.closed.text')}</p>
        </Empty>
      )}
      {agreement && agreement.overall.n === 0 && (
        <Empty title={t('agreement.none.title')}>
          <p>{t('agreement.none.text')}</p>
        </Empty>
      )}
      {agreement && agreement.overall.n > 0 && <Figures agreement={agreement} />}
    </Room>
  )
}

function Figures({ agreement }: { agreement: Agreement }) {
  const t = useText()
  const { pairs, overall, maybe } = agreement
  return (
    <div className={css.page}>
      <p className={css.said}>
        {t('agreement.before')} {t(`agreement.maybe.${maybe}`)}
      </p>
      {pairs.map((pair) => {
        const [a, b] = pair.reviewers
        return (
          <section key={`${a} ${b}`} className={css.section}>
            <h2 className={css.title}>{t('agreement.pair', { a, b })}</h2>
            <p className={css.said}>{t('agreement.reports', { n: pair.n })}</p>
            <div className={css.pair}>
              <Estimates
                caption={t('agreement.pair', { a, b })}
                rows={[
                  ['percentAgreement', pair.percentAgreement, 'share'],
                  ['cohenKappa', pair.cohenKappa, 'coefficient'],
                  ['pabak', pair.pabak, 'coefficient'],
                  ['gwetAC1', pair.gwetAC1, 'coefficient'],
                  ['positiveAgreement', pair.positiveAgreement, 'share'],
                  ['negativeAgreement', pair.negativeAgreement, 'share'],
                ]}
              />
              <VoteTable pair={pair} />
            </div>
          </section>
        )
      })}
      {overall.reviewers.length > 2 && (
        <section className={css.section}>
          <h2 className={css.title}>{t('agreement.all')}</h2>
          <p className={css.said}>{t('agreement.allReports', { n: overall.n, complete: overall.complete })}</p>
          <div className={css.pair}>
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
  )
}
