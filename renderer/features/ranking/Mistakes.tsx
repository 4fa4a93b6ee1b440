import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type Ref, useEffect, useRef, useState } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import css from './Mistakes.module.css'
import { Part } from './Part.tsx'
import { type MistakeKind, mistakesQuery, ofKind } from './use-mistakes.ts'
import { anew, screeningRooms } from './use-ranking.ts'

type Row = InferContractRouterOutputs<Contract>['ranking']['mistakes']['rows'][number]

interface MistakesProps {
  stage: StageId
  /** Which decisions are listed at first. */
  first: MistakeKind
  cameFrom: string | undefined
}

/** An include that was excluded is lost, an include too many is found out later: excludes come first. */
const kinds = ['exclude', 'include'] as const
/** So many are listed at first, and so many more at a press. */
const [few, more] = [10, 50]

/** Decisions that the model speaks against: each opens its report where it was screened, and all of them one after another. */
export function Mistakes({ stage, first, cameFrom }: MistakesProps) {
  const t = useText()
  const { number } = useFormat()
  const navigate = useNavigate()
  const [kind, setKind] = useState(first)
  const [most, setMost] = useState(few)
  const { data } = useQuery({ ...mistakesQuery(stage), ...anew })
  const rows = ofKind(data?.rows ?? [], kind)
  const decidedAt = data?.by === 'earlier' ? 'title-abstract' : stage
  const back = useWayBack(cameFrom, data !== undefined)
  const shown = rows.slice(0, Math.max(most, rows.findIndex(({ id }) => id === cameFrom) + 1))
  const look = () => {
    const [report] = rows
    if (report) void navigate({ to: screeningRooms[decidedAt], search: { report: report.id, mistakes: kind } })
  }
  useCommands([
    {
      id: 'ranking.look',
      label: t('ranking.mistakes.look'),
      keys: 'o',
      run: look,
      enabled: rows.length > 0,
      section: t('ranking.title'),
    },
  ])
  if (!data) return <Part title={t('ranking.mistakes')} />
  if (!data.enough) return <Part title={t('ranking.mistakes')} said={t('ranking.mistakes.early')} />
  return (
    <Part title={t('ranking.mistakes')} said={t('ranking.mistakes.says', { by: data.by })} ref={back.part}>
      <fieldset className={css.kinds}>
        <legend className="visually-hidden">{t('ranking.mistakes')}</legend>
        {kinds.map((one) => (
          <Chip
            key={one}
            pressed={one === kind}
            count={number(ofKind(data.rows, one).length)}
            onPress={() => {
              setKind(one)
              setMost(few)
            }}
          >
            {t('ranking.mistakes.kind', { decision: one })}
          </Chip>
        ))}
      </fieldset>
      {rows.length === 0 && <p>{t('ranking.mistakes.none')}</p>}
      {rows.length > 0 && (
        <>
          <div className={css.head}>
            <Button size="small" command="ranking.look" onPress={look}>
              {t('ranking.mistakes.look')}
            </Button>
            <span className={css.keys}>{t('ranking.mistakes.keys')}</span>
          </div>
          <ol className={css.list} aria-label={t('ranking.mistakes')}>
            {shown.map((row) => (
              <li key={row.id}>
                <MistakeRow row={row} stage={decidedAt} ref={row.id === cameFrom ? back.row : undefined} />
              </li>
            ))}
          </ol>
          {shown.length < rows.length && (
            <div>
              <Button size="small" onPress={() => setMost(shown.length + more)}>
                {t('ranking.mistakes.showMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </Part>
  )
}

function MistakeRow({ row, stage, ref }: { row: Row; stage: StageId; ref: Ref<HTMLAnchorElement> | undefined }) {
  const t = useText()
  const { percent } = useFormat()
  const decision = row.included ? 'include' : 'exclude'
  const under = [row.authors, row.year, row.container].filter(Boolean).join(' · ')
  return (
    <Link ref={ref} to={screeningRooms[stage]} search={{ report: row.id, mistakes: decision }} className={css.row}>
      <DecisionMark decision={decision} />
      <span className={css.text}>
        <span className={css.title} dir="auto">
          {row.title || t('app.report.untitled')}
        </span>
        <span className={css.under} dir="auto">
          {under}
        </span>
      </span>
      <span className={css.likeness}>
        {t('ranking.mistakes.row', { decision, share: percent(row.likeness) })}
        <ShareBar className={row.included ? css.exclude : css.include} part={row.likeness} of={1} />
      </span>
    </Link>
  )
}

/** Whoever comes back from a report finds it again, or where it stood, for it may be a mistake no more. */
function useWayBack(cameFrom: string | undefined, isThere: boolean) {
  const row = useRef<HTMLAnchorElement>(null)
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    if (cameFrom === undefined || !isThere) return
    const place = row.current ?? part.current
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: row.current ? 'center' : 'start' })
  }, [cameFrom, isThere])
  return { row, part }
}
