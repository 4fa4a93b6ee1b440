import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api, orpc, queryClient, startAfresh } from '../../app/client.ts'
import { firstRoom } from '../team/first-room.ts'

/** Goes to the room where the member who just came in most likely has something to do. Nothing of anybody before them is left. */
export function useGoIn(): (review?: string) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    async (review) => {
      if (review !== undefined) await api.access.enter({ review })
      await startAfresh()
      const map = await queryClient.fetchQuery(orpc.reviews.map.queryOptions({ input: {} }))
      await navigate({ to: firstRoom(map) })
    },
    [navigate],
  )
}
