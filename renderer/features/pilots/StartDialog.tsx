import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckboxGroup } from 'react-aria-components'
import { usualGate, usualSize } from '#shared/domain/pilots/pilot.ts'
import { largestSeed } from '#shared/domain/random.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { newSeed } from '../reviews/assign-draft.ts'
import styles from './pilot.module.css'

/** Begins a round: how many reports, who screens them, how far all must agree, and what the sample is drawn with. */
export function StartDialog({ stage, onClose }: { stage: StageId; onClose: () => void }) {
  const t = useText()
  const onError = useProblemToast()
  const { data } = useQuery(orpc.pilots.prepare.queryOptions({ input: { stage }, staleTime: 0 }))
  const [size, setSize] = useState(usualSize)
  const [gate, setGate] = useState(usualGate)
  const [seed, setSeed] = useState(newSeed)
  const [chosen, setChosen] = useState<string[] | null>(null)
  const people = data?.reviewers ?? []
  const reviewers = chosen ?? people.map(({ id }) => id)
  const start = useMutation({
    mutationFn: () => api.pilots.start({ stage, size, gate, seed, reviewers }),
    onSuccess: async () => {
      onClose()
      await refreshAll()
    },
    onError,
  })
  const candidates = data?.candidates
  const problem =
    data === undefined
      ? undefined
      : candidates === null
        ? t('pilots.start.closed')
        : (candidates ?? 0) < 2
          ? t('pilots.start.noReports')
          : reviewers.length < 2
            ? t('pilots.start.twoReviewers')
            : undefined
  return (
    <Dialog
      title={t('pilots.start.title', { stage: t(`app.stage.${stage}`) })}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!data || problem !== undefined}
            isPending={start.isPending}
            onPress={() => start.mutate()}
          >
            {t('pilots.start.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('pilots.start.text')}</p>
        <div className={styles.numbers}>
          <NumberField
            label={t('pilots.start.size')}
            value={size}
            minValue={2}
            maxValue={1000}
            onChange={(n) => Number.isInteger(n) && setSize(n)}
          />
          <NumberField
            label={t('pilots.start.gate')}
            value={gate}
            minValue={0}
            maxValue={1}
            step={0.01}
            formatOptions={{ style: 'percent' }}
            onChange={(n) => !Number.isNaN(n) && setGate(n)}
          />
          <NumberField
            label={t('pilots.start.seed')}
            value={seed}
            minValue={0}
            maxValue={largestSeed}
            formatOptions={{ useGrouping: false }}
            onChange={(n) => Number.isInteger(n) && setSeed(n)}
          />
        </div>
        <CheckboxGroup
          aria-label={t('pilots.start.reviewers')}
          className={styles.field}
          value={reviewers}
          onChange={(ids) => setChosen(people.map(({ id }) => id).filter((id) => ids.includes(id)))}
        >
          <span className={styles.label}>{t('pilots.start.reviewers')}</span>
          {people.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
        {typeof candidates === 'number' && (
          <p className={styles.help}>{t('pilots.start.candidates', { n: candidates })}</p>
        )}
        {problem && <p role="alert">{problem}</p>}
      </div>
    </Dialog>
  )
}
