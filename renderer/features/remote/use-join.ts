import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api, orpc, queryClient, startAfresh } from '../../app/client.ts'

/** Where somebody wants to go, and the fingerprint of the host's certificate if they compared it. */
export interface JoinTo {
  address: string
  fingerprint?: string
}

/**
 * Goes to another's host, and on to what it says: an invitation's page, or the review that this window was in the last time.
 * Rejects where the host is not to be had, or is not the one that was meant; the window then stays where it was.
 */
export function useJoin(): (to: JoinTo) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    async (to) => {
      const { code } = await api.remote.connect(to)
      // First: the door of this page sends whoever is a guest now elsewhere, and their invitation would be lost.
      if (code !== null) await navigate({ to: '/join/$code', params: { code } })
      await startAfresh()
      if (code !== null) return
      const standing = await queryClient.fetchQuery(orpc.team.me.queryOptions({ input: {}, staleTime: 0 }))
      await navigate({ to: standing.member ? '/review' : '/' })
    },
    [navigate],
  )
}

/** Comes back from another's host to this machine. What was read there is forgotten here. */
export function useLeaveHost(): () => Promise<void> {
  const navigate = useNavigate()
  return useCallback(async () => {
    await api.remote.disconnect({})
    await navigate({ to: '/' })
    await startAfresh()
  }, [navigate])
}
