import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComparedField } from '#shared/contract/charting.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** How often it is looked, in ms, whether something came: those who chart get through at any time. */
const often = 60_000

/** The studies that two charted, with how much they differ, as far as the member may see it. */
export function useDifferences() {
  return useQuery({
    ...orpc.charting.differences.queryOptions({ input: {} }),
    staleTime: 0,
    refetchInterval: often,
  })
}

function compareQuery(report: string, form: string) {
  return orpc.charting.compare.queryOptions({ input: { report, form } })
}

/** One study as each charted it. */
export function useCompared(report: string | undefined, form: string) {
  return useQuery({ ...compareQuery(report ?? '', form), enabled: report !== undefined, staleTime: 0 })
}

/** What is said of one field. */
export interface Settling {
  field: Pick<ComparedField, 'field' | 'row'>
  settled: boolean
  value: Answer
  note?: string
}

/** Says what stands, and reads the study anew before it tells that it is saved. */
export function useSettling(report: string, form: string, how: 'alone' | 'together' | null) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ settling: { field, ...said } }: { settling: Settling; onSaved: () => void }) => {
      const input = { report, field: field.field, ...(field.row !== undefined && { row: field.row }), ...said }
      if (how === 'together') await api.charting.settleTogether(input)
      else await api.charting.settle(input)
      await Promise.all([
        client.invalidateQueries({ queryKey: compareQuery(report, form).queryKey }),
        client.invalidateQueries({ queryKey: orpc.charting.differences.key() }),
      ])
      for (const queryKey of [orpc.charting.included.key(), orpc.evidence.key(), orpc.reviews.log.key()])
        void client.invalidateQueries({ queryKey, refetchType: 'none' })
    },
    onSuccess: (_, { onSaved }) => onSaved(),
    onError,
  })
  return (settling: Settling, onSaved: () => void) => {
    if (!isPending && how !== null) mutate({ settling, onSaved })
  }
}
