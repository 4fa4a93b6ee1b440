import { useMutation } from '@tanstack/react-query'
import { orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** Says something of how the flow is drawn, and reads the flow anew: `say(() => api.flow.label(…))`. */
export function useSaying() {
  const onError = useProblemToast()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async ({ call }: { call: () => Promise<unknown>; then?: (() => void) | undefined }) => {
      await call()
      await queryClient.invalidateQueries({ queryKey: orpc.flow.key() })
    },
    onSuccess: (_answer, { then }) => then?.(),
    onError,
  })
  const say = (call: () => Promise<unknown>, then?: () => void): Promise<unknown> => {
    const saying = mutateAsync({ call, then })
    // A failure is told by the toast.
    saying.catch(() => undefined)
    return saying
  }
  return { say, isPending }
}
