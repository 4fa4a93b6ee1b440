import type { ReactNode } from 'react'
import styles from './Marked.module.css'
import { markWords } from './marks.ts'

/** Text with the words that were searched for marked: tinted and underlined. */
export function markedText(text: string, search: string): ReactNode {
  if (!search.trim()) return text
  return markWords(text, search).map((stretch, index) =>
    stretch.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
      <mark key={index} className={styles.mark}>
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  )
}
