import type { ReactNode } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import styles from './More.module.css'

interface MoreProps {
  label: string
  /** The level of its heading in the page. */
  level: number
  /** Whether it is unfolded, where whoever shows it decides; else it is folded until somebody unfolds it. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  children: ReactNode
}

/** What most need not look at, folded away under a heading. */
export function More({ label, level, isOpen, onOpenChange, children }: MoreProps) {
  return (
    <Disclosure
      className={styles.more}
      {...(isOpen !== undefined && { isExpanded: isOpen })}
      {...(onOpenChange && { onExpandedChange: onOpenChange })}
    >
      <Heading level={level}>
        <PlainButton slot="trigger" className={styles.trigger}>
          <span className={styles.sign} aria-hidden="true">
            ▸
          </span>
          {label}
        </PlainButton>
      </Heading>
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </Disclosure>
  )
}
