import { useEffect, useState } from 'react'
import type { Queue } from './use-queue.ts'

/** Begins with the report that somebody came for, once the list is there; from then on they go where they like. */
export function useStartAt(
  report: string | undefined,
  { isReady, ids, goTo }: Pick<Queue, 'isReady' | 'ids' | 'goTo'>,
): void {
  const [done, setDone] = useState<string>()
  // An answer that is there and not yet taken up as the list would take the choice back.
  const isThere = isReady && ids.length > 0
  useEffect(() => {
    if (report === undefined || report === done || !isThere) return
    setDone(report)
    goTo(report)
  }, [report, done, isThere, goTo])
}
