import { useEffect, useState } from 'react'
import type { Queue } from './use-queue.ts'

/** Begins with the report that somebody came for, once the list is there; from then on they go where they like. */
export function useStartAt(report: string | undefined, { isReady, goTo }: Pick<Queue, 'isReady' | 'goTo'>): void {
  const [done, setDone] = useState<string>()
  useEffect(() => {
    if (report === undefined || report === done || !isReady) return
    setDone(report)
    goTo(report)
  }, [report, done, isReady, goTo])
}
