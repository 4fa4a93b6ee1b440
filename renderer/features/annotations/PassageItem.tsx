import { useEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { colourNames } from '../marks/colour-names.ts'
import chip from '../marks/LabelChip.module.css'
import styles from './PassageList.module.css'

interface PassageItemProps {
  passage: AnnotationRow
  isChosen: boolean
  isNoting: boolean
  onNote: (passage: string | undefined) => void
  onGo: (passage: AnnotationRow) => void
  onChange: (passage: AnnotationRow, changed: { colour?: number; note?: string }) => Promise<unknown>
  onRemove: (passage: AnnotationRow) => void
}

/** A marked passage: its words, which lead to its page, its note, and what can be done with one's own. */
export function PassageItem({ passage, isChosen, isNoting, onNote, onGo, onChange, onRemove }: PassageItemProps) {
  const t = useText()
  const { id, page, quote, note, mine, by, colour } = passage
  return (
    <li className={cx(styles.item, isChosen && styles.chosen)} data-of={id}>
      <AriaButton className={styles.go} onPress={() => onGo(passage)}>
        <span className={styles.where}>
          <span
            className={cx(styles.dot, chip[`c${colour}`])}
            title={t(`marks.colour.${colourNames[colour] ?? 'grey'}`)}
          />
          {t('annotations.page', { page })}
          {!mine && <span>{by}</span>}
        </span>
        <q className={styles.quote} dir="auto">
          {quote}
        </q>
      </AriaButton>
      {isNoting ? (
        <NoteField
          key={id}
          note={note}
          onDone={() => onNote(undefined)}
          onSave={(text) => onChange(passage, { note: text })}
        />
      ) : (
        note && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )
      )}
      {mine && !isNoting && (
        <div className={styles.acts}>
          <Button variant="bare" size="small" onPress={() => onNote(id)}>
            {t(note ? 'annotations.note.change' : 'annotations.note')}
          </Button>
          <MenuButton
            variant="bare"
            size="small"
            groups={[
              {
                id: 'colour',
                title: t('annotations.colour'),
                choices: colourNames.map((name, at) => ({
                  id: name,
                  label: t(`marks.colour.${name}`),
                  isChosen: at === colour,
                  run: () => onChange(passage, { colour: at }),
                })),
              },
            ]}
          >
            {t('annotations.colour')}
          </MenuButton>
          <Button
            variant="bare"
            size="small"
            aria-label={t('annotations.remove.page', { page })}
            onPress={() => onRemove(passage)}
          >
            {t('annotations.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Each pause in writing is kept. In ms. */
const pause = 1000

interface NoteFieldProps {
  note: string
  onSave: (text: string) => Promise<unknown>
  onDone: () => void
}

/** A note while it is written: kept in each pause, and when the field is left, by Escape, by Ctrl or Cmd and Enter, or otherwise. */
function NoteField({ note, onSave, onDone }: NoteFieldProps) {
  const t = useText()
  const typed = useTyped(note, onSave, pause)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <TextArea
      aria-label={t('annotations.note.field')}
      value={typed.text}
      onChange={typed.setText}
      maxLength={20_000}
      rows={3}
      areaRef={area}
      onBlur={() => {
        typed.leave()
        onDone()
      }}
      onKeyDown={(event) => {
        const leaves = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
        if (leaves) area.current?.blur()
        else event.continuePropagation()
      }}
    />
  )
}
