import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import styles from './Reading.module.css'

interface ReadingProps {
  label: string
  /** What is being read: another one starts at the top. */
  of: string
  /** For a room that has to know the page itself. */
  pageRef?: RefObject<HTMLElement | null>
  /** A list beside the page. */
  list?: ReactNode
  children: ReactNode
}

/** The page being read, with a list beside it or not. Space turns the page wherever the keyboard is. */
export function Reading({ label, of, pageRef, list, children }: ReadingProps) {
  const t = useText()
  const own = useRef<HTMLElement>(null)
  const page = pageRef ?? own
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another report that must start at the top
  useEffect(() => {
    page.current?.scrollTo(0, 0)
  }, [of])
  const turn = (by: 1 | -1) => {
    // What lies over the page is turned while the keyboard is in it.
    const turned = document.activeElement?.closest<HTMLElement>('aside') ?? page.current
    turned?.scrollBy({ top: by * turned.clientHeight * 0.85 })
  }
  const section = t('app.section.view')
  useCommands([
    { id: 'reading.down', label: t('screening.command.pageDown'), keys: 'Space', run: () => turn(1), section },
    { id: 'reading.up', label: t('screening.command.pageUp'), keys: 'Shift+Space', run: () => turn(-1), section },
  ])
  return (
    <div className={styles.split}>
      {list}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section ref={page} className={styles.page} tabIndex={0} aria-label={label}>
        <div className={styles.measure}>{children}</div>
      </section>
    </div>
  )
}
