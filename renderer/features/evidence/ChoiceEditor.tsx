import { useRef, useState } from 'react'
import { Dialog, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { otherPrefix } from '#shared/domain/charting/form.ts'
import { choiceLabel } from '#shared/domain/evidence/cell-text.ts'
import { partsOf } from '#shared/domain/evidence/columns.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CellEditor.module.css'
import type { CellEditorProps } from './cell-editing.ts'

const nothing = ' none'

/** The choices of a field under its cell: one is taken at once, several when the list is closed. Escape gives up. */
export function ChoiceEditor({ column, field, value, onDone, onGiveUp }: CellEditorProps) {
  const t = useText()
  const cell = useRef<HTMLDivElement>(null)
  const isSeveral = column.kind === 'choices'
  const [chosen, setChosen] = useState<readonly string[]>(partsOf(value))
  const [other, setOther] = useState('')
  const givenUp = useRef(false)
  // In the form's order, so that the same choice is the same answer however it was put together.
  const places = new Map(field.options.map((option, i) => [option.id, i]))
  const inOrder = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => (places.get(a) ?? field.options.length) - (places.get(b) ?? field.options.length))
  const offered = field.options.filter((option) => !option.retired || chosen.includes(option.id))
  const written = chosen.filter((id) => !places.has(id))
  const items = [
    ...(isSeveral ? [] : [{ id: nothing, label: t('evidence.cell.none') }]),
    ...offered.map(({ id, label }) => ({ id, label })),
    ...written.map((id) => ({ id, label: choiceLabel(field.options, id) })),
  ]
  const several = (ids: readonly string[]) => onDone(ids.length === 0 ? null : inOrder(ids), 'stay')
  const close = () => {
    if (givenUp.current || !isSeveral) onGiveUp()
    else several(chosen)
  }
  const addOther = () => {
    const text = other.trim()
    if (text === '') return
    if (!isSeveral) return onDone(otherPrefix + text, 'down')
    setChosen([...chosen, otherPrefix + text])
    setOther('')
  }
  return (
    <div ref={cell} className={styles.anchor}>
      {chosen.map((id) => choiceLabel(field.options, id)).join('; ')}
      <Popover
        triggerRef={cell}
        isOpen
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
        className={styles.popover}
      >
        <Dialog className={styles.choices} aria-label={t('evidence.cell.edit', { label: column.label })}>
          {/* Hears Escape before the list closes itself. */}
          <div
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape') givenUp.current = true
              if (event.key === 'Tab' && !field.other) {
                event.preventDefault()
                if (isSeveral) onDone(chosen.length === 0 ? null : inOrder(chosen), event.shiftKey ? 'left' : 'right')
              }
            }}
          >
            <ListBox
              aria-label={column.label}
              className={styles.list}
              autoFocus="first"
              escapeKeyBehavior="none"
              items={items}
              selectionMode={isSeveral ? 'multiple' : 'single'}
              selectionBehavior="toggle"
              selectedKeys={chosen.length === 0 && !isSeveral ? [nothing] : chosen}
              onSelectionChange={(keys) => {
                const ids = keys === 'all' ? offered.map((option) => option.id) : [...keys].map(String)
                if (isSeveral) return setChosen(inOrder(ids))
                const [one] = ids.filter((id) => !chosen.includes(id))
                onDone(one === undefined ? value : one === nothing ? null : one, 'down')
              }}
            >
              {(item) => (
                <ListBoxItem id={item.id} className={styles.option} textValue={item.label}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.tick} aria-hidden="true">
                        {isSelected ? '✓' : ''}
                      </span>
                      <span>{item.label}</span>
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
            {field.other && (
              <form
                className={styles.other}
                onSubmit={(event) => {
                  event.preventDefault()
                  addOther()
                }}
              >
                <TextField
                  aria-label={t('evidence.cell.other')}
                  placeholder={t('evidence.cell.other')}
                  value={other}
                  onChange={setOther}
                />
                <Button size="small" type="submit">
                  {t('evidence.cell.other.add')}
                </Button>
              </form>
            )}
          </div>
        </Dialog>
      </Popover>
    </div>
  )
}
