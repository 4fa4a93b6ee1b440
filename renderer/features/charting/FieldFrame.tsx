import { type ReactNode, useState } from 'react'
import type { StudyAnswer } from '#shared/contract/charting.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { askForPage } from '../annotations/asked-page.ts'
import { showFullText } from '../annotations/reader-view.ts'
import styles from './FieldFrame.module.css'
import { showQuote } from './selected-quote.ts'

/** What an answer rests on. */
export type Rest = Pick<StudyAnswer, 'quote' | 'page' | 'attachment' | 'note'>

interface FieldFrameProps {
  /** The field's key in the form, and what it is called. */
  id: string
  label: string
  /** What helps to answer it, where the field itself does not say it. */
  help?: string | undefined
  answer: StudyAnswer | undefined
  isActive: boolean
  /** Keeps another quote or note with the answer. */
  onRest: (change: (now: Rest) => Rest) => Promise<unknown>
  isReadOnly: boolean
  children: ReactNode
}

/** A question with what its answer rests on in a line beneath: a quote with its page, and a note. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, help, answer, isActive, onRest, isReadOnly, children } = props
  const t = useText()
  const [isNoting, setNoting] = useState(false)
  const { quote, page, attachment, note } = answer ?? {}
  const mayNote = !isReadOnly && isActive && answer !== undefined && !note && !isNoting
  return (
    <div data-field={id} className={cx(styles.frame, isActive && styles.active)}>
      {children}
      {help && <p className={styles.says}>{help}</p>}
      {quote && (
        <p className={styles.rest}>
          <button
            type="button"
            className={styles.quote}
            title={t('charting.rest.show')}
            onClick={() => goTo(quote, page, attachment) || showToast(t('charting.rest.notHere'))}
          >
            <q dir="auto">{quote}</q>
          </button>
          {page && <span className={styles.page}>{t('charting.rest.page', { page })}</span>}
          {!isReadOnly && (
            <Button
              variant="bare"
              size="small"
              aria-label={t('charting.rest.remove', { label })}
              onPress={() => onRest(({ note }) => ({ ...(note && { note }) }))}
            >
              ×
            </Button>
          )}
        </p>
      )}
      {note && !isNoting && (
        <p className={styles.rest}>
          <span dir="auto">{note}</span>
          {!isReadOnly && (
            <Button
              variant="bare"
              size="small"
              aria-label={t('charting.rest.note.change', { label })}
              onPress={() => setNoting(true)}
            >
              ✎
            </Button>
          )}
        </p>
      )}
      {isNoting && (
        <NoteField
          label={t('charting.rest.note.of', { label })}
          note={note ?? ''}
          onNote={(text) => onRest(({ note: _before, ...rest }) => ({ ...rest, ...(text && { note: text }) }))}
          onLeave={() => setNoting(false)}
        />
      )}
      {answer?.by && <p className={styles.says}>{t('charting.rest.by', { name: answer.by })}</p>}
      {mayNote && (
        <div className={styles.add}>
          <Button
            variant="bare"
            size="small"
            aria-label={t('charting.rest.note.add.named', { label })}
            onPress={() => setNoting(true)}
          >
            {t('charting.rest.note.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Shows a passage where it stands: in its file, or in the record. */
function goTo(quote: string, page: string | undefined, attachment: string | undefined): boolean {
  if (attachment === undefined) return showQuote(quote)
  showFullText()
  askForPage(attachment, Number(page) || 1)
  return true
}

interface NoteFieldProps {
  label: string
  note: string
  onNote: (text: string) => Promise<unknown>
  onLeave: () => void
}

function NoteField({ label, note, onNote, onLeave }: NoteFieldProps) {
  const typed = useTyped(note, (text) => onNote(text.trim()))
  return (
    <TextArea
      aria-label={label}
      rows={2}
      value={typed.text}
      onChange={typed.setText}
      onBlur={() => {
        typed.leave()
        onLeave()
      }}
      autoFocus
    />
  )
}
