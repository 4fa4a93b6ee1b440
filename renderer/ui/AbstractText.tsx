import { memo, type ReactNode } from 'react'
import styles from './AbstractText.module.css'
import { splitAbstract } from './abstract.ts'

interface AbstractTextProps {
  text: string
  mark: (text: string) => ReactNode
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
      {part.text
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do its paragraphs
          <p key={line} className={styles.paragraph} dir="auto">
            {mark(paragraph)}
          </p>
        ))}
    </section>
  ))
})
