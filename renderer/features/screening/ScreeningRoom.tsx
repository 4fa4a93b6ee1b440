import { type ReactNode, useRef, useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { refreshAll } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordText } from '../../ui/RecordText.tsx'
import { Room } from '../../ui/Room.tsx'
import { showToast } from '../../ui/toasts.ts'
import { ReportOrigin } from '../duplicates/ReportOrigin.tsx'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import { CriteriaPanel } from './CriteriaPanel.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { DecisionLine } from './DecisionLine.tsx'
import { markedText } from './Marked.tsx'
import { NotePanel } from './NotePanel.tsx'
import { QueueList } from './QueueList.tsx'
import { Reading } from './Reading.tsx'
import { ReasonPicker } from './ReasonPicker.tsx'
import { ReasonsPanel } from './ReasonsPanel.tsx'
import { ScreeningEmpty } from './ScreeningEmpty.tsx'
import { QueueChips, ScreeningStatus } from './ScreeningHeader.tsx'
import { useDraft } from './use-drafts.ts'
import { useListShown } from './use-list-shown.ts'
import { useQueue } from './use-queue.ts'
import { useReport } from './use-report.ts'
import { useScreeningCommands } from './use-screening-commands.ts'
import { useStageSetup } from './use-stage-setup.ts'
import { useUndone } from './use-undone.ts'
import { useVote } from './use-vote.ts'

/** What a room that screens knows of the report that is being read. */
export interface Judged {
  report: ReportDetail
  retrieval: { status: 'pending' | 'retrieved' | 'not-retrieved'; why: string } | null
  destination: { to: string; replacedBy: string[]; note: string } | null
  mine: { decision: Decision } | null
}

interface ScreeningRoomProps {
  stage: StageId
  title: string
  listByDefault: 'shown' | 'hidden'
  /** What the room has at the side beyond criteria, reasons and note: first and last. */
  sideFirst?: (judged: Judged) => ReactNode
  sideLast?: (judged: Judged) => ReactNode
  /** A sentence on why this report cannot be decided now. */
  blockedBecause?: (judged: Judged) => string | undefined
  /** What stands in the room when there is nothing at this stage at all. */
  whenNone: ReactNode
}

/** One report after another, read and decided: the same at both stages. */
export function ScreeningRoom(props: ScreeningRoomProps) {
  const { stage, title, listByDefault, sideFirst, sideLast, blockedBecause, whenNone } = props
  const t = useText()
  const { can, member, review } = useSession()
  const queue = useQueue(stage)
  const setup = useStageSetup(stage)
  const list = useListShown(stage, listByDefault)
  const searchRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const [isPicking, setPicking] = useState(false)
  const [votedAt, setVotedAt] = useState<readonly number[]>([])

  const { data, error, refetch } = useReport(stage, queue.current, queue.ahead)
  const mine = data?.mine ?? null
  const draft = useDraft(`${review.path} ${member.id} ${stage} ${queue.current ?? ''}`, mine?.note ?? '')

  const vote = useVote(stage)
  useUndone('vote', queue.onUndone)

  const blocked = data && blockedBecause?.(data)
  const canVote = can('screen') && data !== undefined && !blocked
  const decide = (decision: Decision, reason?: string) => {
    const report = queue.current
    if (!canVote || report === undefined) return
    if (decision === 'exclude' && reason === undefined && stage === 'full-text' && setup.reasons.length > 0) {
      setPicking(true)
      return
    }
    const reasons = reason === undefined ? [] : [reason]
    vote({ report, decision, reasons, note: draft.text.trim() }, () => {
      draft.drop()
      setVotedAt((before) => [...before, Date.now()])
      queue.onVoted(report, mine?.decision ?? null, decision)
    })
  }
  const saveNote = () => {
    if (!mine || queue.current === undefined) return
    const { decision, reasons } = mine
    vote({ report: queue.current, decision, reasons, note: draft.text.trim() }, () => {
      draft.drop()
      showToast(t('screening.note.saved'))
    })
  }
  const search = () => {
    list.show()
    // The list may only now be drawn.
    requestAnimationFrame(() => searchRef.current?.focus())
  }
  useScreeningCommands({
    canVote,
    decide,
    reasons: setup.reasons,
    queue,
    list,
    search,
    note: () => noteRef.current?.focus(),
  })

  const isNothing = queue.isReady && queue.counts.all === 0
  if (queue.error) return <PageProblem error={queue.error} reset={() => void refreshAll()} />
  return (
    <Room
      title={title}
      middle="flush"
      chips={!isNothing && <QueueChips queue={queue} isListShown={list.isShown} />}
      status={<ScreeningStatus queue={queue} votedAt={votedAt} isBlind={setup.blind} />}
      side={
        !isNothing && (
          <>
            {data && sideFirst?.(data)}
            <CriteriaPanel
              stage={stage}
              report={data ? queue.current : undefined}
              criteria={setup.criteria}
              tags={data?.assessments ?? []}
            />
            <ReasonsPanel
              reasons={setup.reasons}
              chosen={mine?.decision === 'exclude' ? mine.reasons : []}
              onExclude={canVote ? (reason) => decide('exclude', reason.id) : undefined}
            />
            {data && can('screen') && (
              <NotePanel
                title={t('screening.note')}
                placeholder={t(setup.blind ? 'screening.note.placeholder' : 'screening.note.placeholder.open')}
                text={draft.text}
                onChange={draft.setText}
                areaRef={noteRef}
                hint={draft.isChanged ? t('screening.note.unsaved') : undefined}
                save={draft.isChanged && mine ? { label: t('screening.note.save'), run: saveNote } : undefined}
              />
            )}
            {data && sideLast?.(data)}
          </>
        )
      }
      bar={
        !isNothing && (
          <DecisionBar onStep={queue.step} list={list}>
            <Button
              variant="include"
              size="large"
              sign="✓"
              keys="i"
              isDisabled={!canVote}
              onPress={() => decide('include')}
            >
              {t('screening.include')}
            </Button>
            <Button
              variant="maybe"
              size="large"
              sign="?"
              keys="m"
              isDisabled={!canVote}
              onPress={() => decide('maybe')}
            >
              {t('screening.maybe')}
            </Button>
            <Button
              variant="exclude"
              size="large"
              sign="✕"
              keys="e"
              isDisabled={!canVote}
              onPress={() => decide('exclude')}
            >
              {t('screening.exclude')}
            </Button>
          </DecisionBar>
        )
      }
    >
      {isNothing ? (
        whenNone
      ) : (
        <Reading
          label={title}
          of={queue.current ?? ''}
          list={list.isShown && <QueueList stage={stage} queue={queue} searchRef={searchRef} />}
        >
          {error ? (
            <PageProblem error={error} reset={() => void refetch()} />
          ) : data && queue.current !== undefined ? (
            <>
              <DecisionLine
                place={queue.place}
                of={queue.ids.length}
                said={mine}
                whose={t('screening.mine')}
                reasons={setup.reasons}
                blocked={blocked}
              />
              <RecordText report={data.report} mark={(text) => markedText(text, queue.q)} />
              <ReportOrigin report={data.report.id} />
              <ReportTimeline report={data.report.id} />
            </>
          ) : (
            queue.isReady && queue.current === undefined && <ScreeningEmpty queue={queue} />
          )}
          <p className="visually-hidden" aria-live="polite">
            {data?.report.title}
          </p>
        </Reading>
      )}
      <ReasonPicker
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        reasons={setup.reasons}
        onPick={(reason) => decide('exclude', reason.id)}
      />
    </Room>
  )
}
