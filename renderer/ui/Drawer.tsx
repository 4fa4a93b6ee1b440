import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../app/text.ts'
import { Button } from './Button.tsx'
import styles from './Drawer.module.css'

interface DrawerProps {
  title: string
  onClose: () => void
  /** A key that opens it and closes it as well. */
  toggleKey?: string
  children: ReactNode
}

/** A panel over the right side, for something beside what is read. Escape closes it and gives the keyboard back. */
export function Drawer({ title, onClose, toggleKey, children }: DrawerProps) {
  const t = useText()
  return (
    <ModalOverlay className={styles.veil} isOpen onOpenChange={onClose} isDismissable>
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key that opened it */}
          <div
            className={styles.inside}
            onKeyDown={(event) => {
              if (event.key === toggleKey && !event.ctrlKey && !event.metaKey && !event.altKey) onClose()
            }}
          >
            <header className={styles.head}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              <Button variant="bare" size="small" keys="Escape" aria-label={t('app.close')} onPress={onClose}>
                ✕
              </Button>
            </header>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
            <section className={styles.body} tabIndex={0} aria-label={title}>
              {children}
            </section>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
