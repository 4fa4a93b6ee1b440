import type { RefObject } from 'react'
import { SideSection } from '../../ui/Room.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './NotePanel.module.css'

interface NotePanelProps {
  title: string
  placeholder: string
  text: string
  onChange: (text: string) => void
  /** Said under the field while it holds something that is not saved. */
  hint?: string
  areaRef: RefObject<HTMLTextAreaElement | null>
}

/** A note that goes with the decision. Escape gives the keys back to the room. */
export function NotePanel({ title, placeholder, text, onChange, hint, areaRef }: NotePanelProps) {
  return (
    <SideSection title={title}>
      <TextArea
        aria-label={title}
        placeholder={placeholder}
        value={text}
        onChange={onChange}
        rows={3}
        areaRef={areaRef}
        onKeyDown={(event) => {
          if (event.key === 'Escape') areaRef.current?.blur()
          else event.continuePropagation()
        }}
      />
      {hint && <p className={styles.hint}>{hint}</p>}
    </SideSection>
  )
}
