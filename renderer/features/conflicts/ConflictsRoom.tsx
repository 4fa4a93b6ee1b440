import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { refreshAll } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordText } from '../../ui/RecordText.tsx'
import { Room } from '../../ui/Room.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import { DecisionBar } from '../screening/DecisionBar.tsx'
import { DecisionLine } from '../screening/DecisionLine.tsx'
import { NotePanel } from '../screening/NotePanel.tsx'
import { Reading } from '../screening/Reading.tsx'
import { ReasonPicker } from '../screening/ReasonPicker.tsx'
import { ReasonsPanel } from '../screening/ReasonsPanel.tsx'
import { useDraft } from '../screening/use-drafts.ts'
import { useListShown } from '../screening/use-list-shown.ts'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { useUndone } from '../screening/use-undone.ts'
import { ConflictChips } from './ConflictChips.tsx'
import { ConflictList } from './ConflictList.tsx'
import { ConflictsEmpty } from './ConflictsEmpty.tsx'
import { useConflict, useResolve } from './use-conflict.ts'
import { useConflictCommands } from './use-conflict-commands.ts'
import { useConflicts } from './use-conflicts.ts'
import { Differences, VoteCards } from './VoteCards.tsx'

/** One conflict after another: the report, both votes, and the third person's decision beside them. */
export function ConflictsRoom({ stage }: { stage: StageId }) {
  const t = useText()
  const { member, review, closed } = useSession()
  const navigate = useNavigate()
  const conflicts = useConflicts(stage)
  const setup = useStageSetup(stage)
  const list = useListShown(`conflicts.${stage}`, 'hidden')
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const [isPicking, setPicking] = useState(false)

  const { data, error, refetch } = useConflict(stage, conflicts.current, conflicts.next)
  const resolution = data?.resolution ?? null
  const draft = useDraft(
    `${review.path} ${member.id} conflict ${stage} ${conflicts.current ?? ''}`,
    resolution?.note ?? '',
  )
  const resolve = useResolve(stage, member.name)
  useUndone('resolution', conflicts.goTo)

  const canResolve = data !== undefined
  const decide = (decision: 'include' | 'exclude', reason?: string) => {
    const report = conflicts.current
    if (!canResolve || report === undefined) return
    if (decision === 'exclude' && reason === undefined && stage === 'full-text' && setup.reasons.length > 0) {
      setPicking(true)
      return
    }
    const reasons = reason === undefined ? [] : [reason]
    resolve({ report, decision, reasons, note: draft.text.trim() }, () => {
      draft.drop()
      conflicts.onResolved()
    })
  }
  useConflictCommands({
    canResolve,
    decide,
    reasons: setup.reasons,
    step: conflicts.step,
    list,
    note: () => noteRef.current?.focus(),
  })

  const title = t(`conflicts.title.${stage}`)
  const { counts } = conflicts
  const all = counts.open + counts.resolved
  if (conflicts.error) return <PageProblem error={conflicts.error} reset={() => void refreshAll()} />
  return (
    <Room
      title={title}
      middle="flush"
      sideWidth="wide"
      chips={all > 0 && <ConflictChips conflicts={conflicts} stage={stage} />}
      status={
        <>
          {all > 0 && <span>{t('conflicts.status', { done: counts.resolved, all })}</span>}
          {!closed.has('title-abstract') && (
            <SegmentedControl
              aria-label={t('conflicts.stage')}
              options={(['title-abstract', 'full-text'] as const).map((id) => ({ id, label: t(`app.stage.${id}`) }))}
              value={stage}
              onChange={(id) => void navigate({ to: `/review/conflicts/${id}` })}
            />
          )}
        </>
      }
      side={
        data && (
          <>
            <VoteCards votes={data.votes} reasons={setup.reasons} />
            <Differences votes={data.votes} criteria={setup.criteria} />
            <ReasonsPanel
              reasons={setup.reasons}
              chosen={resolution?.reasons ?? []}
              onExclude={(reason) => decide('exclude', reason.id)}
            />
            <NotePanel
              title={t('conflicts.note')}
              placeholder={t('conflicts.note.placeholder')}
              text={draft.text}
              onChange={draft.setText}
              areaRef={noteRef}
              hint={draft.isChanged ? t('conflicts.note.unsaved') : undefined}
            />
          </>
        )
      }
      bar={
        all > 0 && (
          <DecisionBar onStep={conflicts.step} list={list}>
            <Button
              variant="include"
              size="large"
              sign="✓"
              keys="i"
              isDisabled={!canResolve}
              onPress={() => decide('include')}
            >
              {t('screening.include')}
            </Button>
            <Button
              variant="exclude"
              size="large"
              sign="✕"
              keys="e"
              isDisabled={!canResolve}
              onPress={() => decide('exclude')}
            >
              {t('screening.exclude')}
            </Button>
          </DecisionBar>
        )
      }
    >
      <Reading
        label={title}
        of={conflicts.current ?? ''}
        list={list.isShown && all > 0 && <ConflictList conflicts={conflicts} />}
      >
        {error ? (
          <PageProblem error={error} reset={() => void refetch()} />
        ) : data ? (
          <>
            <DecisionLine
              place={conflicts.place}
              of={conflicts.ids.length}
              said={resolution}
              whose={t('conflicts.decided', { name: resolution?.by ?? '' })}
              reasons={setup.reasons}
            />
            <RecordText report={data.report} />
            <ReportTimeline report={data.report.id} />
          </>
        ) : (
          conflicts.isReady && conflicts.current === undefined && <ConflictsEmpty conflicts={conflicts} />
        )}
        <p className="visually-hidden" aria-live="polite">
          {data?.report.title}
        </p>
      </Reading>
      <ReasonPicker
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        reasons={setup.reasons}
        onPick={(reason) => decide('exclude', reason.id)}
      />
    </Room>
  )
}
