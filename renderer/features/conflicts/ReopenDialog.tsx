import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface ReopenDialogProps {
  isOpen: boolean
  onClose: () => void
  onReopen: (note: string) => void
}

/** Reopens a settled conflict, with a note on why where somebody wants to leave one. */
export function ReopenDialog({ isOpen, onClose, onReopen }: ReopenDialogProps) {
  const t = useText()
  const [note, setNote] = useState('')
  const reopen = () => {
    onReopen(note.trim())
    setNote('')
    onClose()
  }
  return (
    <Dialog
      title={t('conflicts.reopen.title')}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={reopen}>
            {t('conflicts.reopen')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('conflicts.reopen.note')}
        help={t('conflicts.reopen.says')}
        value={note}
        onChange={setNote}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') reopen()
          else event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
