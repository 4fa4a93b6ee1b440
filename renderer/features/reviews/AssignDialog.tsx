import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Progress as Step } from '#shared/contract/base.ts'
import type { Setup } from '#shared/contract/reviews.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { showToast } from '../../ui/toasts.ts'
import { AssignChoice } from './AssignChoice.tsx'
import { AssignPeople } from './AssignPeople.tsx'
import { type AssignDraft, type Assignment, assignmentOf, newSeed } from './assign-draft.ts'
import { ShareBars } from './ShareBars.tsx'
import styles from './stage.module.css'

interface AssignDialogProps {
  stage: Setup['stages'][number]
  members: Setup['members']
  /** These reports and no others: a list that was filtered elsewhere. */
  reports?: readonly string[]
  onClose: () => void
}

/** Says who screens which reports, whatever the division says; shows what that changes before it is done. */
export function AssignDialog({ stage, members, reports, onClose }: AssignDialogProps) {
  const t = useText()
  const onError = useProblemToast()
  const reviewers = members.filter((member) => stage.reviewers.includes(member.id))
  const [step, setStep] = useState<Step | null>(null)
  const [draft, setDraft] = useState<AssignDraft>(() => ({
    sources: [],
    languages: [],
    from: Number.NaN,
    to: Number.NaN,
    which: 'all',
    random: Number.NaN,
    members: reviewers.map(({ id }) => id),
    perReport: stage.reviewersPerReport,
    back: false,
    seed: newSeed(),
  }))
  const change = (part: Partial<AssignDraft>) => setDraft((before) => ({ ...before, ...part }))
  const input = assignmentOf(stage.id, draft, reports)
  const preview = useQuery(
    orpc.reviews.previewAssignment.queryOptions({
      // Without anybody named nothing is asked.
      input: input ?? { stage: stage.id, members: null, seed: draft.seed },
      enabled: input !== null,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const assign = useMutation({
    mutationFn: async (asked: Assignment) => {
      const steps = await api.reviews.assign(asked)
      for (;;) {
        const next = await steps.next()
        if (next.done) return next.value
        setStep(next.value)
      }
    },
    onSuccess: ({ changed }) => {
      showToast(t('reviews.assign.done', { n: changed }))
      onClose()
    },
    onError,
    onSettled: () => {
      setStep(null)
      void refreshAll()
    },
  })
  const said = input ? preview.data : undefined
  return (
    <Dialog
      title={t('reviews.assign.title', { stage: t(`app.stage.${stage.id}`) })}
      width="wide"
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!said || said.changed === 0 || preview.isFetching}
            isPending={assign.isPending}
            onPress={() => input && assign.mutate(input)}
          >
            {t(draft.back ? 'reviews.assign.giveBack' : 'reviews.assign.give', { n: said?.changed ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <AssignChoice stage={stage.id} draft={draft} listed={reports?.length} onChange={change} />
        <AssignPeople reviewers={reviewers} draft={draft} onChange={change} />
        <section className={styles.field} aria-label={t('reviews.assign.preview')} aria-busy={preview.isFetching}>
          <h3 className={styles.label}>{t('reviews.assign.preview')}</h3>
          {said && <p aria-live="polite">{t('reviews.assign.chosen', { n: said.reports, changed: said.changed })}</p>}
          {said?.shares && <ShareBars shares={said.shares} />}
        </section>
        {step && <Progress label={t('reviews.assign.doing')} done={step.done} total={step.total} />}
      </div>
    </Dialog>
  )
}
