import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { showToast } from '../../ui/toasts.ts'
import { ApartRoom } from './ApartRoom.tsx'
import css from './DuplicatesPage.module.css'
import { FindBanner } from './FindBanner.tsx'
import { forgetFind, startFind, stopFind, useFindRun } from './find-run.ts'
import type { DuplicatesHead } from './head.ts'
import { MergedRoom } from './MergedRoom.tsx'
import { QuestionRoom } from './QuestionRoom.tsx'
import { SummaryRoom } from './SummaryRoom.tsx'

const tabs = ['summary', 'questions', 'merged', 'apart'] as const
type Tab = (typeof tabs)[number]

/** Which records are the same report: what is doubtful, what was merged and why, and how the sources overlap. */
export function DuplicatesPage() {
  const t = useText()
  const { can } = useSession()
  const { data } = useQuery(orpc.duplicates.summary.queryOptions({ input: {} }))
  const run = useFindRun()
  const { tab, rule, about } = usePlace()
  const navigate = useNavigate()
  const toast = useProblemToast()
  const show = (next: Tab) => void navigate({ to: '/review/duplicates', search: { tab: next } })
  const find = () => void startFind()
  const running = run.state === 'running'

  useEffect(() => {
    if (run.state === 'done' && run.found) showToast(t('duplicates.foundNow', run.found))
    if (run.state === 'stopped') showToast(t('duplicates.stopped'))
    if (run.state === 'failed') toast(run.error)
    forgetFind()
  }, [run, t, toast])

  useCommands([
    {
      id: 'duplicates.find',
      label: t(data?.found ? 'duplicates.findAgain' : 'duplicates.find'),
      keys: 'f',
      run: find,
      enabled: can('deduplicate') && !running && (data?.records ?? 0) > 0,
      section: t('duplicates.title'),
    },
    {
      id: 'duplicates.stop',
      label: t('duplicates.stop'),
      keys: 'Escape',
      run: stopFind,
      enabled: running,
      section: t('duplicates.title'),
    },
  ])

  if (!data) return <Room title={t('duplicates.title')}>{null}</Room>
  if (data.records === 0 || data.found === null) {
    return (
      <Room title={t('duplicates.title')}>
        <FindBanner run={run} stale={false} />
        {!running && <Beginning summary={data} onFind={find} />}
      </Room>
    )
  }

  const head: DuplicatesHead = {
    title: t('duplicates.title'),
    chips: <Tabs summary={data} tab={tab} onTab={show} />,
    status: <Status summary={data} onFind={find} running={running} />,
    banner: <FindBanner run={run} stale={data.stale} onFind={can('deduplicate') ? find : undefined} />,
  }
  if (tab === 'questions') return <QuestionRoom head={head} about={about} onMerged={() => show('merged')} />
  if (tab === 'merged') return <MergedRoom head={head} rule={rule} onAnyRule={() => show('merged')} />
  if (tab === 'apart') return <ApartRoom head={head} />
  return <SummaryRoom head={head} summary={data} onQuestions={() => show('questions')} />
}

/** The part that the address names, else the summary; the rule that its merges are filtered by; the report asked about first. */
function usePlace(): { tab: Tab; rule: string | undefined; about: string | undefined } {
  const { tab, rule, about } = useSearch({ strict: false })
  return { tab: tabs.find((one) => one === tab) ?? 'summary', rule, about }
}

function Beginning({ summary, onFind }: { summary: DuplicateSummary; onFind: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const { can } = useSession()
  if (summary.records === 0) {
    return (
      <Empty
        title={t('duplicates.empty.title')}
        action={
          <Button variant="primary" size="large" onPress={() => void navigate({ to: '/review/import' })}>
            {t('duplicates.importFirst')}
          </Button>
        }
      >
        <p>{t('duplicates.empty.text')}</p>
      </Empty>
    )
  }
  return (
    <Empty
      title={t('duplicates.never.title')}
      action={
        can('deduplicate') && (
          <Button variant="primary" size="large" command="duplicates.find" onPress={onFind}>
            {t('duplicates.find')}
          </Button>
        )
      }
    >
      <p>{t('duplicates.never.text')}</p>
    </Empty>
  )
}

function Tabs({ summary, tab, onTab }: { summary: DuplicateSummary; tab: Tab; onTab: (tab: Tab) => void }) {
  const t = useText()
  const { number } = useFormat()
  const counts: Partial<Record<Tab, number>> = {
    questions: summary.questions,
    merged: summary.several,
    apart: summary.keptApart,
  }
  return tabs.map((one) => {
    const count = counts[one]
    return (
      <Chip key={one} pressed={one === tab} count={count && number(count)} onPress={() => onTab(one)}>
        {t(`duplicates.tab.${one}`)}
      </Chip>
    )
  })
}

function Status(props: { summary: DuplicateSummary; onFind: () => void; running: boolean }) {
  const t = useText()
  const { can } = useSession()
  const { records, reports, questions } = props.summary
  return (
    <>
      <span className={css.status}>
        {questions > 0
          ? t('duplicates.statusLeft', { records, reports, questions })
          : t('duplicates.status', { records, reports })}
      </span>
      {can('deduplicate') && (
        <Button size="small" command="duplicates.find" isDisabled={props.running} onPress={props.onFind}>
          {t('duplicates.findAgain')}
        </Button>
      )}
    </>
  )
}
