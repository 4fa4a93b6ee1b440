import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StudySuggestion } from '#shared/contract/studies.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { keyOf, laterLast } from './suggestion-list.ts'
import { useGrouping } from './use-grouping.ts'

/** What may be one study, one card after another, and what can be said of the one that is looked at. */
export interface Suggestions {
  isRead: boolean
  cards: readonly StudySuggestion[]
  /** Pairs that a person said are not of one study. */
  kept: readonly { a: { id: string; title: string }; b: { id: string; title: string } }[]
  /** The place of the card that is looked at. */
  at: number
  go: (at: number) => void
  /** Reports of this card that are left out of what is made one. */
  leftOut: ReadonlySet<string>
  leave: (report: string, isOut: boolean) => void
  mayAccept: boolean
  maySay: boolean
  accept: () => void
  refuse: () => void
  later: () => void
  askAgain: (reports: string[]) => void
}

/** The suggestions of the review. What is put off comes last until the room is left. */
export function useSuggestions(): Suggestions {
  const { can, closed } = useSession()
  const { group, apart, askAgain } = useGrouping()
  const { data, isSuccess } = useQuery({
    ...orpc.studies.suggest.queryOptions({ input: {} }),
    enabled: can('chart') && closed.size === 0,
    staleTime: 60_000,
  })
  const [postponed, postpone] = useState<readonly string[]>([])
  const [wanted, go] = useState(0)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const cards = laterLast(data?.suggestions ?? [], postponed)
  const at = Math.max(0, Math.min(wanted, cards.length - 1))
  const card = cards[at]
  // A card that was answered is not answered again while it still stands there; the next one can be as soon as it is seen.
  const [answered, setAnswered] = useState<string>()
  const answer = async (how: (reports: string[]) => Promise<void>, reports: readonly { id: string }[]) => {
    if (!card) return
    const key = keyOf(card)
    setAnswered(key)
    await how(reports.map(({ id }) => id))
    setAnswered((now) => (now === key ? undefined : now))
  }
  const staying = (card?.reports ?? []).filter(({ id }) => !leftOut.has(id))
  const maySay = card !== undefined && keyOf(card) !== answered
  return {
    isRead: isSuccess,
    cards,
    kept: data?.apart ?? [],
    at,
    go,
    leftOut,
    leave: (report, isOut) => {
      const next = new Set(leftOut)
      if (isOut) next.add(report)
      else next.delete(report)
      setLeftOut(next)
    },
    maySay,
    mayAccept: maySay && new Set(staying.map(({ study }) => study)).size > 1,
    accept: () => void answer(group, staying),
    refuse: () => void answer(apart, card?.reports ?? []),
    later: () => {
      if (!card) return
      const key = keyOf(card)
      postpone([...postponed.filter((one) => one !== key), key])
    },
    askAgain: (reports) => void askAgain(reports),
  }
}
