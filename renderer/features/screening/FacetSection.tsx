import { type ReactNode, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import styles from './FacetSection.module.css'

interface FacetSectionProps {
  title: string
  /** How many of its values are chosen: said while it is folded. */
  chosen: number
  isOpenAtFirst?: boolean
  children: ReactNode
}

/** A facet that can be folded; one of which something is chosen is open. */
export function FacetSection({ title, chosen, isOpenAtFirst = false, children }: FacetSectionProps) {
  const { number } = useFormat()
  const [isOpen, setOpen] = useState(isOpenAtFirst || chosen > 0)
  return (
    <Disclosure className={styles.section} isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={3} className={styles.heading}>
        <Button slot="trigger" className={styles.trigger}>
          <span className={styles.sign} aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          <span className={styles.title}>{title}</span>
          {chosen > 0 && <span className={styles.chosen}>{number(chosen)}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && <div className={styles.inside}>{children}</div>}</DisclosurePanel>
    </Disclosure>
  )
}
