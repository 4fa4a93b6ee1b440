import { type CellWords, partText } from '#shared/domain/evidence/cell-text.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import type { Filter } from '#shared/domain/evidence/view.ts'
import type { Translate } from '../../app/text.ts'

/** What a filter asks for, in words. */
export function filterText(column: Column, filter: Filter, words: CellWords, t: Translate): string {
  const { contains, from, to, options = [], empty } = filter
  const parts = [
    ...(options.length > 0 ? [options.map((option) => partText(column, option, words)).join(', ')] : []),
    ...(contains ? [t('evidence.filter.what.contains', { text: contains })] : []),
    ...(from !== undefined && to !== undefined
      ? [t('evidence.filter.what.between', { from: String(from), to: String(to) })]
      : []),
    ...(from !== undefined && to === undefined ? [t('evidence.filter.what.from', { from: String(from) })] : []),
    ...(from === undefined && to !== undefined ? [t('evidence.filter.what.to', { to: String(to) })] : []),
    ...(empty === undefined ? [] : [t(empty ? 'evidence.filter.what.empty' : 'evidence.filter.what.given')]),
  ]
  return t('evidence.filter.says', { label: column.label, what: parts.join(', ') })
}
