import type { ReportDetail } from '#shared/contract/screening.ts'
import { type Matcher, matcherOf, type Stretch } from '#shared/domain/highlights/matcher.ts'
import type { ListedTerm, ListId } from './lists.ts'

/** A stretch of text and the lists that it is marked for; none where it is not. */
export interface MarkedStretch {
  text: string
  lists: readonly ListId[]
}

/** How often a list is found in a report, and in which words. */
export interface ListCount {
  list: ListId
  count: number
  words: string[]
}

/** Marks texts by these terms: made once for many reports. */
export function markerOf(terms: readonly ListedTerm[]): (text: string, language: string) => MarkedStretch[] {
  const matcher: Matcher = matcherOf(terms)
  const lists = new Map(terms.map((term) => [term.id, term.list]))
  return (text, language) =>
    matcher.stretches(text, language).map((stretch: Stretch) => ({
      text: stretch.text,
      lists: [...new Set(stretch.terms.flatMap((id) => lists.get(id) ?? []))],
    }))
}

/** What is found in the texts of a report that are marked: titles, abstract and keywords. */
export function countsIn(
  report: Pick<ReportDetail, 'title' | 'otherTitles' | 'abstract' | 'keywords' | 'language'>,
  marker: ReturnType<typeof markerOf>,
): Map<ListId, ListCount> {
  const counts = new Map<ListId, ListCount>()
  for (const text of [report.title, ...report.otherTitles, report.abstract, ...report.keywords])
    for (const stretch of marker(text, report.language))
      for (const list of stretch.lists) {
        const count = counts.get(list) ?? { list, count: 0, words: [] }
        counts.set(list, count)
        count.count++
        if (!count.words.includes(stretch.text.toLowerCase())) count.words.push(stretch.text.toLowerCase())
      }
  return counts
}
