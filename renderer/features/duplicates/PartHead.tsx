import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import css from './PartHead.module.css'
import { tintOf } from './PartMark.tsx'
import { choices } from './parts.ts'
import type { Splitting } from './use-splitting.ts'

interface PartHeadProps {
  record: ComparedRecord
  place: number
  splitting: Splitting
}

/** The head of a record's column while its report is split: the part it goes into, by key or by choosing. */
export function PartHead({ record, place, splitting }: PartHeadProps) {
  const t = useText()
  const part = splitting.parts[place] ?? 1
  const isAt = splitting.at === place
  return (
    <div className={cx(css.head, isAt && css.at)} aria-current={isAt || undefined}>
      <select
        className={css.choice}
        style={tintOf(part)}
        aria-label={t('clusters.partOf', { source: record.source, entry: record.entry })}
        value={part}
        onChange={(event) => splitting.put(place, Number(event.target.value))}
      >
        {choices(splitting.parts).map((number) => (
          <option key={number} value={number}>
            {t('clusters.partNumber', { n: number })}
          </option>
        ))}
      </select>
      <span>{t('duplicates.record', { source: record.source, entry: record.entry })}</span>
    </div>
  )
}
