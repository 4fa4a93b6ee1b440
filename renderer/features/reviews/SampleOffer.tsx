import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Progress as Step } from '#shared/contract/base.ts'
import { api, refreshAll, startAfresh } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import styles from './HomePage.module.css'

/** Plays the sample review into a file of its own, says how far that is, and goes on to signing in. */
export function SampleOffer() {
  const t = useText()
  const navigate = useNavigate()
  const onProblem = useProblemToast()
  const [step, setStep] = useState<Step | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const play = async () => {
    const abort = new AbortController()
    stop.current = abort
    setStep({ doing: 'begin', done: 0 })
    try {
      for await (const next of await api.reviews.sample({}, { signal: abort.signal })) setStep(next)
      if (abort.signal.aborted) return
      await startAfresh()
      await navigate({ to: '/sign-in' })
    } catch (error) {
      if (!abort.signal.aborted) onProblem(error)
    } finally {
      setStep(null)
      void refreshAll()
    }
  }

  if (step) {
    return (
      <Progress
        label={t('reviews.home.sample.doing', { doing: step.doing.replaceAll('-', '_') })}
        done={step.total === undefined ? undefined : step.done}
        total={step.total}
        onCancel={() => stop.current?.abort()}
      />
    )
  }
  return (
    <>
      <Button onPress={() => void play()}>{t('reviews.home.sample')}</Button>
      <p className={styles.text}>{t('reviews.home.sample.text')}</p>
    </>
  )
}
