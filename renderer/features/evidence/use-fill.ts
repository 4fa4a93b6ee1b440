import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CellChange } from '#shared/contract/evidence.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { api, orpc, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { type EvidenceTable, evidenceQuery } from './use-evidence.ts'

/** Enters many answers as one step, which the message offers to take back. */
export function useFill(onDone: () => void) {
  const t = useText()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (changes: CellChange[]) => api.evidence.fill({ changes }),
    async onSuccess({ changed }) {
      await refresh()
      onDone()
      showToast(t('evidence.fill.done', { n: changed }))
    },
    onError: useProblemToast(),
  })
}

/** A cell and its new answer. The study goes by its report: its place in the table may be another when it is saved. */
interface Cell {
  report: string
  field: string
  value: Answer
}

/** Enters one answer. It is shown at once; where something is calculated from it, that is read anew. */
export function useEditCell({ columns }: Pick<EvidenceTable, 'columns'>) {
  const client = useQueryClient()
  const refresh = useRefresh()
  const onError = useProblemToast()
  return useMutation({
    mutationFn: (cell: Cell) => api.charting.answer(cell),
    onMutate: (cell) => client.setQueryData(evidenceQuery().queryKey, (old) => old && withCell(old, cell)),
    async onSuccess(_, cell) {
      // Once more: an answer from before may have come in between.
      showSaved(evidenceQuery().queryKey, (old) => old && withCell(old, cell))
      const isCalculated = columns.some((column) => column.field?.type === 'calculated')
      await (isCalculated ? refresh() : others(client))
    },
    async onError(error) {
      onError(error)
      await refresh()
    },
  })
}

type TableAnswer = Awaited<ReturnType<typeof api.evidence.table>>

function withCell(table: TableAnswer, { report, field, value }: Cell): TableAnswer {
  const row = table.evidence.report.indexOf(report)
  if (row === -1) return table
  const fields = table.evidence.fields.map((one) =>
    one.id === field ? { ...one, values: one.values.with(row, value) } : one,
  )
  return { ...table, evidence: { ...table.evidence, fields } }
}

type QueryClient = ReturnType<typeof useQueryClient>

/** What else shows answers is read anew when it is looked at. */
async function others(client: QueryClient): Promise<void> {
  const keys = [orpc.charting.key(), orpc.evidence.cell.key(), orpc.reviews.log.key()]
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey, refetchType: 'none' })))
  await client.invalidateQueries({ queryKey: orpc.evidence.cell.key() })
}

function useRefresh() {
  const client = useQueryClient()
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: orpc.evidence.key() }), others(client)])
  }
}
