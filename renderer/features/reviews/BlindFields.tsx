import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { lifters, liftTimes } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { BlindAgain } from './BlindAgain.tsx'
import { LiftBlind } from './LiftBlind.tsx'
import styles from './stage.module.css'
import type { StageSettings } from './stage-settings.ts'
import { useSaveSetup } from './use-setup.ts'

interface BlindFieldsProps {
  stage: Setup['stages'][number]
  /** The rule as it would be. */
  lift: StageSettings['lift']
  onChange: (lift: StageSettings['lift']) => void
  isReadOnly: boolean
}

/** Whether a stage is blind, since when it is not, who may lift that and when; and doing it. */
export function BlindFields({ stage, lift, onChange, isReadOnly }: BlindFieldsProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const { member, can } = useSession()
  const save = useSaveSetup()
  const [asking, setAsking] = useState<'lift' | 'again' | null>(null)
  // By the rule that holds, not by the one that is being written.
  const mayLift = member.roles.includes(stage.lift.by)
  const { lifted } = stage
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('reviews.stage.blinding')}</span>
      <div className={styles.blind}>
        <span className={styles.state}>
          <span aria-hidden="true">{stage.blind ? '◐' : '○'}</span>{' '}
          {t(stage.blind ? 'reviews.setup.blind.on' : 'reviews.setup.blind.off')}
        </span>
        {stage.blind && mayLift && <Button onPress={() => setAsking('lift')}>{t('reviews.setup.blind.lift')}</Button>}
        {!stage.blind && (mayLift || can('setUp')) && (
          <Button onPress={() => setAsking('again')}>{t('reviews.setup.blind.again')}</Button>
        )}
      </div>
      {!stage.blind && lifted && (
        <p className={styles.help}>
          {t(lifted.why ? 'reviews.stage.lifted.why' : 'reviews.stage.lifted', {
            at: dateTime(lifted.at),
            by: lifted.by || t('reviews.log.terminal'),
            why: lifted.why,
          })}
        </p>
      )}
      <div className={styles.rule}>
        <Select
          label={t('reviews.stage.lift.by')}
          value={lift.by}
          isDisabled={isReadOnly}
          onChange={(by) => onChange({ ...lift, by })}
          options={lifters.map((id) => ({ id, label: t(`reviews.stage.lift.by.${id}`) }))}
        />
        <Select
          label={t('reviews.stage.lift.when')}
          value={lift.when}
          isDisabled={isReadOnly}
          onChange={(when) => onChange({ ...lift, when })}
          options={liftTimes.map((id) => ({ id, label: t(`reviews.stage.lift.when.${id}`) }))}
        />
      </div>
      <LiftBlind
        stage={stage}
        isOpen={asking === 'lift'}
        onOpenChange={() => setAsking(null)}
        onLift={(why) => {
          setAsking(null)
          save.mutate([() => api.reviews.liftBlind({ stage: stage.id, why })])
        }}
      />
      <BlindAgain
        stage={stage.id}
        isOpen={asking === 'again'}
        onOpenChange={() => setAsking(null)}
        onConfirm={(why) => {
          setAsking(null)
          save.mutate([() => api.reviews.blindAgain({ stage: stage.id, why })])
        }}
      />
    </div>
  )
}
