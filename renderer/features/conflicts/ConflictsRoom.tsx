import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { refreshAll } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { RecordText } from '../../ui/RecordText.tsx'
import { Room } from '../../ui/Room.tsx'
import type { RoomSide } from '../../ui/room-side.ts'
import { showToast } from '../../ui/toasts.ts'
import { useFullText } from '../annotations/use-full-text.tsx'
import { useReportLinks } from '../fulltext/use-report-links.ts'
import { useHighlighter } from '../highlights/use-highlighter.ts'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import { Reading } from '../screening/Reading.tsx'
import { ReasonPicker } from '../screening/ReasonPicker.tsx'
import { useDraft } from '../screening/use-drafts.ts'
import { useListShown } from '../screening/use-list-shown.ts'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { useUndone } from '../screening/use-undone.ts'
import { ConflictBar } from './ConflictBar.tsx'
import { ConflictChips } from './ConflictChips.tsx'
import { ConflictLine } from './ConflictLine.tsx'
import { ConflictList } from './ConflictList.tsx'
import { ConflictSide } from './ConflictSide.tsx'
import { ConflictsEmpty } from './ConflictsEmpty.tsx'
import styles from './ConflictsRoom.module.css'
import type { Writing } from './Discussion.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { StageTabs } from './StageTabs.tsx'
import { TogetherDialog } from './TogetherDialog.tsx'
import { useConflict, useConflictActs, useSettle } from './use-conflict.ts'
import { useConflictCommands } from './use-conflict-commands.ts'
import { useConflicts } from './use-conflicts.ts'
import { useVotesShown } from './use-votes-shown.ts'

/** The reader's own V, D and X are the room's. */
const readerKeys = {
  'reader.switch': 'Shift+v',
  'reader.two': 'Shift+d',
  'annotations.mark': 'm',
  'annotations.note': 'Shift+m',
}

/** What was chosen and waits for all voters to say that they are there. */
interface Pending {
  decision: 'include' | 'exclude'
  reason: string | undefined
}

