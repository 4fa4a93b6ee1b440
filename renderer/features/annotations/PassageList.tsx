import { useEffect, useRef } from 'react'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import { useText } from '../../app/text.ts'
import { PassageItem } from './PassageItem.tsx'
import styles from './PassageList.module.css'
import { showIn } from './show-in.ts'

interface PassageListProps {
  passages: readonly AnnotationRow[]
  chosen: string | undefined
  /** The one whose note is written now. */
  noting: string | undefined
  onNote: (passage: string | undefined) => void
  onGo: (passage: AnnotationRow) => void
  onChange: (passage: AnnotationRow, changed: { colour?: number; note?: string }) => Promise<unknown>
  onRemove: (passage: AnnotationRow) => void
}

/** The marked passages of a file in the order of its pages. */
export function PassageList({ passages, chosen, noting, ...acts }: PassageListProps) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const item = chosen && list.current?.querySelector(`[data-of="${CSS.escape(chosen)}"]`)
    if (item) showIn(list.current?.parentElement, item, 'near')
  }, [chosen])
  if (passages.length === 0) return <p className={styles.none}>{t('annotations.none')}</p>
  return (
    <ul ref={list} className={styles.list} aria-label={t('annotations.passages')}>
      {passages.map((passage) => (
        <PassageItem
          key={passage.id}
          passage={passage}
          isChosen={passage.id === chosen}
          isNoting={passage.id === noting}
          {...acts}
        />
      ))}
    </ul>
  )
}
