import { useRef, useState } from 'react'
import type { ReportMarks } from '#shared/contract/marks.ts'
import { markKinds, type StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CommandKey } from '../../ui/Kbd.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { useSideOfRoom } from '../../ui/room-side.ts'
import { AskLead } from './AskLead.tsx'
import { LabelChip } from './LabelChip.tsx'
import { LabelPicker } from './LabelPicker.tsx'
import { LabelsDialog } from './LabelsDialog.tsx'
import styles from './MarksPanel.module.css'
import { NoteField } from './NoteField.tsx'
import { useMarks } from './use-marks.ts'

interface MarksPanelProps {
  stage: StageId
  report: string
  marks: ReportMarks
  isBlind: boolean
}

const keysOf = { star: 's', later: 't' } as const
const signOf = { star: ['☆', '★'], later: ['◷', '◷'] } as const

/** What the person puts on a report for themselves: a star, later, labels, a note; and what they ask the lead. */
export function MarksPanel({ stage, report, marks, isBlind }: MarksPanelProps) {
  const t = useText()
  const { can, member, review } = useSession()
  const { toggle, putLabel, newLabel, ask } = useMarks(stage, report)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const [open, setOpen] = useState<'picker' | 'labels'>()
  const section = t('screening.command.section')
  const side = useSideOfRoom()
  const focusNote = () => {
    side?.show()
    const area = noteRef.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }
  const mayNote = can('screen')
  useCommands([
    { id: 'marks.note', label: t('marks.command.note'), keys: 'n', run: focusNote, enabled: mayNote, section },
    { id: 'marks.labels', label: t('marks.command.labels'), keys: 'l', run: () => setOpen('picker'), section },
    ...markKinds.map((mark) => ({
      id: `marks.${mark}`,
      label: t(`marks.command.${mark}`),
      keys: keysOf[mark],
      run: () => toggle(mark, marks),
      section,
    })),
    { id: 'marks.manage', label: t('marks.command.manage'), run: () => setOpen('labels'), section },
  ])
  return (
    <SideSection title={t('marks.title')}>
      <div className={styles.chips}>
        {markKinds.map((mark) => (
          <Chip key={mark} pressed={marks[mark]} onPress={() => toggle(mark, marks)}>
            <span aria-hidden="true">{signOf[mark][marks[mark] ? 1 : 0]}</span>
            {t(`marks.${mark}`)}
            <CommandKey command={`marks.${mark}`} />
          </Chip>
        ))}
        {marks.labels.map(({ label, name, colour, mine, others }) => (
          <LabelChip
            key={label}
            name={name}
            colour={colour}
            others={mine && others.length > 0 ? [t('marks.labels.mine'), ...others] : others}
            onRemove={mine ? () => putLabel({ label, name, colour }, false) : undefined}
          />
        ))}
        <Chip onPress={() => setOpen('picker')}>
          <span aria-hidden="true">+</span>
          {t('marks.label.add')}
          <CommandKey command="marks.labels" />
        </Chip>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {markKinds
          .filter((mark) => marks[mark])
          .map((mark) => t(`marks.${mark}.on`))
          .join(', ')}
      </p>
      {mayNote && (
        <>
          <NoteField
            key={report}
            of={{ review: review.path, member: member.id, stage, report }}
            saved={marks.note}
            isBlind={isBlind}
            areaRef={noteRef}
          />
          {/* A lead has nobody to ask, but may have asked before becoming one. */}
          {(marks.question || !can('answer')) && (
            <AskLead
              key={`ask ${report}`}
              of={`${review.path} ${member.id} ${stage} ${report}`}
              member={member.id}
              question={marks.question}
              ask={ask}
            />
          )}
        </>
      )}
      <LabelPicker
        isOpen={open === 'picker'}
        onClose={() => setOpen(undefined)}
        on={marks.labels}
        put={putLabel}
        create={newLabel}
        mayShare={can('setUp')}
        manage={() => setOpen('labels')}
      />
      <LabelsDialog isOpen={open === 'labels'} onClose={() => setOpen(undefined)} />
    </SideSection>
  )
}
