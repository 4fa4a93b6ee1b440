import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useHosts } from '../remote/use-hosts.ts'

/** The whole address of an invitation, with what tells the host from any other; undefined while nobody can reach it. */
export function useLinkTo(path: string): string | undefined {
  const { can, guest } = useSession()
  const { data } = useQuery(orpc.sharing.state.queryOptions({ input: {}, enabled: can('share') }))
  const hosts = useHosts()
  const at = hosts.data?.hosts.find(({ origin }) => origin === hosts.data.at)
  // A guest invites to where they are themselves; in the app that is not where its page comes from.
  const url = guest ? (at?.origin ?? location.origin) : data?.on?.urls[0]
  const fingerprint = guest ? at?.fingerprint : data?.on?.fingerprint
  return url === undefined ? undefined : `${url}/${path}${fingerprint ? `?fp=${fingerprint}` : ''}`
}
