import type { ReactNode } from 'react'
import { searchTerms } from '#shared/domain/highlights/search.ts'
import { markedText } from './Marks.tsx'
import { markerOf } from './marked-report.ts'

let last = { search: '', mark: markerOf([]) }

/** Text with the words that were searched for marked. A list is drawn row by row: the words are made ready once. */
export function markedSearch(text: string, search: string): ReactNode {
  if (!search.trim()) return text
  if (last.search !== search) {
    const terms = searchTerms(search).map((term) => ({ id: term, text: term, list: 'search' as const }))
    last = { search, mark: markerOf(terms) }
  }
  return markedText(last.mark(text, ''))
}
