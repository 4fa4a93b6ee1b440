import { useMutation, useQuery } from '@tanstack/react-query'
import { orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** How the review is set up. */
export function useSetup() {
  return useQuery(orpc.reviews.setup.queryOptions({ input: {} }))
}

/**
 * Does one or more calls that change the set-up, in order, and reads everything anew: who screens what, and what is
 * shown beside it, all follow from the set-up.
 */
export function useSaveSetup() {
  const onError = useProblemToast()
  return useMutation({
    mutationFn: async (calls: (() => Promise<unknown>)[]) => {
      for (const call of calls) await call()
    },
    onSettled: refreshAll,
    onError,
  })
}