/** One conflict after another: the report, the votes, and the decision of the third person, or of all voters, beside them. */
export function ConflictsRoom({ stage }: { stage: StageId }) {
  const t = useText()
  const { list: inWords } = useFormat()
  const { member, review, closed } = useSession()
  const conflicts = useConflicts(stage)
  const setup = useStageSetup(stage)
  const list = useListShown(`conflicts.${stage}`, 'hidden')
  const [noteRef, wordRef] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLTextAreaElement>(null)]
  const searchRef = useRef<HTMLInputElement>(null)
  const sideRef = useRef<RoomSide>(null)
  const [isPicking, setPicking] = useState(false)
  const [isReopening, setReopening] = useState(false)
  const [pending, setPending] = useState<Pending | null>(null)
  const [writing, setWriting] = useState<Writing>('ask')

  const { current, next } = conflicts
  const { data, error, refetch } = useConflict(stage, current, next)
  const votes = useVotesShown(current)
  const read = current === undefined ? undefined : data?.report
  const highlights = useHighlighter(stage, data?.report)
  const fullText = useFullText({
    report: stage === 'full-text' ? current : undefined,
    ahead: next === undefined ? [] : [next],
    stretches: highlights.stretches,
    instead: readerKeys,
  })
  useReportLinks(stage, read)
  const resolution = data?.resolution ?? null
  const about = `${review.path} ${member.id} conflict ${stage} ${current ?? ''}`
  const draft = useDraft(about, resolution?.note ?? '')
  const word = useDraft(`${about} thread`, '')
  const settle = useSettle(stage, member.name)
  const act = useConflictActs(stage)
  useUndone('resolution', conflicts.goTo)
  useUndone('referral', conflicts.goTo)
  useUndone('message', conflicts.goTo)

  const voters = data?.votes.map((vote) => vote.name) ?? []
  const isTogether = data?.how === 'together'
  const canSettle = data !== undefined && data.agreed === null
  const canAsk = canSettle && !isTogether && resolution === null
  const canReopen = resolution !== null

  const save = ({ decision, reason }: Pending) => {
    if (!canSettle || current === undefined) return
    const reasons = reason === undefined ? [] : [reason]
    const together = isTogether ? voters : null
    settle({ report: current, decision, reasons, note: draft.text.trim(), together }, () => {
      draft.drop()
      conflicts.onDone()
    })
  }
  const decide = (decision: 'include' | 'exclude', reason?: string) => {
    if (!canSettle) return
    if (decision === 'exclude' && reason === undefined && stage === 'full-text' && setup.reasons.length > 0)
      setPicking(true)
    else if (isTogether) setPending({ decision, reason })
    else save({ decision, reason })
  }
  const write = (as: Writing) => {
    setWriting(as)
    sideRef.current?.show(() => {
      wordRef.current?.focus()
      wordRef.current?.scrollIntoView({ block: 'nearest' })
    })
  }
  const send = () => {
    const text = word.text.trim()
    if (text === '' || current === undefined) return
    const isAsking = writing === 'ask' && canAsk
    // At once: the next key is for the room, and is said after this.
    wordRef.current?.blur()
    act({ does: isAsking ? 'refer' : 'discuss', report: current, text }, () => {
      word.drop()
      if (!isAsking) return
      showToast(t('conflicts.ask.sent', { names: inWords(voters) }))
      conflicts.onDone()
    })
  }
  const search = () => {
    // Drawn at once: the next letter is for the field, and must not be a key of the room.
    flushSync(list.show)
    searchRef.current?.focus()
  }
  useConflictCommands({
    canSettle,
    canAsk,
    canReopen,
    isReading: data !== undefined,
    decide,
    reasons: setup.reasons,
    step: conflicts.step,
    ask: () => write('ask'),
    discuss: () => write('discuss'),
    reopen: () => setReopening(true),
    votes,
    list,
    search,
    note: () => sideRef.current?.show(() => noteRef.current?.focus()),
  })

  const title = t(`conflicts.title.${stage}`)
  const line = data && current !== undefined && (
    <ConflictLine
      place={conflicts.place}
      of={conflicts.ids.length}
      conflict={data}
      reasons={setup.reasons}
      votesShown={votes.shown}
      onWithdraw={canAsk ? () => act({ does: 'withdraw', report: current }) : undefined}
    />
  )
  const { open, settled } = conflicts.counts
  const all = open + settled
  if (conflicts.error) return <PageProblem error={conflicts.error} reset={() => void refreshAll()} />
  return (
    <Room
      title={title}
      middle="flush"
      sideWidth="wide"
      chips={all > 0 && <ConflictChips conflicts={conflicts} isListShown={list.isShown} />}
      status={
        <>
          {all > 0 && <span className={styles.progress}>{t('conflicts.status', { done: settled, all })}</span>}
          <StageTabs stage={stage} />
        </>
      }
      side={
        data && (
          <ConflictSide
            conflict={data}
            setup={setup}
            votes={votes}
            decide={canSettle ? (reason) => decide('exclude', reason) : undefined}
            highlights={highlights}
            isRecord={!fullText.page}
            draft={draft}
            noteRef={noteRef}
            sideRef={sideRef}
            discussion={{
              voters,
              readers: !closed.has(stage) ? 'all' : data.sentBack ? 'voters' : 'resolvers',
              writing: canAsk ? writing : 'discuss',
              setWriting: write,
              canAsk,
              text: word.text,
              onChange: word.setText,
              onSend: send,
              areaRef: wordRef,
            }}
          />
        )
      }
      bar={
        all > 0 && (
          <ConflictBar
            onStep={conflicts.step}
            list={list}
            decide={canSettle ? decide : undefined}
            ask={canAsk ? () => write('ask') : undefined}
            reopen={canReopen ? () => setReopening(true) : undefined}
            voters={voters.length}
          />
        )
      }
    >
      <Reading
        label={title}
        of={current ?? ''}
        above={fullText.page && line ? <div className={styles.over}>{line}</div> : fullText.above}
        isWhole={Boolean(line && fullText.page)}
        list={
          list.isShown &&
          all > 0 && <ConflictList conflicts={conflicts} votesShown={votes.shown} searchRef={searchRef} />
        }
      >
        {error && current !== undefined ? (
          <PageProblem error={error} reset={() => void refetch()} />
        ) : data && line && fullText.page ? (
          fullText.page
        ) : data && line ? (
          <>
            {line}
            <RecordText report={data.report} mark={highlights.mark} />
            <ReportTimeline report={data.report.id} />
          </>
        ) : (
          conflicts.isReady && current === undefined && <ConflictsEmpty conflicts={conflicts} stage={stage} />
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
      <TogetherDialog
        names={voters}
        decision={pending?.decision ?? null}
        reason={setup.reasons.find(({ id }) => id === pending?.reason)?.label}
        onClose={() => setPending(null)}
        onConfirm={() => {
          setPending(null)
          if (pending) save(pending)
        }}
      />
      <ReopenDialog
        isOpen={isReopening}
        onClose={() => setReopening(false)}
        onReopen={(note) => current !== undefined && act({ does: 'reopen', report: current, note })}
      />
    </Room>
  )
}
