import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FullTextListRow } from '#shared/contract/fulltext.ts'
import type { FullTextFilters } from '#shared/domain/fulltext/list.ts'
import { api, orpc } from '../../app/client.ts'
import { useLanguage } from '../../app/text.ts'
import { type Pages, usePages } from '../../ui/use-pages.ts'

/** What a person wants to see of the full texts. */
export type Wanted = { [Facet in keyof FullTextFilters]: string[] } & { words?: string }
export type FullTextSort = 'order' | 'title' | 'authors' | 'year' | 'since'
type Filters = NonNullable<Parameters<typeof api.fulltext.list>[0]['filters']>

export interface FullTexts {
  filters: Filters
  wanted: Wanted
  /** Puts a value of a facet among those that are wanted, or takes it out. */
  toggle: (facet: keyof FullTextFilters, value: string) => void
  setWords: (words: string) => void
  clear: () => void
  sort: FullTextSort
  setSort: (sort: FullTextSort) => void
  /** The list with its counts but without its rows; undefined until it has come. */
  head: Awaited<ReturnType<typeof api.fulltext.list>> | undefined
  pages: Pages<FullTextListRow>
  error: unknown
  at: number
  setAt: (at: number) => void
  chosen: FullTextListRow | undefined
  ticked: ReadonlySet<string>
  tick: (report: string) => void
  untick: () => void
}

const none: ReadonlySet<string> = new Set()

/** The list of the full texts as a person looks at it: filters, order, the row that is chosen, and those that are ticked. */
export function useFullTexts(first: Wanted): FullTexts {
  const lang = useLanguage()
  const [wanted, setWanted] = useState<Wanted>(first)
  const [sort, setSort] = useState<FullTextSort>('order')
  const [at, setAt] = useState(0)
  const [ticked, setTicked] = useState(none)
  // What is wanted came from the values that the list itself told of.
  const filters = wanted as Filters
  const input = { filters, lang, ...(sort === 'order' ? {} : { sort: { by: sort, descending: sort === 'year' } }) }
  const { data: head, error } = useQuery({
    ...orpc.fulltext.list.queryOptions({ input: { ...input, limit: 1 } }),
    placeholderData: keepPreviousData,
  })
  const pages = usePages(orpc.fulltext.list.key({ input }), (offset, limit) =>
    api.fulltext.list({ ...input, offset, limit }),
  )
  const place = Math.min(at, Math.max(0, (head?.total ?? 0) - 1))
  const change = (next: Wanted) => {
    setWanted(next)
    setAt(0)
    // What cannot be seen any more must not be changed along with the rest.
    setTicked(none)
  }
  return {
    filters,
    wanted,
    toggle(facet, value) {
      const before = wanted[facet] ?? []
      const next = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
      const { [facet]: _gone, ...others } = wanted
      change(next.length > 0 ? { ...others, [facet]: next } : others)
    },
    setWords: (words) => change({ ...wanted, words }),
    clear: () => change({}),
    sort,
    setSort(by) {
      setSort(by)
      setAt(0)
    },
    head,
    pages,
    error: error ?? pages.error,
    at: place,
    setAt,
    chosen: pages.row(place),
    ticked,
    tick(report) {
      const next = new Set(ticked)
      if (!next.delete(report)) next.add(report)
      setTicked(next)
    },
    untick: () => setTicked(none),
  }
}
