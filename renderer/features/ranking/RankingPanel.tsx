import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { RankingReason } from '#shared/contract/ranking.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CommandKey } from '../../ui/Kbd.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { LearnedFrom } from './Learned.tsx'
import css from './RankingPanel.module.css'
import { useReasonsMarked } from './use-marked-reasons.tsx'
import { anew, useRanking } from './use-ranking.ts'
import { certainlyIn } from './whole-percent.ts'

/** What was opened stays open from report to report, for as long as the window is there. */
const opened = new Set<Part>()
type Part = 'why' | 'stopping'

interface RankingPanelProps {
  stage: StageId
  report: string
  /** Whether the record is read, in which words can be marked. */
  canMark: boolean
}

/** What ranking knows, on demand: the words that speak for and against a report, and how much has been found by now. */
export function RankingPanel({ stage, report, canMark }: RankingPanelProps) {
  const t = useText()
  const ranking = useRanking(stage)
  const isOn = ranking?.on ?? false
  const [isMarked, mark] = useReasonsMarked()
  useCommands([
    {
      id: 'ranking.mark',
      label: t('ranking.command.mark'),
      keys: 'y',
      run: () => mark(!isMarked),
      enabled: isOn && canMark,
      section: t('app.section.view'),
    },
  ])
  if (!isOn) return null
  return (
    <SideSection title={t('ranking.title')}>
      <Unfolding part="why" label={t('ranking.why')}>
        <WhyWords stage={stage} report={report} />
        {canMark && (
          <>
            <Checkbox isSelected={isMarked} onChange={mark}>
              {t('ranking.mark')} <CommandKey command="ranking.mark" />
            </Checkbox>
            {isMarked && <p className={css.says}>{t('ranking.mark.says')}</p>}
          </>
        )}
      </Unfolding>
      <Unfolding part="stopping" label={t('ranking.stopping')}>
        <FoundByNow stage={stage} />
      </Unfolding>
      <Link className={css.more} to="/review/ranking" search={{ stage }}>
        {t('ranking.more')}
      </Link>
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
  const { data } = useQuery({ ...orpc.ranking.why.queryOptions({ input: { stage, report } }), ...anew, gcTime: 0 })
  if (!data) return null
  if (!data.enough) return <LearnedFrom learned={data} />
  return (
    <>
      <LearnedFrom learned={data} />
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
  const { by, reports, screened, found, certain, confidence, inARow } = data
  if (found === 0) return <p className={css.says}>{t('ranking.stopping.none', { by })}</p>
  const percent = (share: number) => Math.round(certainlyIn(share) * 100)
  return (
    <>
      <p className={css.says}>
        {t('ranking.stopping.certain', {
          by,
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
