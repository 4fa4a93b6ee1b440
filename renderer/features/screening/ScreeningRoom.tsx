import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ReportDetail } from '#shared/contract/screening.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { refreshAll } from '../../app/client.ts'
import { useFocusView } from '../../app/focus-view.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { type Translate, useText } from '../../app/text.ts'
import { Room } from '../../ui/Room.tsx'
import { useFullText } from '../annotations/use-full-text.tsx'
import { SentBackChip } from '../conflicts/SentBackChip.tsx'
import { SentBackPanel } from '../conflicts/SentBackPanel.tsx'
import { useSentBack } from '../conflicts/use-sent-back.ts'
import { criteriaAgainst } from '../criteria/against.ts'
import { useReportLinks } from '../fulltext/use-report-links.ts'
import { HighlightLegend } from '../highlights/HighlightLegend.tsx'
import { useHighlighter } from '../highlights/use-highlighter.ts'
import { MarksPanel } from '../marks/MarksPanel.tsx'
import { QuestionsChips } from '../marks/QuestionsChips.tsx'
import { useUndoneMarks } from '../marks/use-undone-marks.ts'
import { PilotChip } from '../pilots/PilotChip.tsx'
import { MistakesChip } from '../ranking/MistakesChip.tsx'
import { RankingPanel } from '../ranking/RankingPanel.tsx'
import { useMarkedReasons } from '../ranking/use-marked-reasons.tsx'
import { type MistakeKind, useMistakes } from '../ranking/use-mistakes.ts'
import { RemoveFromList } from '../removal/RemoveFromList.tsx'
import { AskExclusion } from './AskExclusion.tsx'
import { AskInclusion } from './AskInclusion.tsx'
import { AssignList } from './AssignList.tsx'
import { Bulk } from './Bulk.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { DecisionButtons } from './DecisionButtons.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import type { Judged } from './judged.ts'
import { LiftedBanner } from './LiftedBanner.tsx'
import { LiveLine, type Saved } from './LiveLine.tsx'
import { QueueList } from './QueueList.tsx'
import { Reading } from './Reading.tsx'
import { ReasonPicker } from './ReasonPicker.tsx'
import { ReportPage } from './ReportPage.tsx'
import { ScreeningEmpty } from './ScreeningEmpty.tsx'
import { QueueChips, ScreeningStatus } from './ScreeningHeader.tsx'
import { ScreeningSide } from './ScreeningSide.tsx'
import { useDeciding } from './use-deciding.ts'
import { useListShown } from './use-list-shown.ts'
import { useQueue } from './use-queue.ts'
import { useReport } from './use-report.ts'
import { useScreeningCommands } from './use-screening-commands.ts'
import { useStageSetup } from './use-stage-setup.ts'
import { useStartAt } from './use-start-at.ts'
import { useUndone } from './use-undone.ts'

interface ScreeningRoomProps {
  stage: StageId
  title: string
  /** Other ways to look at the same reports. */
  tabs?: ReactNode
  /** The report to begin with, where somebody came for it. */
  startAt?: string
  /** The likely mistakes that somebody came to look at, in place of the queue. */
  mistakesOf?: MistakeKind | undefined
  listByDefault: 'shown' | 'hidden'
  /** What the room has at the side beyond criteria, reasons and note: first and last. */
  sideFirst?: (judged: Judged) => ReactNode
  sideLast?: (judged: Judged) => ReactNode
  /** A sentence on why this report cannot be decided now. */
  blockedBecause?: (judged: Judged) => string | undefined
  /** What stands in the room when there is nothing at this stage at all. */
  whenNone: ReactNode
}

