import { memo, type ReactNode } from 'react'
import styles from './AbstractText.module.css'
import { paragraphsOf, splitAbstract } from './abstract.ts'

interface AbstractTextProps {
  text: string
  /** Draws a stretch of the abstract that begins at this place of it. */
  mark: (text: string, from: number) => ReactNode
}

/** An abstract in a measure to read, with the headings that its database gave it. */
export const AbstractText = memo(function AbstractText({ text, mark }: AbstractTextProps) {
  return splitAbstract(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one abstract never move
    <section key={index} className={styles.part}>
      {part.heading && (
        <h3 className={styles.heading} dir="auto">
          {part.heading}
        </h3>
      )}
      {paragraphsOf(part.text).map(({ text: paragraph, from }) => (
        <p key={from} className={styles.paragraph} dir="auto">
          {mark(paragraph, part.from + from)}
        </p>
      ))}
    </section>
  ))
})
