import type { ReactNode } from 'react'
import css from './SplitView.module.css'

/** A list at the left and what was chosen from it at the right, each scrolling by itself. */
export function SplitView({ top, list, children }: { top?: ReactNode; list: ReactNode; children: ReactNode }) {
  return (
    <div className={css.split}>
      <div className={css.left}>
        {top && <div className={css.top}>{top}</div>}
        <div className={css.list}>{list}</div>
      </div>
      <div className={css.right}>{children}</div>
    </div>
  )
}
