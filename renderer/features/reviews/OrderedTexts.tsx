import { Button, TextArea, TextField } from 'react-aria-components'
import { type Place, type PlaceKind, placeOf } from '#shared/domain/live/places.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { useSharedText } from '../live/use-shared-text.ts'
import styles from './OrderedTexts.module.css'

interface OrderedTextsProps {
  /** What the lines are, for those who hear them. */
  label: string
  lines: { key: string; text: string; aside?: string }[]
  /** What stands in the empty line at the end. */
  addLabel: string
  /** Show the keys 1 to 9 before the lines. */
  keyed?: boolean
  /** What the list says while it is empty. */
  none?: string
  isReadOnly?: boolean
  /** What kind of place each line is, where the whole team writes in it. */
  place?: PlaceKind
  onAdd: (text: string) => void
  /** What they give settles once it shows as saved, where that is not at once. */
  onChange: (key: string, text: string) => unknown
  onRemove: (key: string) => unknown
  onMove: (key: string, step: -1 | 1) => void
}

/**
 * A short list of wordings in an order that matters: written in place (Enter or leaving the line keeps it, Escape
 * takes it back), moved by arrows, added to by typing in the empty line at the end.
 */
export function OrderedTexts({ label, lines, keyed, none, isReadOnly, place, ...rest }: OrderedTextsProps) {
  const t = useText()
  return (
    <div className={styles.lists}>
      {lines.length === 0 && none && <p className={styles.none}>{none}</p>}
      <ol className={styles.list} aria-label={label}>
        {lines.map((line, index) => (
          <li key={line.key} className={styles.line}>
            {keyed && <span className={styles.number}>{index < 9 && <Kbd keys={String(index + 1)} />}</span>}
            <LineField
              label={t('reviews.item', { list: label, n: index + 1 })}
              text={line.text}
              place={place && placeOf(place, line.key)}
              isReadOnly={isReadOnly}
              onCommit={(text) => (text ? rest.onChange(line.key, text) : rest.onRemove(line.key))}
            />
            {line.aside && <span className={styles.aside}>{line.aside}</span>}
            {!isReadOnly && (
              <span className={styles.tools}>
                <Button
                  className={styles.tool}
                  aria-label={t('reviews.item.up', { text: line.text })}
                  isDisabled={index === 0}
                  onPress={() => rest.onMove(line.key, -1)}
                >
                  ↑
                </Button>
                <Button
                  className={styles.tool}
                  aria-label={t('reviews.item.down', { text: line.text })}
                  isDisabled={index === lines.length - 1}
                  onPress={() => rest.onMove(line.key, 1)}
                >
                  ↓
                </Button>
                <Button
                  className={styles.tool}
                  aria-label={t('app.remove.named', { name: line.text })}
                  onPress={() => rest.onRemove(line.key)}
                >
                  ✕
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && <NewLine label={rest.addLabel} onAdd={rest.onAdd} />}
    </div>
  )
}

interface LineFieldProps {
  label: string
  text: string
  place: Place | undefined
  isReadOnly?: boolean
  onCommit: (text: string) => unknown
}

function LineField({ label, text, place, isReadOnly, onCommit }: LineFieldProps) {
  const typed = useSharedText(text, (next) => {
    const saving = onCommit(next.trim())
    return saving instanceof Promise ? saving : undefined
  })
  return (
    <SharedField place={place} text={typed}>
      <TextField
        aria-label={label}
        className={styles.field}
        value={typed.text}
        onChange={(next) => typed.setText(oneLine(next))}
        onFocus={typed.onFocus}
        onBlur={typed.leave}
        isReadOnly={isReadOnly}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            typed.leave()
          }
          if (event.key === 'Escape') typed.forget()
        }}
      >
        <TextArea className={styles.input} rows={1} />
      </TextField>
    </SharedField>
  )
}

function NewLine({ label, onAdd }: { label: string; onAdd: (text: string) => void }) {
  // Empty again at once: the next can be typed.
  const typed = useTyped('', (text) => {
    onAdd(text.trim())
    return undefined
  })
  return (
    <TextField
      aria-label={label}
      className={styles.newLine}
      value={typed.text}
      onChange={(text) => typed.setText(oneLine(text))}
      onBlur={typed.leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        typed.leave()
      }}
    >
      <TextArea className={styles.input} rows={1} placeholder={`+ ${label}`} />
    </TextField>
  )
}

/** A wording is one paragraph, however it was pasted; its field grows with it. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}
