import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import type { CriteriaRow } from '#shared/contract/criteria.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { filterRows, type MatrixFilter, noFilter } from './matrix.ts'

const chunk = 100
const nothing: readonly CriteriaRow[] = []

/** The matrix of a stage as it is filtered now. */
export interface Matrix {
  isReady: boolean
  error: unknown
  /** Whether others' tags may be seen. */
  isOpen: boolean
  criteria: readonly Criterion[]
  all: readonly CriteriaRow[]
  rows: readonly CriteriaRow[]
  filter: MatrixFilter
  setFilter: (filter: MatrixFilter) => void
}

/** The query of the tags of one report that the actor may see. */
export function tagsQuery(stage: StageId, report: string) {
  return orpc.criteria.tags.queryOptions({ input: { stage, report } })
}

/** Reads the matrix of a stage, and keeps what it is filtered by. A row that is tagged stays until the filter changes. */
export function useMatrix(stage: StageId): Matrix {
  const { data, error } = useQuery(orpc.criteria.matrix.queryOptions({ input: { stage, which: 'all' } }))
  const setup = useStageSetup(stage)
  const [filter, setFilter] = useState(noFilter)
  const all = data?.rows ?? nothing
  const criteria = useMemo(() => setup.criteria.filter(({ id }) => data?.criteria.includes(id)), [setup.criteria, data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: not with every tag, or a row would vanish under the hand that tags it
  const kept = useMemo(
    () => new Set(filterRows(all, data?.criteria ?? [], filter).map(({ id }) => id)),
    [filter, stage, all.length],
  )
  return {
    isReady: data !== undefined,
    error,
    isOpen: data?.open ?? false,
    criteria,
    all,
    rows: all.filter(({ id }) => kept.has(id)),
    filter,
    setFilter,
  }
}

/** The titles of these reports, fetched by the hundred in which they stand in the whole matrix. */
export function useTitles(
  stage: StageId,
  all: readonly CriteriaRow[],
  wanted: readonly string[],
): ReadonlyMap<string, ReportRow> {
  const places = useMemo(() => new Map(all.map(({ id }, at) => [id, at])), [all])
  const chunks = [...new Set(wanted.map((id) => Math.floor((places.get(id) ?? 0) / chunk)))].sort((a, b) => a - b)
  const answers = useQueries({
    queries: chunks.map((at) =>
      orpc.screening.rows.queryOptions({
        input: { stage, ids: all.slice(at * chunk, (at + 1) * chunk).map(({ id }) => id) },
      }),
    ),
  })
  return new Map(answers.flatMap(({ data }) => (data?.rows ?? []).map((row) => [row.id, row] as const)))
}
