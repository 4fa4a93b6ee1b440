import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './DropPlace.module.css'

interface DropPlaceProps {
  /** What the place is for. */
  label: string
  /** What it says: the same, or another word while files are over the window. */
  title: string
  /** What can be dropped; shown where there is room. */
  says: string
  /** Large while there is nothing else. */
  isLarge: boolean
  /** Files are being dragged over the window. */
  isOver: boolean
  /** The ways to choose files instead. */
  children: ReactNode
}

/** The place to drop files and folders on, or to choose them from. The whole window takes them; this shows it. */
export function DropPlace({ label, title, says, isLarge, isOver, children }: DropPlaceProps) {
  return (
    <section className={cx(css.drop, isLarge && css.large, isOver && css.over)} aria-label={label}>
      <div>
        <p className={css.title}>{title}</p>
        {isLarge && <p className={css.text}>{says}</p>}
      </div>
      <div className={css.ways}>{children}</div>
    </section>
  )
}
