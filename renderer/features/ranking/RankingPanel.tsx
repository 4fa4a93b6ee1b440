import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { RankingReason } from '#shared/contract/ranking.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import css from './RankingPanel.module.css'
import { useRanking } from './use-ranking.ts'

/** What was opened stays open from report to report, for as long as the window is there. */
const opened = new Set<Part>()
type Part = 'why' | 'stopping'

/** It follows from one's own votes: it is asked for anew at each report. */
const anew = { gcTime: 0, staleTime: 0, refetchOnMount: 'always' } as const

/** What ranking knows, on demand: the words that speak for and against a report, and how much has been found by now. */
export function RankingPanel({ stage, report }: { stage: StageId; report: string }) {
  const t = useText()
  const ranking = useRanking(stage)
  if (!ranking?.on) return null
  return (
    <SideSection title={t('ranking.title')}>
      <Unfolding part="why" label={t('ranking.why')}>
        <WhyWords stage={stage} report={report} />
      </Unfolding>
      <Unfolding part="stopping" label={t('ranking.stopping')}>
        <FoundByNow stage={stage} />
      </Unfolding>
    </SideSection>
  )
}

function Unfolding({ part, label, children }: { part: Part; label: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(opened.has(part))
  const toggle = () => {
    if (isOpen) opened.delete(part)
    else opened.add(part)
    setOpen(!isOpen)
  }
  return (
    <div className={css.part}>
      <Button variant="bare" size="small" aria-expanded={isOpen} onPress={toggle}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {label}
      </Button>
      {isOpen && children}
    </div>
  )
}

function WhyWords({ stage, report }: { stage: StageId; report: string }) {
  const t = useText()
  const { data } = useQuery({ ...orpc.ranking.why.queryOptions({ input: { stage, report } }), ...anew })
  if (!data) return null
  const { by, includes, excludes } = data
  if (!data.enough) return <p className={css.says}>{t('ranking.random', { includes, excludes })}</p>
  return (
    <>
      <p className={css.says}>{t('ranking.learned', { by, includes, excludes })}</p>
      <Words title={t('ranking.for')} sign="+" reasons={data.for} tone={css.for} />
      <Words title={t('ranking.against')} sign="−" reasons={data.against} tone={css.against} />
    </>
  )
}

interface WordsProps {
  title: string
  sign: string
  reasons: readonly RankingReason[]
  tone: string | undefined
}

function Words({ title, sign, reasons, tone }: WordsProps) {
  const t = useText()
  return (
    <div className={css.words}>
      <h3 className={css.heading}>{title}</h3>
      {reasons.length === 0 ? (
        <p className={css.says}>{t('ranking.nothing')}</p>
      ) : (
        <ul className={css.list}>
          {reasons.map(({ words }) => (
            <li key={words} className={tone} dir="auto">
              <span aria-hidden="true">{sign}</span> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FoundByNow({ stage }: { stage: StageId }) {
  const t = useText()
  const { data } = useQuery({ ...orpc.ranking.stopping.queryOptions({ input: { stage } }), ...anew })
  if (!data) return null
  const { reports, screened, found, certain, confidence, inARow } = data
  if (found === 0) return <p className={css.says}>{t('ranking.stopping.none')}</p>
  // Down, so that it never says more than is certain.
  const percent = (share: number) => Math.floor(share * 100 + 1e-9)
  return (
    <>
      <p className={css.says}>
        {t('ranking.stopping.certain', {
          reports,
          screened,
          found,
          certain: percent(certain),
          confidence: percent(confidence),
        })}
      </p>
      <p className={css.says}>{t('ranking.stopping.inARow', { n: inARow })}</p>
    </>
  )
}
