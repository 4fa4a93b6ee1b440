import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** The labels that the person knows, counted. */
export function useLabels() {
  const { data } = useQuery(orpc.marks.labels.queryOptions({ input: { counted: true }, staleTime: 0 }))
  return data?.labels
}

/** Changes what labels there are; every report and list that shows them is read anew. */
export function useChangeLabels() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onError: useProblemToast(),
    onSuccess: async () => {
      const { key } = orpc.screening
      await Promise.all([orpc.marks.key(), key()].map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
