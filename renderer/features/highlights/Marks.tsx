import { Fragment, type ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import type { ListId } from './lists.ts'
import styles from './Marks.module.css'
import type { MarkedStretch } from './marked-report.ts'

/**
 * Text with its marks: each list a tint and an underline of its own, two where a word is in two lists. A listener hears the
 * text as it stands, without a word on each mark; the legend says what there is.
 *
 * @param inside draws a stretch that begins at this place of the text, whether it is marked or not
 */
export function markedText(
  stretches: readonly MarkedStretch[],
  inside: (text: string, from: number) => ReactNode = (text) => text,
) {
  let at = 0
  return stretches.map(({ text, lists }) => {
    const from = at
    at += text.length
    const drawn = inside(text, from)
    if (lists.length === 0) return <Fragment key={from}>{drawn}</Fragment>
    return (
      <Mark key={from} lists={lists}>
        {drawn}
      </Mark>
    )
  })
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
