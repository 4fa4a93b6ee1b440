import type { RefObject } from 'react'
import { useText } from '../../app/text.ts'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './MarksPanel.module.css'
import type { NoteOf } from './note-keeper.ts'
import { useNote } from './use-note.ts'

interface NoteFieldProps {
  of: NoteOf
  saved: string
  isBlind: boolean
  areaRef: RefObject<HTMLTextAreaElement | null>
}

/** The person's own note, saved while it is typed. Escape gives the keys back to the room. */
export function NoteField({ of, saved, isBlind, areaRef }: NoteFieldProps) {
  const t = useText()
  const note = useNote(of, saved)
  return (
    <div>
      <TextArea
        aria-label={t('marks.note')}
        placeholder={t(isBlind ? 'marks.note.placeholder' : 'marks.note.placeholder.open')}
        value={note.text}
        onChange={note.setText}
        onBlur={note.flush}
        maxLength={20_000}
        rows={3}
        areaRef={areaRef}
        onKeyDown={(event) => {
          const leaves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (leaves) areaRef.current?.blur()
          else event.continuePropagation()
        }}
      />
      <p className={styles.state}>{note.isSaved ? note.text && t('app.saved') : t('app.saving')}</p>
    </div>
  )
}
