import { useMutation } from '@tanstack/react-query'
import type { PilotRound } from '#shared/contract/pilots.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { SetupCriteria } from '../reviews/SetupCriteria.tsx'
import { useSetup } from '../reviews/use-setup.ts'
import styles from './pilot.module.css'

interface NextStepsProps {
  stage: StageId
  round: PilotRound
  isNewest: boolean
  passed: boolean | null
  /** On how many reports of the sample the reviewers differ. */
  differ: number
}

/** The criteria, to be worded anew, and whether the sample is screened again by them. */
export function NextSteps({ stage, round, isNewest, passed, differ }: NextStepsProps) {
  const t = useText()
  const { can } = useSession()
  const onError = useProblemToast()
  const { data: setup } = useSetup()
  const again = useMutation({
    mutationFn: (again: boolean) => api.pilots.screenAgain({ pilot: round.id, again }),
    onSettled: refreshAll,
    onError,
  })
  const own = setup?.criteria.filter((one) => one.at[stage]) ?? []
  const changed = own.filter(
    (one) => round.criteria.find(({ id }) => id === one.id)?.version !== one.at[stage]?.version,
  )
  return (
    <section className={styles.part} aria-label={t('pilots.next')}>
      <h3 className={styles.sub}>{t('pilots.next')}</h3>
      {isNewest && setup && (
        <>
          <p className={styles.help}>
            {t(!passed ? 'pilots.next.failed' : differ > 0 ? 'pilots.next.passed.differ' : 'pilots.next.passed')}{' '}
            {changed.length > 0 && t('pilots.next.changed', { n: changed.length })}
          </p>
          <SetupCriteria stage={stage} criteria={setup.criteria} isReadOnly={!can('setUp')} />
        </>
      )}
      <RadioGroup
        label={t('pilots.votes')}
        value={round.again ? 'again' : 'keep'}
        isDisabled={!can('setUp') || again.isPending}
        onChange={(chosen) => again.mutate(chosen === 'again')}
        options={(['keep', 'again'] as const).map((id) => ({
          id,
          label: t(`pilots.votes.${id}`),
          help: t(`pilots.votes.${id}.help`),
        }))}
      />
    </section>
  )
}
