import { useState } from 'react'
import { useText } from '../../app/text.ts'
import styles from './ReaderBar.module.css'

interface PageFieldProps {
  page: number
  pages: number
  onGo: (page: number) => void
}

/** The number of the page that is read, and of how many; another number goes to that page. */
export function PageField({ page, pages, onGo }: PageFieldProps) {
  const t = useText()
  const [typed, setTyped] = useState<string>()
  const go = () => {
    const number = Number.parseInt(typed ?? '', 10)
    setTyped(undefined)
    if (number >= 1) onGo(Math.min(number, pages))
  }
  return (
    <span className={styles.place}>
      <input
        className={styles.number}
        inputMode="numeric"
        aria-label={t('annotations.page.field', { pages })}
        value={typed ?? String(page)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
          if (event.key === 'Escape') setTyped(undefined)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className="tabular">/ {pages}</span>
    </span>
  )
}
