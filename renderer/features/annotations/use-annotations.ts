import { useMutation, useQuery } from '@tanstack/react-query'
import type { AnnotationRow, Passage } from '#shared/contract/annotations.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

const none: readonly AnnotationRow[] = []

/** The passages that are marked in a report's files, and what can be done with them. */
export function useAnnotations(report: string) {
  const onError = useProblemToast()
  const { data } = useQuery(orpc.annotations.list.queryOptions({ input: { report } }))
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: orpc.annotations.list.key({ input: { report } }) })
  const { mutateAsync: save } = useMutation({
    mutationFn: (input: { annotation?: string; passage: Passage; colour: number; note: string }) =>
      api.annotations.save(input),
    onSuccess,
    onError,
  })
  const { mutate: remove } = useMutation({
    mutationFn: (annotation: string) => api.annotations.remove({ annotation }),
    onSuccess,
    onError,
  })
  const change = (row: AnnotationRow, changed: { colour?: number; note?: string }) => {
    const { id, attachment, page, quote, boxes, colour, note } = row
    const passage = { attachment, page, quote, boxes }
    // A failure is told by the toast.
    void save({ annotation: id, passage, colour, note, ...changed }).catch(() => undefined)
  }
  return { annotations: data?.annotations ?? none, save, change, remove }
}
