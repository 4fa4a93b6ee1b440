import { useState } from 'react'
import { CheckboxGroup } from 'react-aria-components'
import type { Setup } from '#shared/contract/reviews.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { BlindFields } from './BlindFields.tsx'
import { DivisionFields } from './DivisionFields.tsx'
import { GroupsEditor } from './GroupsEditor.tsx'
import { MaybeField } from './MaybeField.tsx'
import { PerReport } from './PerReport.tsx'
import { ShareBars } from './ShareBars.tsx'
import { StageEffects } from './StageEffects.tsx'
import styles from './stage.module.css'
import { useSaveSetup } from './use-setup.ts'
import { useStageDraft, useStagePreview } from './use-stage-draft.ts'

interface SetupStageProps {
  stage: Setup['stages'][number]
  members: Setup['members']
  isReadOnly: boolean
}

/** Who screens what at a stage, what a maybe counts as, and its blinding. A change is kept once it is seen what it does. */
export function SetupStage({ stage, members, isReadOnly }: SetupStageProps) {
  const t = useText()
  const save = useSaveSetup()
  const { draft, isChanged, change, reset } = useStageDraft(stage)
  const preview = useStagePreview(draft, !isReadOnly)
  const [assigning, setAssigning] = useState(false)
  const reviewers = members.filter((member) => member.roles.includes('reviewer') || draft.reviewers.includes(member.id))
  const shares = preview.data?.shares
  return (
    <div className={styles.stage}>
      <CheckboxGroup
        aria-label={t('reviews.stage.reviewers')}
        className={styles.field}
        value={draft.reviewers}
        isDisabled={isReadOnly}
        onChange={(ids) => change({ reviewers: members.map(({ id }) => id).filter((id) => ids.includes(id)) })}
      >
        <span className={styles.label}>{t('reviews.stage.reviewers')}</span>
        <span className={styles.people}>
          {reviewers.map((member) => (
            <Checkbox key={member.id} value={member.id}>
              {member.name}
            </Checkbox>
          ))}
        </span>
        {reviewers.length === 0 && <span className={styles.help}>{t('reviews.stage.reviewers.none')}</span>}
      </CheckboxGroup>
      <PerReport
        label={t('reviews.stage.reviewersPerReport')}
        value={draft.reviewersPerReport}
        isDisabled={isReadOnly}
        onChange={(reviewersPerReport) => change({ reviewersPerReport })}
      />
      <DivisionFields value={draft.division} isDisabled={isReadOnly} onChange={(division) => change({ division })} />
      {!isReadOnly && (draft.division === 'source' || draft.division === 'language') && (
        <GroupsEditor stage={draft} members={members} onChange={(groups) => change({ groups })} />
      )}
      {shares && <ShareBars shares={shares} />}
      {!isReadOnly && shares && (
        <div className={styles.row}>
          <Button isDisabled={isChanged} onPress={() => setAssigning(true)}>
            {t('reviews.assign.open')}
          </Button>
          <span className={styles.help}>{t(isChanged ? 'reviews.assign.saveFirst' : 'reviews.assign.help')}</span>
        </div>
      )}
      <MaybeField value={draft.maybe} isDisabled={isReadOnly} onChange={(maybe) => change({ maybe })} />
      <BlindFields stage={stage} lift={draft.lift} isReadOnly={isReadOnly} onChange={(lift) => change({ lift })} />
      {isChanged && (
        <StageEffects
          preview={preview.data}
          isStale={preview.isFetching}
          isSaving={save.isPending}
          onCancel={reset}
          onSave={() => save.mutate([() => api.reviews.saveStage(draft)], { onSuccess: reset })}
        />
      )}
      {assigning && <AssignDialog stage={stage} members={members} onClose={() => setAssigning(false)} />}
    </div>
  )
}
