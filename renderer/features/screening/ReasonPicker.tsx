import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Reason } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ReasonPicker.module.css'
import { ReasonList } from './ReasonsPanel.tsx'

interface ReasonPickerProps {
  isOpen: boolean
  onClose: () => void
  reasons: readonly Reason[]
  onPick: (reason: Reason) => void
}

/** Asks for the one primary reason of an exclusion, by number or from the list. */
export function ReasonPicker({ isOpen, onClose, reasons, onPick }: ReasonPickerProps) {
  const t = useText()
  const pick = (reason: Reason | undefined) => {
    if (!reason) return
    onClose()
    onPick(reason)
  }
  const latest = useRef(pick)
  useLayoutEffect(() => {
    latest.current = pick
  })
  // The numbers are heard wherever in the dialog the focus is, on its buttons too.
  useEffect(() => {
    if (!isOpen) return
    const hear = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key) || event.repeat) return
      event.preventDefault()
      latest.current(reasons[Number(event.key) - 1])
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [isOpen, reasons])
  return (
    <Dialog
      title={t('screening.pick.title')}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={<Button onPress={onClose}>{t('screening.pick.cancel')}</Button>}
    >
      <p className={styles.says}>{t('screening.pick.says')}</p>
      <ReasonList reasons={reasons} chosen={[]} onExclude={pick} autoFocus />
    </Dialog>
  )
}
