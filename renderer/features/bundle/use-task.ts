import { useEffect, useRef, useState } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { followed } from '../imports/followed.ts'

/** How a piece of long work on a bundle goes; nothing while there is none. */
export interface Task {
  step: Progress | null
  /** Does the work; one that is under way already is left alone. Gives nothing where it was stopped or failed, which is said. */
  run<Result>(work: (signal: AbortSignal) => Promise<AsyncIterator<Progress, Result>>): Promise<Result | undefined>
  stop(): void
}

/** Long work on a bundle: it is told how far it is, and it stops with whoever asked for it. */
export function useTask(): Task {
  const onProblem = useProblemToast()
  const [step, setStep] = useState<Progress | null>(null)
  const going = useRef<AbortController>(null)
  useEffect(() => () => going.current?.abort(), [])
  return {
    step,
    stop: () => going.current?.abort(),
    async run(work) {
      if (going.current) return undefined
      const abort = new AbortController()
      going.current = abort
      setStep({ doing: 'begin', done: 0 })
      try {
        return await followed(await work(abort.signal), setStep)
      } catch (error) {
        if (!abort.signal.aborted) onProblem(error)
        return undefined
      } finally {
        going.current = null
        setStep(null)
      }
    },
  }
}
