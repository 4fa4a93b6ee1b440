import { useState } from 'react'
import { CheckboxGroup } from 'react-aria-components'
import type { Setup } from '#shared/contract/reviews.ts'
import { votesNeeded } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './form.module.css'
import { LiftBlind } from './LiftBlind.tsx'
import { StageFields } from './StageFields.tsx'
import { useSaveSetup } from './use-setup.ts'

type StageSettings = Setup['stages'][number]

interface SetupStageProps {
  stage: StageSettings
  members: Setup['members']
  isReadOnly: boolean
}

/** Who screens at a stage, how many per report, what a maybe counts as, and its blinding. */
export function SetupStage({ stage, members, isReadOnly }: SetupStageProps) {
  const t = useText()
  const save = useSaveSetup()
  const [lifting, setLifting] = useState(false)
  const reviewers = members.filter((member) => member.roles.includes('reviewer') || stage.reviewers.includes(member.id))
  const keep = (next: Partial<StageSettings>) => save.mutate([() => api.reviews.saveStage({ ...stage, ...next })])
  return (
    <>
      <CheckboxGroup
        aria-label={t('reviews.stage.reviewers')}
        className={styles.choices}
        value={stage.reviewers}
        isDisabled={isReadOnly}
        onChange={(ids) => keep({ reviewers: ids })}
      >
        <span>{t('reviews.stage.reviewers')}</span>
        {reviewers.map((member) => (
          <Checkbox key={member.id} value={member.id}>
            {member.name}
          </Checkbox>
        ))}
        {reviewers.length === 0 && <span className={styles.help}>{t('reviews.stage.reviewers.none')}</span>}
      </CheckboxGroup>
      <StageFields
        stage={{ ...stage, reviewersPerReport: votesNeeded(stage) }}
        isDisabled={isReadOnly}
        onChange={({ reviewersPerReport, maybe }) => keep({ reviewersPerReport, maybe })}
      />
      <div className={styles.blind}>
        <span>{t(stage.blind ? 'reviews.setup.blind.on' : 'reviews.setup.blind.off')}</span>
        {!isReadOnly &&
          (stage.blind ? (
            <Button onPress={() => setLifting(true)}>{t('reviews.setup.blind.lift')}</Button>
          ) : (
            <Button onPress={() => keep({ blind: true })}>{t('reviews.setup.blind.again')}</Button>
          ))}
      </div>
      <LiftBlind
        stage={stage.id}
        isOpen={lifting}
        onOpenChange={setLifting}
        onLift={() => {
          setLifting(false)
          keep({ blind: false })
        }}
      />
    </>
  )
}
