import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api, startAfresh } from './client.ts'

/**
 * Opens a review and goes on to signing in. What was read of the one before is forgotten: nothing of it may be shown in
 * the next. Rejects where it cannot be opened.
 */
export function useOpenReview(): (path: string) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    async (path) => {
      await api.reviews.open({ path })
      await startAfresh()
      await navigate({ to: '/sign-in' })
    },
    [navigate],
  )
}
