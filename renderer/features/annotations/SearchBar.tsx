import type { RefObject } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { BarButton } from './BarButton.tsx'
import styles from './ReaderBar.module.css'
import type { TextSearch } from './use-text-search.ts'

interface SearchBarProps {
  search: TextSearch
  pages: number
  inputRef: RefObject<HTMLInputElement | null>
  onClose: () => void
}

/** Words to look for in the file, how often they were found, and the way from one to the next. */
export function SearchBar({ search, pages, inputRef, onClose }: SearchBarProps) {
  const t = useText()
  const { words, hits, at, done, hasNoText } = search
  const isDone = done === pages
  const says =
    words.trim() === ''
      ? ''
      : hasNoText
        ? t('annotations.find.noText')
        : hits.length > 0
          ? t('annotations.find.at', { at: at + 1, n: hits.length })
          : isDone
            ? t('annotations.find.none')
            : ''
  return (
    <search className={styles.search} aria-label={t('annotations.find')}>
      <input
        ref={inputRef}
        type="search"
        className={styles.field}
        aria-label={t('annotations.find')}
        placeholder={t('annotations.find')}
        value={words}
        onChange={(event) => search.setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            search.step(event.shiftKey ? -1 : 1)
          }
          if (event.key === 'Escape') {
            event.preventDefault()
            onClose()
          }
        }}
      />
      <BarButton
        command="reader.found.before"
        label={t('annotations.find.before')}
        sign="↑"
        onPress={() => search.step(-1)}
      />
      <BarButton
        command="reader.found.next"
        label={t('annotations.find.next')}
        sign="↓"
        onPress={() => search.step(1)}
      />
      <span role="status" className="tabular">
        {says}
        {words.trim() !== '' && !isDone && <> {t('annotations.find.doing', { done, pages })}</>}
      </span>
      <span className={styles.end}>
        <Button variant="bare" size="small" keys="Escape" onPress={onClose}>
          {t('app.close')}
        </Button>
      </span>
    </search>
  )
}
