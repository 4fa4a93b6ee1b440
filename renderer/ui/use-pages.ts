import { type QueryKey, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

const size = 100

/** What is known of a long list that is fetched a page at a time. */
export interface Pages<Row> {
  /** Undefined until a page has come. */
  total: number | undefined
  row: (index: number) => Row | undefined
  /** To be told which rows are in sight. */
  onSight: (first: number, last: number) => void
  error: unknown
}

/**
 * The pages of a long list around what is in sight. The key says which list it is, and begins as the keys of its calls
 * do, so that it is read anew when they are.
 */
export function usePages<Row>(
  key: QueryKey,
  read: (offset: number, limit: number) => Promise<{ total: number; rows: readonly Row[] }>,
): Pages<Row> {
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 0])
  const from = Math.floor(first / size)
  const to = Math.floor(last / size)
  const pages = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => {
      const offset = (from + index) * size
      return { queryKey: [...key, 'page', offset], queryFn: () => read(offset, size) }
    }),
  })
  const onSight = useCallback((a: number, b: number) => setSight([a, b]), [])
  return {
    total: pages.find((page) => page.data)?.data?.total,
    row: (index) => pages[Math.floor(index / size) - from]?.data?.rows[index % size],
    onSight,
    error: pages.find((page) => page.error)?.error,
  }
}
