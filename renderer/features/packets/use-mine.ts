import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import type { Contract } from '#shared/contract/index.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'

export type Mine = NonNullable<InferContractRouterOutputs<Contract>['packets']['mine']['packet']>

/** The packet that is open, and what of it is not handed in; nothing where a review is open. It follows votes at a short distance. */
export function useMine(): Mine | undefined {
  const { can } = useSession()
  const { data } = useQuery(
    orpc.packets.mine.queryOptions({ input: {}, enabled: can('handIn'), staleTime: 0, refetchInterval: 3000 }),
  )
  return data?.packet ?? undefined
}