/** One report after another, read and decided: the same at both stages. Only puts together what the other files do. */
export function ScreeningRoom(props: ScreeningRoomProps) {
  const { stage, title, tabs, startAt, mistakesOf, listByDefault, sideFirst, sideLast, blockedBecause, whenNone } =
    props
  const t = useText()
  const { can, review } = useSession()
  const mistakes = useMistakes(stage, useQueue(stage), mistakesOf)
  const { queue, sentBack } = useSentBack(stage, mistakes.queue)
  const isOwnList = sentBack.isOn || mistakes.isOn
  const setup = useStageSetup(stage)
  const list = useListShown(stage, listByDefault)
  const { isNothing } = queue
  const focus = useFocusView(!isNothing)
  const pageRef = useRef<HTMLElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const [votedAt, setVotedAt] = useState<readonly number[]>([])
  const [saved, setSaved] = useState<Saved>()

  const { data, error, refetch } = useReport(stage, queue.current, queue.ahead)
  useReportLinks(stage, queue.current === undefined ? undefined : data?.report)
  const reasons = useMarkedReasons(stage, queue.current === undefined ? undefined : data?.report.id)
  const highlights = useHighlighter(stage, data?.report, queue.q, reasons)
  const fullText = useFullText({
    report: stage === 'full-text' ? queue.current : undefined,
    ahead: queue.ahead.slice(0, 3),
    stretches: highlights.stretches,
  })
  const mine = data?.mine ?? null
  const blocked = data && (blockedBecause?.(data) ?? notMine(data, t))
  const deciding = useDeciding({
    stage,
    queue,
    open: can('screen') && data && queue.current && !blocked ? { id: queue.current, mine } : undefined,
    against: () => criteriaAgainst(setup.criteria, data?.assessments ?? []),
    page: pageRef,
    reasons: setup.reasons,
    onSaved: (decision) => {
      setVotedAt((before) => [...before, Date.now()])
      setSaved({ decision, on: queue.current })
    },
  })
  useUndone('vote', (report, vote) => {
    setSaved(undefined)
    if (vote?.stage === stage) queue.onUndone(report, vote.before, vote.now)
    else if (!vote) queue.goTo(report)
  })
  useStartAt(startAt, queue)
  useUndoneMarks((report) => queue.ids.includes(report) && queue.goTo(report))
  const search = () => {
    // Drawn at once: the next letter is for the field, and must not be a key of the room.
    flushSync(() => {
      if (focus.isOn) focus.toggle()
      list.show()
    })
    searchRef.current?.focus()
    searchRef.current?.select()
  }
  useScreeningCommands({ deciding, reasons: setup.reasons, queue, list, focus, search })

  if (queue.error) return <PageProblem error={queue.error} reset={() => void refreshAll()} />
  return (
    <Room
      title={title}
      middle="flush"
      isFocused={focus.isOn}
      hasList={list.isShown || list.isFiltering}
      chips={
        !isNothing && (
          <>
            {tabs}
            {!isOwnList && <QueueChips stage={stage} queue={queue} list={list} />}
            {mistakesOf && mistakes.isOn && !sentBack.isOn && (
              <MistakesChip stage={stage} queue={queue} kind={mistakesOf} />
            )}
            <SentBackChip sentBack={sentBack} />
          </>
        )
      }
      status={
        <>
          <PilotChip stage={stage} />
          <QuestionsChips go={queue.goTo} isHere={(report) => queue.ids.includes(report)} />
          <ScreeningStatus queue={queue} votedAt={votedAt} isBlind={setup.blind} />
        </>
      }
      banner={setup.lifted && <LiftedBanner lifted={setup.lifted} of={`${review.path} ${stage}`} />}
      sideName={t('screening.criteria')}
      side={
        !isNothing && (
          <ScreeningSide
            stage={stage}
            setup={setup}
            judged={queue.current === undefined ? undefined : data}
            deciding={deciding}
            marks={
              <>
                <HighlightLegend highlights={highlights} isCounted={!fullText.page} />
                {data && queue.current !== undefined && can('mark') && (
                  <MarksPanel stage={stage} report={queue.current} marks={data.marks} isBlind={setup.blind} />
                )}
                {data && queue.current !== undefined && (
                  <RankingPanel key={data.report.id} stage={stage} report={data.report.id} canMark={!fullText.page} />
                )}
              </>
            }
            first={
              data && (
                <>
                  {queue.current !== undefined && (
                    <SentBackPanel stage={stage} report={queue.current} isAsked={sentBack.has(queue.current)} />
                  )}
                  {sideFirst?.(data)}
                </>
              )
            }
            last={data && sideLast?.(data)}
          />
        )
      }
      bar={
        !isNothing && (
          <DecisionBar onStep={queue.step} list={list} focus={focus}>
            <DecisionButtons canVote={deciding.canVote} decide={deciding.decide} mine={mine?.decision} />
          </DecisionBar>
        )
      }
    >
      {isNothing ? (
        whenNone
      ) : (
        <Reading
          label={t('screening.page')}
          of={queue.current ?? ''}
          pageRef={pageRef}
          above={fullText.above}
          isWhole={Boolean(data && fullText.page)}
          list={
            !focus.isOn &&
            (list.isFiltering && !isOwnList ? (
              <FilterPanel stage={stage} queue={queue} searchRef={searchRef} onClose={list.toggleFilters} />
            ) : (
              list.isShown && <QueueList stage={stage} queue={queue} searchRef={searchRef} />
            ))
          }
        >
          {error ? (
            <PageProblem error={error} reset={() => void refetch()} />
          ) : data && queue.current !== undefined && fullText.page ? (
            fullText.page
          ) : data && queue.current !== undefined ? (
            <ReportPage
              report={data.report}
              queue={queue}
              mine={mine}
              reasons={setup.reasons}
              blocked={blocked}
              mark={highlights.mark}
            />
          ) : (
            queue.isReady && queue.current === undefined && <ScreeningEmpty queue={queue} />
          )}
          <LiveLine queue={queue} title={data?.report.title} saved={saved} />
        </Reading>
      )}
      {!isNothing && !isOwnList && can('screen') && <Bulk stage={stage} queue={queue} reasons={setup.reasons} />}
      {stage === 'title-abstract' && !isOwnList && can('remove') && (
        <RemoveFromList queue={queue} report={queue.current === undefined ? undefined : data?.report} />
      )}
      {!isNothing && !isOwnList && can('setUp') && <AssignList stage={stage} queue={queue} />}
      <AskExclusion deciding={deciding} />
      <AskInclusion deciding={deciding} />
      <ReasonPicker
        isOpen={deciding.isPicking}
        onClose={() => deciding.pick(false)}
        reasons={setup.reasons}
        onPick={deciding.excludeFor}
      />
    </Room>
  )
}

/** Why somebody who may read a report may not vote on it. */
function notMine({ report, assigned }: { report: ReportDetail; assigned: boolean }, t: Translate): string | undefined {
  if (report.removed) return t('removal.blocked')
  return assigned ? undefined : t('screening.others')
}
