import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LongActProgress } from './LongActProgress.tsx'
import { useText } from './text.ts'
import type { LongActNow } from './use-long-act.ts'

interface LongActDialogProps {
  title: string
  act: LongActNow
  /** What it does while it works. */
  saving: string
  /** The button that does it. */
  go: ReactNode
  onClose: () => void
  /** What would change, and how it is to be done. */
  children: ReactNode
}

/** Asks whether one act is to be done on many things, and tells how far it is; while it works it is stopped before it is closed. */
export function LongActDialog({ title, act, saving, go, onClose, children }: LongActDialogProps) {
  const t = useText()
  const isBusy = act.progress !== undefined
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(open) => open || isBusy || onClose()}
      role="alertdialog"
      actions={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t('app.cancel')}
          </Button>
          {go}
        </>
      }
    >
      {children}
      <LongActProgress act={act} saving={saving} />
    </Dialog>
  )
}
