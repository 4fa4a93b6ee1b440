import { useCallback, useEffect, useRef, useState } from 'react'
import { api, refreshAll } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { givenFile } from '../imports/given-file.ts'
import { type Taken, useTakenText } from './taken-text.ts'

/** What became of one file. */
export interface TakenFile {
  id: number
  file: string
  isTaken: boolean
  says: string
}

/** Taking files in, one after the other; each is taken whole or not at all, whatever becomes of the others. */
export interface Taking {
  files: readonly TakenFile[]
  /** What is being taken in now; null while nothing is. */
  step: { file: string; done: number; total: number } | null
  take(files: readonly File[]): void
  /** The file that is under way may still be taken in; those after it are left. */
  stop(): void
}

/** {@link Taking} for the review that is open. */
export function useTaking(): Taking {
  const t = useText()
  const takenText = useTakenText()
  const [files, setFiles] = useState<readonly TakenFile[]>([])
  const [step, setStep] = useState<Taking['step']>(null)
  const going = useRef<AbortController>(null)
  useEffect(() => () => going.current?.abort(), [])
  const take = useCallback(
    async (given: readonly File[]) => {
      if (going.current || given.length === 0) return
      const abort = new AbortController()
      going.current = abort
      let isNew = false
      for (const [done, file] of given.entries()) {
        setStep({ file: file.name, done, total: given.length })
        const add = (isTaken: boolean, says: string) =>
          setFiles((before) => [...before, { id: before.length, file: file.name, isTaken, says }])
        try {
          const taken: Taken = await api.packets.take({ file: await givenFile(file) }, { signal: abort.signal })
          isNew ||= taken.fresh > 0
          add(true, takenText(taken))
        } catch (error) {
          add(false, abort.signal.aborted ? t('packets.take.stopped') : problemText(error, t))
        }
        if (abort.signal.aborted) break
      }
      going.current = null
      setStep(null)
      if (isNew || abort.signal.aborted) await refreshAll()
    },
    [t, takenText],
  )
  return { files, step, take: (given) => void take(given), stop: () => going.current?.abort() }
}
