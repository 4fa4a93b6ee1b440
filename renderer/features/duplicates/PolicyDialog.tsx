import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { defaultPolicy, type MatchPolicy, policyChoices, policyQuestions } from '#shared/domain/duplicates/policy.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './PolicySection.module.css'

interface PolicyDialogProps {
  policy: MatchPolicy
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks what counts as the same report where the field has no one answer. */
export function PolicyDialog({ policy, isOpen, onOpenChange }: PolicyDialogProps) {
  const t = useText()
  const [chosen, setChosen] = useState(policy)
  const changed = policyQuestions.some((kind) => chosen[kind] !== policy[kind])
  const save = useMutation({
    mutationFn: () => api.duplicates.setPolicy(chosen),
    onSuccess: async () => {
      await refreshAll()
      onOpenChange(false)
      showToast(t('duplicates.policy.saved'))
    },
    onError: useProblemToast(),
  })
  return (
    <Dialog
      title={t('duplicates.policy.title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="wide"
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={!changed || save.isPending} onPress={() => save.mutate()}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <div className={css.kinds}>
        {policyQuestions.map((kind) => (
          <section key={kind} className={css.kind}>
            <h3>{t(`duplicates.policy.${kind}`)}</h3>
            <p className={css.means}>{t(`duplicates.policy.${kind}.means`)}</p>
            <div className={css.choice}>
              <SegmentedControl
                aria-label={t(`duplicates.policy.${kind}`)}
                options={policyChoices.map((id) => ({ id, label: t(`duplicates.policy.choice.${id}`) }))}
                value={chosen[kind]}
                onChange={(choice) => setChosen({ ...chosen, [kind]: choice })}
              />
              <span className={css.usual}>
                {t('duplicates.policy.usual', { choice: t(`duplicates.policy.choice.${defaultPolicy[kind]}`) })}
              </span>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
