import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, lookAgain } from '../../app/client.ts'
import { onServerState } from '../../app/server-state.ts'
import { useSession } from '../../app/session.tsx'
import { follow } from './follow.ts'
import { setEditing, setLost, setNewer } from './live-state.ts'
import { createRefresher } from './refresh.ts'
import { sayWritingAgain, windowName } from './writing.ts'

/** Hears what others change for as long as a member is in a review, and reads anew what follows from it. */
export function useFollowing(): void {
  const client = useQueryClient()
  const { review, member } = useSession()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another review or member is another stream
  useEffect(() => {
    const refresher = createRefresher(client)
    const following = follow({
      listen: (since, signal) => api.live.changes({ window: windowName, since }, { signal }),
      onConnected: () => {
        setLost(undefined)
        sayWritingAgain()
      },
      onWord: ({ topics, editing }) => {
        if (editing) setEditing(editing)
        if (topics.length > 0) refresher.changed(topics)
      },
      // Whoever is signed out elsewhere, or locked out, hears nothing any more.
      onFailed: lookAgain,
      onLost: (since) => {
        // Who edits what is not known any more.
        setEditing([])
        setLost(since)
      },
    })
    window.addEventListener('online', following.hurry)
    window.addEventListener('offline', following.renew)
    // Whatever else was tried meanwhile: the host answers again.
    const forget = onServerState((state) => state === 'up' && following.hurry())
    return () => {
      forget()
      window.removeEventListener('online', following.hurry)
      window.removeEventListener('offline', following.renew)
      following.stop()
      refresher.stop()
      setEditing([])
      setLost(undefined)
      setNewer(false)
    }
  }, [client, review.path, member.id])
}
