import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import type { ListId } from './lists.ts'
import styles from './Marks.module.css'
import type { MarkedStretch } from './marked-report.ts'

/**
 * Text with its marks: each list a tint and an underline of its own, two where a word is in two lists. A listener hears the
 * text as it stands, without a word on each mark; the legend says what there is.
 */
export function markedText(stretches: readonly MarkedStretch[]): ReactNode {
  return stretches.map((stretch, index) =>
    stretch.lists.length === 0 ? (
      stretch.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
      <Mark key={index} lists={stretch.lists}>
        {stretch.text}
      </Mark>
    ),
  )
}

/** One mark, also as a sample of its list. */
export function Mark({ lists, children }: { lists: readonly ListId[]; children: ReactNode }) {
  const [first, second] = lists
  return (
    <mark role="presentation" className={cx(styles.mark, first && styles[first])} data-lists={lists.join(' ')}>
      {second ? <span className={cx(styles.second, styles[second])}>{children}</span> : children}
    </mark>
  )
}
