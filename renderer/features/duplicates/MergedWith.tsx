import { useState } from 'react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './MergedWith.module.css'

/** The records that are merged with one side of a pair already: how many, and on demand which. */
export function MergedWith({ records }: { records: readonly ComparedRecord[] }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  if (records.length === 0) return <span className={css.none}>{t('duplicates.mergedWith.none')}</span>
  return (
    <div className={css.more}>
      <Button variant="bare" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        {t('duplicates.mergedWith', { n: records.length })}
      </Button>
      {open && (
        <ul className={css.list}>
          {records.map((record) => (
            <li key={record.id}>
              <span className={css.from}>{t('duplicates.record', { source: record.source, entry: record.entry })}</span>
              <span className={css.title}>{record.title || t('duplicates.noValue')}</span>
              <span className={css.rest}>{restOf(record)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Who, where and when in one line. */
function restOf({ authors, container, year, volume, issue, pages, doi }: ComparedRecord): string {
  const place = [container, [volume, issue && `(${issue})`].filter(Boolean).join(''), pages].filter(Boolean).join(', ')
  const names = authors.split('; ')
  const people = names.length > 3 ? `${names.slice(0, 3).join('; ')} …` : authors
  return [people, year, place, doi].filter(Boolean).join(' · ')
}
