import { useMutation, useQuery } from '@tanstack/react-query'
import type { AnnotationRow, Passage } from '#shared/contract/annotations.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'

const newest = new Newest<{ colour: number; note: string }>()
const none: readonly AnnotationRow[] = []

/** The passages that are marked in a report's files, and what can be done with them. */
export function useAnnotations(report: string) {
  const onError = useProblemToast()
  const { data } = useQuery(orpc.annotations.list.queryOptions({ input: { report } }))
  // Of whichever report it was: by the time it is saved, the room may show another.
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: orpc.annotations.list.key() })
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
    const next = { ...newest.of(id, { colour, note }), ...changed }
    return newest.say(id, next, () => save({ annotation: id, passage, ...next }))
  }
  return { annotations: data?.annotations ?? none, save, change, remove }
}
