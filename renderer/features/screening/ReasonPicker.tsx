import Fuse from 'fuse.js'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Autocomplete, Collection, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { Reason } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './ReasonPicker.module.css'

interface ReasonPickerProps {
  isOpen: boolean
  onClose: () => void
  reasons: readonly Reason[]
  onPick: (reason: Reason) => void
}

/** Asks for the one primary reason of an exclusion: by its number, or by some of its letters where there are many. */
export function ReasonPicker({ isOpen, onClose, reasons, onPick }: ReasonPickerProps) {
  const t = useText()
  return (
    <Dialog
      title={t('screening.pick.title')}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={<Button onPress={onClose}>{t('screening.pick.cancel')}</Button>}
    >
      <p className={styles.says}>{t('screening.pick.says')}</p>
      <Finder
        reasons={reasons}
        onPick={(reason) => {
          onClose()
          onPick(reason)
        }}
      />
    </Dialog>
  )
}

function Finder({ reasons, onPick }: Pick<ReasonPickerProps, 'reasons' | 'onPick'>) {
  const t = useText()
  const [sought, setSought] = useState('')
  const numbered = useMemo(() => reasons.map((reason, index) => ({ id: reason.id, reason, n: index + 1 })), [reasons])
  const fuse = useMemo(
    () => new Fuse(numbered, { keys: ['reason.label'], threshold: 0.4, ignoreDiacritics: true, ignoreLocation: true }),
    [numbered],
  )
  const found = sought.trim() ? fuse.search(sought).map((hit) => hit.item) : numbered
  const onKeyDown = (event: KeyboardEvent) => {
    const byNumber = sought === '' && /^[1-9]$/.test(event.key) ? numbered[Number(event.key) - 1] : undefined
    if (!byNumber || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onPick(byNumber.reason)
  }
  return (
    // The numbers are heard wherever in it the focus is.
    <div onKeyDownCapture={onKeyDown}>
      <Autocomplete inputValue={sought} onInputChange={setSought} filter={() => true}>
        <TextField aria-label={t('screening.pick.search')} autoFocus>
          <Input className={styles.input} placeholder={t('screening.pick.search')} />
        </TextField>
        <ListBox
          className={styles.list}
          aria-label={t('screening.reasons')}
          selectionMode="single"
          renderEmptyState={() => <p className={styles.none}>{t('screening.pick.none')}</p>}
          onAction={(id) => {
            const one = numbered.find((reason) => reason.id === id)
            if (one) onPick(one.reason)
          }}
        >
          <Collection items={found}>
            {({ id, reason, n }) => (
              <ListBoxItem id={id} textValue={reason.label} className={styles.choice}>
                <span className={styles.key}>{n <= 9 && <Kbd keys={String(n)} />}</span>
                <span dir="auto">{reason.label}</span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBox>
      </Autocomplete>
    </div>
  )
}
