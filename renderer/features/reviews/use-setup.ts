import { useMutation, useQuery } from '@tanstack/react-query'
import type { Setup } from '#shared/contract/reviews.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'
import { useSession } from '../../app/session.tsx'

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

type Description = Pick<Setup, 'title' | 'question' | 'linkResolver'>

const newest = new Newest<Description>()

/** Describes the review otherwise in one part. What is said of the others is what was last said of them. */
export function useDescribe({
  title,
  question,
  linkResolver,
}: Setup): (part: Partial<Description>) => Promise<unknown> {
  const { review } = useSession()
  const { mutateAsync } = useSaveSetup()
  return (part) => {
    const said = { ...newest.of(review.path, { title, question, linkResolver }), ...part }
    return newest.say(review.path, said, () => mutateAsync([() => api.reviews.describe(said)]))
  }
}
