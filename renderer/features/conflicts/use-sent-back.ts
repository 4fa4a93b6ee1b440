import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { listInstead } from '../screening/list-instead.ts'
import { keepPlaces, nextOpen } from '../screening/queue.ts'
import type { Queue } from '../screening/use-queue.ts'
import { often } from './use-conflicts.ts'

/**
 * The reports that a resolver sent back to the actor, as a list of their own in the room where they screen. While it is
 * on, it takes the place of the queue; what else the room does with its queue stays as it is.
 */
export function useSentBack(stage: StageId, queue: Queue): { queue: Queue; sentBack: SentBack } {
  const client = useQueryClient()
  const options = orpc.conflicts.sentBack.queryOptions({ input: { stage } })
  const { data } = useQuery({ ...options, refetchInterval: often })
  const [isOn, setOn] = useState(false)
  const [kept, setKept] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>()
  const reports = data?.reports ?? []
  const waiting = new Set(reports.filter(({ answered }) => !answered).map(({ report }) => report))
  const fresh = reports.map(({ report }) => report)
  // Both keep their places while they are worked through; what is no longer asked about stays until the list is left.
  const ids = keepPlaces(kept, fresh)
  const toggle = () => {
    setKept(fresh)
    setChosen(fresh.find((id) => waiting.has(id)))
    setOn(!isOn)
  }
  const sentBack: SentBack = { n: waiting.size, all: fresh.length, has: (id) => fresh.includes(id), isOn, toggle }
  if (!isOn) return { queue, sentBack }

  const current = chosen === null ? undefined : chosen && ids.includes(chosen) ? chosen : ids[0]
  const after = (id: string) => nextOpen(ids, id, (one) => one === id || !waiting.has(one))
  const own = listInstead(queue, { ids, current, choose: setChosen, after })
  const onVoted: Queue['onVoted'] = (...vote) => {
    own.onVoted(...vote)
    void client.invalidateQueries({ queryKey: options.queryKey })
  }
  return { queue: { ...own, onVoted }, sentBack }
}

export interface SentBack {
  /** How many wait for the actor. */
  n: number
  all: number
  /** Whether a report is one of them, answered or not. */
  has: (report: string) => boolean
  isOn: boolean
  toggle: () => void
}
