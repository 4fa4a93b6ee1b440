import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { CompareTable } from './CompareTable.tsx'
import { ConsequenceLine } from './ConsequenceLine.tsx'
import type { DuplicatesHead } from './head.ts'
import { MergedWith } from './MergedWith.tsx'
import { QuestionBar } from './QuestionBar.tsx'
import css from './QuestionRoom.module.css'
import { type Answer, moved, nextWaiting, type Pair, placeOf, positionOf, postponed } from './question-list.ts'
import { askedText, reasonsText } from './reason-text.ts'
import { useQuestionCommands } from './use-question-commands.ts'
import { useQuestions } from './use-questions.ts'

/** The doubtful pairs, one after the other, side by side: the same report or not. */
export function QuestionRoom({
  head,
  about,
  onMerged,
}: {
  head: DuplicatesHead
  /** The report that is asked about first. */
  about: string | undefined
  onMerged: () => void
}) {
  const t = useText()
  const navigate = useNavigate()
  const { can } = useSession()
  const { list, change, answer, isSaving, isRead } = useQuestions(about)
  const key = list.at
  const pair = key === undefined ? undefined : list.pairs.get(key)
  const given = key === undefined ? undefined : list.answers.get(key)
  const others = useOthers(pair)
  const next = key === undefined ? undefined : nextWaiting(list, key)
  usePrefetched(next === undefined ? undefined : list.pairs.get(next))

  const able = can('deduplicate') && pair !== undefined && !isSaving
  const say = (verdict: Answer) => pair && answer({ pair, verdict })
  const count = list.order.length + list.later.length
  const move = (step: number) => change((before) => moved(before, step))
  const acts = {
    same: () => say('same'),
    different: () => say('different'),
    later: () => change(postponed),
    next: () => move(1),
    previous: () => move(-1),
  }
  const possible = {
    answer: able,
    later: able && given === undefined && next !== undefined,
    next: placeOf(list) < count - 1,
    previous: placeOf(list) > 0,
  }
  useQuestionCommands(acts, possible)

  const goScreening = () => void navigate({ to: '/review/screening/title-abstract' })
  if (!pair) {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        {isRead && (
          <Empty
            title={t('duplicates.all.title')}
            action={
              <>
                <Button size="large" onPress={onMerged}>
                  {t('duplicates.goOn')}
                </Button>
                <Button variant="primary" size="large" onPress={goScreening}>
                  {t('duplicates.goScreening')}
                </Button>
              </>
            }
          >
            <p>{t('duplicates.all.text')}</p>
          </Empty>
        )}
      </Room>
    )
  }

  const asked = askedText(pair.rule, t)
  return (
    <Room
      title={head.title}
      chips={head.chips}
      status={head.status}
      bar={<QuestionBar acts={acts} can={possible} given={given} />}
    >
      <div className={css.page}>
        {head.banner}
        {list.total === 0 && (
          <div className={css.done} role="status">
            <strong>{t('duplicates.all.title')}</strong>
            <Button variant="primary" onPress={goScreening}>
              {t('duplicates.goScreening')}
            </Button>
          </div>
        )}
        <div className={css.question}>
          <h2 className={css.title}>{t('duplicates.question')}</h2>
          <p className={css.why} aria-live="polite">
            <span className={css.position}>{t('duplicates.position', positionOf(list))}</span>
            {given && (
              <strong className={css.answer}>
                {given === 'same' ? '= ' : '≠ '}
                {t(`duplicates.answered.${given}`)}
              </strong>
            )}
            {asked && <span className={css.asked}>{asked}</span>}
            <span>{reasonsText(pair.reasons, t)}</span>
          </p>
        </div>
        <CompareTable
          key={key}
          label={t('duplicates.question')}
          records={[pair.a, pair.b]}
          foot={
            others && {
              label: t('duplicates.mergedWith.label'),
              of: (record) => <MergedWith records={others.get(record.id) ?? []} />,
            }
          }
        />
        {given === undefined && <ConsequenceLine reports={pair.reports} />}
        <p className={css.hint}>
          {given === undefined && <span>{t('duplicates.gain', { n: pair.gain })}</span>}
          <span>{t('duplicates.keptEitherWay')}</span>
        </p>
      </div>
    </Room>
  )
}

function clusterQuery(report: string) {
  return orpc.duplicates.cluster.queryOptions({ input: { report } })
}

/** Per side the records that are merged with it already; undefined where there are none, or while they are read. */
function useOthers(pair: Pair | undefined): ReadonlyMap<string, ComparedRecord[]> | undefined {
  const enabled = pair !== undefined && pair.gain > 2
  const [reportA = '', reportB = ''] = pair?.reports ?? []
  const a = useQuery({ ...clusterQuery(reportA), enabled })
  const b = useQuery({ ...clusterQuery(reportB), enabled })
  if (!enabled || !a.data || !b.data) return undefined
  const shown = new Set([pair.a.id, pair.b.id])
  const rest = (records: readonly ComparedRecord[]) => records.filter((record) => !shown.has(record.id))
  return new Map([
    [pair.a.id, rest(a.data.records)],
    [pair.b.id, rest(b.data.records)],
  ])
}

/** Reads what the next pair needs before it is shown. */
function usePrefetched(pair: Pair | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (pair && pair.gain > 2) for (const report of pair.reports) void client.prefetchQuery(clusterQuery(report))
  }, [client, pair])
}
