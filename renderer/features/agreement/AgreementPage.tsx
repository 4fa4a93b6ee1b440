import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPair, AgreementStatistics } from '#shared/contract/agreement.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { anyDay, periodOf } from '../../app/period.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import css from './AgreementPage.module.css'
import type { Behind } from './behind.ts'
import { Disagreements } from './Disagreements.tsx'
import { Estimates } from './Estimates.tsx'
import { Meaning } from './Meaning.tsx'
import { MethodsSentence } from './MethodsSentence.tsx'
import { ReportsBehind } from './ReportsBehind.tsx'
import { type Asked, VotesAsked } from './VotesAsked.tsx'
import { VoteTable } from './VoteTable.tsx'

/** How far reviewers agree at a stage, once everyone may know it. */
export function AgreementPage() {
  const t = useText()
  const { stage: first = 'title-abstract' } = useSearch({ from: '/review/agreement' })
  const [stage, setStage] = useState<StageId>(first)
  const [asked, setAsked] = useState<Asked>({ days: anyDay, pilot: '', maybe: 'stage' })
  const [behind, setBehind] = useState<Behind | null>(null)
  const input = {
    stage,
    ...periodOf(asked.days),
    ...(asked.pilot && { pilot: asked.pilot }),
    ...(asked.maybe !== 'stage' && { maybe: asked.maybe }),
  }
  const { data } = useQuery(
    orpc.agreement.stage.queryOptions({ input, placeholderData: (before) => (before?.open ? before : undefined) }),
  )
  useCommands([
    {
      id: 'agreement.close',
      label: t('agreement.behind.close'),
      keys: 'Escape',
      run: () => setBehind(null),
      enabled: behind !== null,
      section: t('agreement.title'),
    },
  ])
  const agreement = data?.agreement
  const change = (next: Asked) => {
    setAsked(next)
    setBehind(null)
  }
  return (
    <Room
      title={t('agreement.title')}
      chips={stageIds.map((one) => (
        <Chip
          key={one}
          pressed={one === stage}
          onPress={() => {
            setStage(one)
            change({ ...asked, pilot: '' })
          }}
        >
          {t(`app.stage.${one}`)}
        </Chip>
      ))}
      sideWidth="wide"
      side={
        behind && (
          <ReportsBehind key={JSON.stringify(behind)} asked={input} behind={behind} onClose={() => setBehind(null)} />
        )
      }
    >
      {data?.closed && (
        <Empty title={t('agreement.closed.title', { stage: t(`app.stage.${data.closed.blind}`) })}>
          <p>{t('agreement.closed.text')}</p>
          <p>
            {t('agreement.closed.when', {
              by: data.closed.by,
              when: data.closed.when.replaceAll('-', '_'),
              stage: t(`app.stage.${data.closed.blind}`),
            })}
          </p>
        </Empty>
      )}
      {data?.open && (
        <div className={css.page}>
          <VotesAsked asked={asked} rounds={data.rounds} onChange={change} />
          {agreement && agreement.overall.n === 0 && (
            <Empty title={t('agreement.none.title')}>
              <p>{t('agreement.none.text')}</p>
            </Empty>
          )}
          {agreement && agreement.overall.n > 0 && (
            <Figures stage={stage} agreement={agreement} behind={behind} onOpen={setBehind} />
          )}
        </div>
      )}
    </Room>
  )
}

interface FiguresProps {
  stage: StageId
  agreement: AgreementStatistics
  behind: Behind | null
  onOpen: (behind: Behind) => void
}

function Figures({ stage, agreement, behind, onOpen }: FiguresProps) {
  const t = useText()
  const { pairs, overall, maybe, asTheStageSays } = agreement
  return (
    <>
      <p className={css.said}>
        {t('agreement.before')} {t(`agreement.maybe.${maybe}`)}{' '}
        {t(asTheStageSays ? 'agreement.maybe.asSet' : 'agreement.maybe.chosen')} {t('agreement.n', { n: overall.n })}
      </p>
      {pairs.map((pair) => (
        <Pair key={pair.members.join(' ')} {...{ stage, agreement, pair, behind, onOpen }} />
      ))}
      {overall.reviewers.length > 2 && (
        <section className={css.section}>
          <h2 className={css.title}>{t('agreement.all')}</h2>
          <p className={css.said}>{t('agreement.allReports', { n: overall.n, complete: overall.complete })}</p>
          <div className={css.narrow}>
            <Estimates
              caption={t('agreement.all')}
              rows={[
                ['unanimous', { value: overall.unanimous, low: null, high: null }, 'share'],
                ['fleissKappa', overall.fleissKappa, 'coefficient'],
                ['krippendorffAlpha', overall.krippendorffAlpha, 'coefficient'],
              ]}
            />
          </div>
          <MethodsSentence stage={stage} agreement={agreement} />
        </section>
      )}
      <section className={css.section}>
        <h2 className={css.title}>{t('agreement.differ.title')}</h2>
        <Disagreements found={agreement.disagreements} chosen={behind} onOpen={onOpen} />
      </section>
    </>
  )
}

function Pair({ stage, agreement, pair, behind, onOpen }: FiguresProps & { pair: AgreementPair }) {
  const t = useText()
  const [a, b] = pair.reviewers
  return (
    <section className={css.section}>
      <h2 className={css.title}>{t('agreement.pair', { a, b })}</h2>
      <p className={css.said}>{t('agreement.reports', { n: pair.n })}</p>
      <Meaning pair={pair} />
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
        <VoteTable pair={pair} chosen={behind} onOpen={onOpen} />
      </div>
      <MethodsSentence stage={stage} agreement={agreement} pair={pair} />
    </section>
  )
}
