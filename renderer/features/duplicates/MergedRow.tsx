import { useText } from '../../app/text.ts'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { markedSearch } from '../highlights/marked-search.ts'
import css from './MergedRow.module.css'

interface MergedRowProps {
  row: { title: string; authors: string; year: number | null; records: number; excerpt: string }
  /** The words that were searched for. */
  q: string
}

/** A report in the list: how many records it has and, where it was searched for, the words that were found. */
export function MergedRow({ row, q }: MergedRowProps) {
  const t = useText()
  const words = (text: string) => markedSearch(text, q)
  return (
    <div className={css.row}>
      <div className={css.text}>
        <RecordCard report={row} words={words} />
        {row.excerpt && (
          <span className={css.excerpt} dir="auto">
            {words(row.excerpt)}
          </span>
        )}
      </div>
      <span className={css.count} title={t('duplicates.records', { n: row.records })}>
        {row.records}
      </span>
    </div>
  )
}
