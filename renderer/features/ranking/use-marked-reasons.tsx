import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { cx } from '../../ui/cx.ts'
import type { MarkText } from '../../ui/text-place.ts'
import { reasonsIn } from './marked-reasons.ts'
import css from './ReasonMarks.module.css'
import { anew, useRanking } from './use-ranking.ts'

/** Whether reasons are marked stays as it was chosen from report to report, for as long as the window is there. */
let isChosen = false
const listeners = new Set<() => void>()

function choose(isOn: boolean): void {
  isChosen = isOn
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether reasons are marked in the text, and the way to say so. */
export function useReasonsMarked(): [isOn: boolean, choose: (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => isChosen), choose]
}

/** Draws the words that speak for and against a report where they stand; undefined while that is not asked for. */
export function useMarkedReasons(stage: StageId, report: string | undefined): MarkText | undefined {
  const [isOn] = useReasonsMarked()
  const isRanked = useRanking(stage)?.on ?? false
  const { data } = useQuery({
    ...orpc.ranking.why.queryOptions({ input: { stage, report: report ?? '' } }),
    ...anew,
    gcTime: 0,
    enabled: isOn && isRanked && report !== undefined,
  })
  return useMemo(() => {
    if (!data || !isOn) return undefined
    const reasons = reasonsIn(data)
    return (text, place) =>
      reasons(text, place).map(({ text: stretch, from, side }) =>
        side ? (
          <span key={from} className={cx(css.mark, css[side])} data-reason={side}>
            {stretch}
          </span>
        ) : (
          stretch
        ),
      )
  }, [data, isOn])
}
