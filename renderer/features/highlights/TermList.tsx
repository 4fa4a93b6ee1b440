import { useState } from 'react'
import { Button as AriaButton, Input, TextField } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import type { ListId } from './lists.ts'
import { Mark } from './Marks.tsx'
import { PasteTerms } from './PasteTerms.tsx'
import { linesOf } from './pasted-lines.ts'
import styles from './TermList.module.css'

interface TermListProps {
  title: string
  /** How its words are marked. */
  list: ListId
  terms: readonly { key: string; text: string }[]
  isReadOnly?: boolean
  /** Adds words as one gesture. */
  onAdd: (texts: string[]) => void
  onRemove: (key: string) => void
  /** The lists that a word can be moved to. */
  moves?: readonly { id: string; label: string; run: (key: string) => void }[]
}

/** The words of one list: added by typing or as a pasted list, moved to another, taken away. */
export function TermList({ title, list, terms, isReadOnly, onAdd, onRemove, moves = [] }: TermListProps) {
  const t = useText()
  const [isPasting, setPasting] = useState(false)
  return (
    <section aria-label={title} className={styles.terms}>
      <h4 className={styles.title} dir="auto">
        <span aria-hidden="true" className={styles.sample}>
          <Mark lists={[list]}>abc</Mark>
        </span>
        {title}
      </h4>
      {terms.length === 0 && isReadOnly && <p className={styles.empty}>{t('highlights.setup.empty')}</p>}
      <ul className={styles.chips}>
        {terms.map(({ key, text }) => (
          <li key={key} className={styles.chip} dir="auto">
            {isReadOnly || moves.length === 0 ? (
              <span className={styles.text}>{text}</span>
            ) : (
              <MenuButton
                variant="bare"
                size="small"
                aria-label={t('highlights.setup.word', { text })}
                groups={[
                  {
                    id: 'move',
                    title: t('highlights.setup.move'),
                    choices: moves.map((move) => ({ id: move.id, label: move.label, run: () => move.run(key) })),
                  },
                  { id: 'remove', choices: [{ id: 'remove', label: t('app.remove'), run: () => onRemove(key) }] },
                ]}
              >
                {text}
              </MenuButton>
            )}
            {!isReadOnly && (
              <AriaButton
                className={styles.remove}
                aria-label={t('app.remove.named', { name: text })}
                onPress={() => onRemove(key)}
              >
                ×
              </AriaButton>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles.foot}>
          <NewTerm label={t('highlights.setup.add.to', { list: title })} onAdd={onAdd} />
          <Button variant="bare" size="small" onPress={() => setPasting(true)}>
            {t('highlights.setup.paste')}
          </Button>
        </div>
      )}
      {isPasting && <PasteTerms title={title} onAdd={onAdd} close={() => setPasting(false)} />}
    </section>
  )
}

/** The empty field at the end: Enter adds, and what is pasted with several lines is a list. */
function NewTerm({ label, onAdd }: { label: string; onAdd: (texts: string[]) => void }) {
  const t = useText()
  // Empty again at once: the next can be typed.
  const typed = useTyped('', (text) => {
    onAdd([text.trim()])
    return undefined
  })
  return (
    <TextField
      aria-label={label}
      className={styles.field}
      maxLength={200}
      value={typed.text}
      onChange={typed.setText}
      onBlur={typed.leave}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text') ?? ''
        const lines = linesOf(pasted)
        if (lines.length < 2) return
        event.preventDefault()
        onAdd(lines)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          typed.leave()
        } else if (event.key === 'Escape') typed.forget()
        else event.continuePropagation()
      }}
    >
      <Input className={styles.input} placeholder={`+ ${t('highlights.setup.add')}`} />
    </TextField>
  )
}
