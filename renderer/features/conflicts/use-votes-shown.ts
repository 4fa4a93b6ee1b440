import { useState } from 'react'
import { keepSetting, readSetting } from '../../app/settings.ts'

const orders = ['judge-first', 'votes-first'] as const
const name = 'conflicts.votes'

/**
 * Whether the votes of a conflict are in sight. Kept per window: whether each is first judged without them. For the one that
 * is being read, they can be shown or hidden at any time.
 */
export function useVotesShown(current: string | undefined) {
  const [order, setOrder] = useState(() => readSetting(name, orders) ?? 'votes-first')
  const [turned, setTurned] = useState<{ of: string | undefined; shown: boolean }>()
  const shown = turned && turned.of === current ? turned.shown : order === 'votes-first'
  return {
    shown,
    judgeFirst: order === 'judge-first',
    toggle: () => setTurned({ of: current, shown: !shown }),
    setJudgeFirst(first: boolean) {
      const next = first ? 'judge-first' : 'votes-first'
      keepSetting(name, next)
      setOrder(next)
      setTurned(undefined)
    },
  }
}

export type VotesShown = ReturnType<typeof useVotesShown>
