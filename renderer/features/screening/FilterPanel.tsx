import { type Ref, useEffect, useRef } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { activeFilters } from '#shared/domain/screening/filters.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterFacets } from './FilterFacets.tsx'
import styles from './FilterPanel.module.css'
import { QueueSearch } from './QueueSearch.tsx'
import type { Queue } from './use-queue.ts'

interface FilterPanelProps {
  stage: StageId
  queue: Queue
  searchRef: Ref<HTMLInputElement>
  onClose: () => void
}

/** What reports can be filtered by, with how many there are of each; beside the page. Escape closes it. */
export function FilterPanel({ stage, queue, searchRef, onClose }: FilterPanelProps) {
  const t = useText()
  const { filters, setFilters } = queue
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const from = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (from instanceof HTMLElement) from.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('filters.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <QueueSearch queue={queue} inputRef={searchRef} />
      <header className={styles.head}>
        <h2 className={styles.title}>{t('filters.title')}</h2>
        <Button variant="bare" size="small" isDisabled={activeFilters(filters).length === 0} onPress={queue.clear}>
          {t('filters.clear')}
        </Button>
        <Button
          variant="bare"
          size="small"
          command="screening.filters"
          aria-label={t('filters.close')}
          onPress={onClose}
        >
          ×
        </Button>
      </header>
      <p className={styles.found} role="status">
        {queue.isReady && t('filters.found', { n: queue.ids.length })}
      </p>
      <FilterFacets stage={stage} filters={filters} setFilters={setFilters} />
    </section>
  )
}
