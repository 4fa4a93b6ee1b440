import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, orpc } from '../../app/client.ts'
import { type Pages, usePages } from '../../ui/use-pages.ts'
import type { FlowAsked } from './use-flow.ts'

/** What a box, or a line of it, lists. */
export interface BoxAsked extends FlowAsked {
  key: string
  line?: string
}

export type BoxRow = Awaited<ReturnType<typeof api.flow.box>>['rows'][number]

/** As many rows as one call gives. */
const atOnce = 500

/** The rows behind a box: a page at a time, or all of them that have the words that are looked for. */
export function useBoxRows(input: BoxAsked, words: string): Pages<BoxRow> {
  const wanted = words.trim().toLocaleLowerCase()
  const pages = usePages(orpc.flow.box.key({ input }), async (offset, limit) => {
    const { total, rows } = await api.flow.box({ ...input, offset, limit })
    return { total, rows }
  })
  const all = useQuery({
    queryKey: [...orpc.flow.box.key({ input }), 'all'],
    queryFn: () => allRows(input),
    enabled: wanted !== '',
  })
  const found = useMemo(() => all.data?.filter((row) => textOf(row).includes(wanted)) ?? [], [all.data, wanted])
  if (wanted === '') return pages
  return {
    total: all.data ? found.length : undefined,
    row: (index) => found[index],
    onSight: pages.onSight,
    error: all.error,
  }
}

async function allRows(input: BoxAsked): Promise<BoxRow[]> {
  const rows: BoxRow[] = []
  for (;;) {
    const page = await api.flow.box({ ...input, offset: rows.length, limit: atOnce })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

function textOf(row: BoxRow): string {
  return [row.title, row.authors, row.year, row.why].join(' ').toLocaleLowerCase()
}
