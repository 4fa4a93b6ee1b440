import { type ReactNode, useRef } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useSideOfRoom } from '../../ui/room-side.ts'
import { CriteriaPanel } from './CriteriaPanel.tsx'
import { NotePanel } from './NotePanel.tsx'
import { ReasonsPanel } from './ReasonsPanel.tsx'
import type { Judged } from './ScreeningRoom.tsx'
import type { Tag } from './use-assess.ts'
import type { Deciding } from './use-deciding.ts'
import type { Draft } from './use-drafts.ts'
import type { StageSetup } from './use-stage-setup.ts'

interface ScreeningSideProps {
  stage: StageId
  setup: StageSetup
  /** What is being read; undefined while nothing is. */
  judged: (Judged & { assessments: readonly Tag[] }) | undefined
  deciding: Deciding
  draft: Draft
  first?: ReactNode
  last?: ReactNode
}

/** What helps to decide, from the top: criteria, reasons, and what the reviewer writes for themselves. */
export function ScreeningSide({ stage, setup, judged, deciding, draft, first, last }: ScreeningSideProps) {
  const { can } = useSession()
  return (
    <>
      {first}
      <CriteriaPanel
        stage={stage}
        report={judged?.report.id}
        criteria={setup.criteria}
        tags={judged?.assessments ?? []}
      />
      <ReasonsPanel
        reasons={setup.reasons}
        chosen={deciding.chosen}
        isVote={judged?.mine?.decision === 'exclude'}
        onExclude={deciding.canVote ? deciding.excludeFor : undefined}
        onAlso={deciding.canVote ? deciding.also : undefined}
      />
      {judged && can('screen') && (
        <Note isBlind={setup.blind} mine={judged.mine !== null} draft={draft} save={deciding.saveNote} />
      )}
      {last}
    </>
  )
}

/** The note that is kept with the vote, and its key. */
function Note(props: { isBlind: boolean; mine: boolean; draft: Draft; save: () => void }) {
  const { isBlind, mine, draft, save } = props
  const t = useText()
  const side = useSideOfRoom()
  const area = useRef<HTMLTextAreaElement>(null)
  useCommands([
    {
      id: 'screening.note',
      label: t('screening.command.note'),
      keys: 'n',
      run: () => side?.show(() => area.current?.focus()),
      section: t('screening.command.section'),
    },
  ])
  return (
    <NotePanel
      title={t('screening.note')}
      placeholder={t(isBlind ? 'screening.note.placeholder' : 'screening.note.placeholder.open')}
      text={draft.text}
      onChange={draft.setText}
      areaRef={area}
      hint={draft.isChanged ? t('screening.note.unsaved') : undefined}
      save={draft.isChanged && mine ? { label: t('screening.note.save'), run: save } : undefined}
    />
  )
}
