import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'

/** The hosts that were joined from this machine, and the one that this window is at. In a browser there are none. */
export function useHosts() {
  return useQuery(orpc.remote.hosts.queryOptions({ input: {}, enabled: window.parallax !== undefined }))
}
