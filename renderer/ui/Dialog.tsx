import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
  /** Buttons at the foot, the safe one first. */
  actions?: ReactNode
  /** `alertdialog` where something is confirmed: a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog'
  /** `full` for tables. */
  width?: 'narrow' | 'wide' | 'full'
}

/** A window over the window. Escape closes it and gives the keyboard back to where it was. */
export function Dialog({ title, isOpen, onOpenChange, children, actions, role, width = 'narrow' }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role !== 'alertdialog'}
    >
      <Modal className={cx(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog} role={role}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
