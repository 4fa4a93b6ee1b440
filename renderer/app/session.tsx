import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Ability } from '#shared/domain/policy/abilities.ts'
import type { Role, StageId } from '#shared/domain/reviews/words.ts'
import { orpc, outbox } from './client.ts'

/** Where this window stands inside a review. */
export interface Session {
  review: { path: string; title: string }
  member: { id: string; name: string; roles: Role[] }
  abilities: ReadonlySet<string>
  /** Stages whose outcomes this member may not know yet. */
  closed: ReadonlySet<StageId>
  /** Whether they came in from elsewhere, by an account. */
  guest: boolean
  can(ability: Ability): boolean
}

const SessionContext = createContext<Session | null>(null)

/** What the server says of this window: review and member may be missing. */
export function useStanding() {
  return useQuery(orpc.team.me.queryOptions({ input: {} }))
}

/** Gives the session to everything inside; what is outside a review has none. */
export function SessionProvider({ children, ...standing }: Standing & { children: ReactNode }) {
  const { review, member, abilities, closed, guest } = standing
  useEffect(() => outbox.open(member.id), [member.id])
  const session = useMemo<Session>(() => {
    const able = new Set(abilities)
    return { review, member, abilities: able, closed: new Set(closed), guest, can: (ability) => able.has(ability) }
  }, [review, member, abilities, closed, guest])
  return <SessionContext value={session}>{children}</SessionContext>
}

interface Standing {
  review: Session['review']
  member: Session['member']
  abilities: string[]
  closed: StageId[]
  guest: boolean
}

/** The review, the member and what they may do. Only for what stands inside a review. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is for rooms of a review')
  return session
}
