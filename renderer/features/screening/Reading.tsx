import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './Reading.module.css'

interface ReadingProps {
  label: string
  /** What is being read: another one starts at the top. */
  of: string
  /** For a room that has to know the page itself. */
  pageRef?: RefObject<HTMLElement | null>
  /** A list beside the page. */
  list?: ReactNode
  /** Stays over the page while it scrolls. */
  above?: ReactNode
  /** Whether what is read takes the whole place and scrolls by itself. */
  isWhole?: boolean
  children: ReactNode
}

/** The page being read, with a list beside it or not. Space turns the page wherever the keyboard is. */
export function Reading({ label, of, pageRef, list, above, isWhole = false, children }: ReadingProps) {
  const t = useText()
  const own = useRef<HTMLElement>(null)
  const page = pageRef ?? own
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another report that must start at the top
  useEffect(() => {
    page.current?.scrollTo(0, 0)
  }, [of])
  const turn = (by: 1 | -1) => {
    // What lies over the page is turned while the keyboard is in it.
    const whole = page.current?.querySelector<HTMLElement>('[data-turned]')
    const turned = document.activeElement?.closest<HTMLElement>('aside') ?? whole ?? page.current
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
      <div className={styles.column}>
        {above}
        <section
          ref={page}
          className={cx(styles.page, isWhole && styles.whole)}
          // What scrolls must be reachable by keyboard (WCAG 2.1.1).
          tabIndex={isWhole ? -1 : 0}
          aria-label={label}
        >
          {isWhole ? children : <div className={styles.measure}>{children}</div>}
        </section>
      </div>
    </div>
  )
}
