import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import { api } from '../../app/client.ts'
import { type ColumnChoice, mappingOf } from './column-choice.ts'
import { followed } from './followed.ts'
import { givenFile } from './given-file.ts'
import type { QueuedFile } from './queued-file.ts'
import { readAs } from './read-as.ts'
import { tableHead } from './table-head.ts'

/** A table of which somebody says what its columns hold, and how its first records look by that. */
export function useColumns({ file, key, preview, mapping: said }: QueuedFile) {
  const shown = preview?.table
  const before = said ?? preview?.mapping
  const [choice, setChoice] = useState<ColumnChoice>({
    headerRow: before?.headerRow ?? shown?.headerRow ?? 1,
    said: {},
  })
  const read = async (mapping: Mapping, signal: AbortSignal): Promise<ImportPreview> =>
    followed(
      await api.imports.preview({ file: await givenFile(await tableHead(file)), ...readAs({ mapping }) }, { signal }),
    )

  const isFirst = choice.headerRow === shown?.headerRow
  const other = useQuery({
    queryKey: ['imports.columns', key, file.lastModified, choice.headerRow],
    queryFn: ({ signal }) => read({ headerRow: choice.headerRow, columns: [] }, signal),
    enabled: !isFirst,
    placeholderData: keepPreviousData,
  })
  const table = isFirst ? shown : (other.data?.table ?? shown)
  const mapping = table && mappingOf(choice, table, before)
  const look = useQuery({
    queryKey: ['imports.columns', key, file.lastModified, mapping],
    queryFn: ({ signal }) => read(mapping ?? { headerRow: 1, columns: [] }, signal),
    enabled: mapping !== undefined && (isFirst || other.isSuccess),
    placeholderData: keepPreviousData,
  })
  const changed =
    choice.headerRow !== (before?.headerRow ?? shown?.headerRow) ||
    Object.entries(choice.said).some(
      ([i, column]) => column !== (before?.columns[Number(i)] ?? shown?.columns[Number(i)]?.proposed),
    )
  return {
    table,
    mapping,
    /** Whether this was said of the table before and not now. */
    isSaid: before !== undefined,
    saidNow: choice.said,
    changed,
    sample: look.data?.problem ? [] : (look.data?.sample ?? []).slice(0, 2),
    problem: look.data?.problem,
    setHeaderRow: (headerRow: number) => setChoice({ ...choice, headerRow }),
    setColumn: (i: number, column: NonNullable<typeof mapping>['columns'][number]) =>
      setChoice((now) => ({ ...now, said: { ...now.said, [i]: column } })),
  }
}
