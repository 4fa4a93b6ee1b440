import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../ui/Button.tsx'
import { useMedia } from '../ui/use-media.ts'
import { Rail } from './Rail.tsx'
import styles from './RailButton.module.css'
import { useText } from './text.ts'

/** Narrower than this, or zoomed in, the rail gives its place to the room. */
const narrow = '(max-width: 899px)'

/** Whether the rail stands behind a button. */
export function useIsRailFolded(): boolean {
  return useMedia(narrow)
}

/** Opens the rail where the window is too narrow to have it beside the room. */
export function RailButton() {
  const t = useText()
  const isFolded = useIsRailFolded()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  if (!isFolded) return null
  return (
    // Going to a room closes it.
    <DialogTrigger isOpen={openAt === pathname} onOpenChange={(open) => setOpenAt(open ? pathname : null)}>
      <Button variant="bare" aria-label={t('app.nav')}>
        <span aria-hidden="true">☰</span>
      </Button>
      <ModalOverlay className={styles.veil} isDismissable>
        <Modal className={styles.modal}>
          <Dialog className={styles.dialog} aria-label={t('app.nav')}>
            <Rail />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
