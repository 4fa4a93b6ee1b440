import { type ReactNode, useEffect } from 'react'
import { RailButton } from '../app/RailButton.tsx'
import { useText } from '../app/text.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import styles from './Room.module.css'
import { RoomSideContext, useRoomSide } from './room-side.ts'

export interface RoomProps {
  title: string
  /** Filters or tabs beside the title. */
  chips?: ReactNode
  /** Progress and switches at the right end of the header. */
  status?: ReactNode
  /** What helps to decide: {@link SideSection}s. */
  side?: ReactNode
  sideWidth?: 'narrow' | 'wide'
  /** What the side is called on the buttons that show it; else what any side is called. */
  sideName?: string
  /** The decisions with their keys: a {@link Bar}. */
  bar?: ReactNode
  /** Only the thing itself and the bar; the side comes when it is asked for. */
  isFocused?: boolean
  /** Whether the middle has a list beside the page, which leaves less room for the side. */
  hasList?: boolean
  /** A line for all to read, under the header. */
  banner?: ReactNode
  /** `page` for reading, `wide` for tables and forms, `flush` where the room lays itself out. */
  middle?: 'page' | 'wide' | 'flush'
  children: ReactNode
}

/** One room, one task, one bar: header, the thing itself, what helps at the right, decisions at the bottom. */
export function Room(props: RoomProps) {
  const {
    title,
    chips,
    status,
    side,
    sideWidth = 'narrow',
    sideName,
    bar,
    isFocused = false,
    hasList = false,
    banner,
  } = props
  const { middle = 'wide', children } = props
  const t = useText()
  const aside = useRoomSide({ has: Boolean(side), isFocused, hasList, name: sideName })
  const { place, isShown } = aside.side
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`
  }, [title, t])
  return (
    <RoomSideContext value={side ? aside.side : null}>
      <main className={styles.room}>
        {isFocused ? (
          <h1 className="visually-hidden">{title}</h1>
        ) : (
          <header className={styles.header}>
            <RailButton />
            <h1 className={styles.title}>{title}</h1>
            {chips && <div className={styles.chips}>{chips}</div>}
            {status && <div className={styles.status}>{status}</div>}
            {side && place === 'drawer' && !bar && (
              <Button size="small" command="room.side" aria-expanded={isShown} onPress={aside.side.toggle}>
                {aside.side.name}
              </Button>
            )}
          </header>
        )}
        {!isFocused && banner}
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
            <aside
              ref={aside.ref}
              hidden={!isShown}
              className={cx(styles.side, styles[sideWidth], place === 'drawer' && styles.drawer)}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
              tabIndex={0}
              aria-label={t('app.side')}
            >
              {place === 'drawer' && (
                <div className={styles.close}>
                  <Button variant="bare" size="small" keys="Escape" onPress={aside.close}>
                    {t('app.close')}
                  </Button>
                </div>
              )}
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
    </RoomSideContext>
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
