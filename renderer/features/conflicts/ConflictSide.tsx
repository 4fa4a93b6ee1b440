import { type ComponentProps, type Ref, type RefObject, useImperativeHandle } from 'react'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { type RoomSide, useSideOfRoom } from '../../ui/room-side.ts'
import { HighlightLegend } from '../highlights/HighlightLegend.tsx'
import type { useHighlighter } from '../highlights/use-highlighter.ts'
import { NotePanel } from '../screening/NotePanel.tsx'
import { ReasonsPanel } from '../screening/ReasonsPanel.tsx'
import type { useDraft } from '../screening/use-drafts.ts'
import type { useStageSetup } from '../screening/use-stage-setup.ts'
import type { Conflict } from './ConflictLine.tsx'
import styles from './ConflictSide.module.css'
import { Differences } from './Differences.tsx'
import { Discussion } from './Discussion.tsx'
import type { VotesShown } from './use-votes-shown.ts'
import { VoteCards } from './VoteCards.tsx'

interface ConflictSideProps {
  conflict: Conflict
  setup: ReturnType<typeof useStageSetup>
  votes: VotesShown
  /** Excludes for a reason; undefined where nothing is to settle. */
  decide: ((reason: string) => void) | undefined
  highlights: ReturnType<typeof useHighlighter>
  draft: ReturnType<typeof useDraft>
  /** Whether the record is read, and not a PDF in its place. */
  isRecord: boolean
  noteRef: RefObject<HTMLTextAreaElement | null>
  discussion: Omit<ComponentProps<typeof Discussion>, 'thread' | 'isShown'>
  /** Given the side, so that keys of the room can show it before they lead into it. */
  sideRef: Ref<RoomSide | null>
}

/** What helps to settle a conflict: the votes, the criteria, what was said, the reasons. */
export function ConflictSide({
  conflict,
  setup,
  votes,
  decide,
  highlights,
  draft,
  isRecord,
  noteRef,
  discussion,
  sideRef,
}: ConflictSideProps) {
  const t = useText()
  const side = useSideOfRoom()
  useImperativeHandle<RoomSide | null, RoomSide | null>(sideRef, () => side)
  const { list } = useFormat()
  const { resolution, how } = conflict
  return (
    <>
      {how === 'together' && (
        <p className={styles.together}>
          <strong>{t('conflicts.together')}</strong>{' '}
          {t('conflicts.together.why', { names: list(conflict.votes.map(({ name }) => name)) })}
        </p>
      )}
      <VoteCards votes={conflict.votes} over={conflict.over} reasons={setup.reasons} shown={votes} />
      <Differences votes={conflict.votes} criteria={setup.criteria} isShown={votes.shown} />
      <Discussion thread={conflict.thread} isShown={votes.shown} {...discussion} />
      <ReasonsPanel
        reasons={setup.reasons}
        chosen={resolution?.reasons ?? []}
        onExclude={decide && ((reason) => decide(reason.id))}
      />
      <HighlightLegend highlights={highlights} isCounted={isRecord} />
      {decide && (
        <NotePanel
          title={t('conflicts.note')}
          placeholder={t('conflicts.note.placeholder')}
          text={draft.text}
          onChange={draft.setText}
          areaRef={noteRef}
          hint={draft.isChanged ? t('conflicts.note.unsaved') : undefined}
        />
      )}
    </>
  )
}
