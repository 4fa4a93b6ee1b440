import { type ReactNode, useEffect } from 'react'
import { useText } from '../app/text.ts'
import { cx } from './cx.ts'
import styles from './Room.module.css'

export interface RoomProps {
  title: string
  /** Filters or tabs beside the title. */
  chips?: ReactNode
  /** Progress and switches at the right end of the header. */
  status?: ReactNode
  /** What helps to decide: {@link SideSection}s. */
  side?: ReactNode
  sideWidth?: 'narrow' | 'wide'
  /** The decisions with their keys: a {@link Bar}. */
  bar?: ReactNode
  /** `page` for reading, `wide` for tables and forms, `flush` where the room lays itself out. */
  middle?: 'page' | 'wide' | 'flush'
  children: ReactNode
}

/** One room, one task, one bar: header, the thing itself, what helps at the right, decisions at the bottom. */
export function Room({ title, chips, status, side, sideWidth = 'narrow', bar, middle = 'wide', children }: RoomProps) {
  const t = useText()
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`
  }, [title, t])
  return (
    <main className={styles.room}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {chips && <div className={styles.chips}>{chips}</div>}
        {status && <div className={styles.status}>{status}</div>}
      </header>
      <div className={styles.body}>
        {middle === 'flush' ? (
          <div className={styles.flush}>{children}</div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          <section className={styles.scroll} tabIndex={0} aria-label={title}>
            <div className={cx(styles.middle, styles[middle])}>{children}</div>
          </section>
        )}
        {side && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          <aside className={cx(styles.side, styles[sideWidth])} tabIndex={0} aria-label={t('app.side')}>
            {side}
          </aside>
        )}
      </div>
      {bar && (
        <section className={styles.bar} aria-label={t('app.bar')}>
          {bar}
        </section>
      )}
    </main>
  )
}

/** The bottom bar: moving about at the left, the decisions in the middle, hints at the right. */
export function Bar({ start, end, children }: { start?: ReactNode; end?: ReactNode; children?: ReactNode }) {
  return (
    <>
      <div className={styles.start}>{start}</div>
      <div className={styles.centre}>{children}</div>
      <div className={styles.end}>{end}</div>
    </>
  )
}

/** A part of the side panel, with its title and something small beside it. */
export function SideSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>
        <span>{title}</span>
        {aside && <span className={styles.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  )
}
