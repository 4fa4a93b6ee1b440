import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { canUsePasskeys } from './browser-passkeys.ts'

/** Whether passkeys can be made and used at this page; false until the host said so. */
export function usePasskeysHere(): boolean {
  const { data } = useQuery(orpc.access.standing.queryOptions({ input: {} }))
  return canUsePasskeys(data?.passkeys)
}
