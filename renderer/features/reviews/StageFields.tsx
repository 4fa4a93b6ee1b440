import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import type { DraftStage } from './draft.ts'
import styles from './form.module.css'

interface StageFieldsProps {
  stage: DraftStage
  onChange: (stage: DraftStage) => void
  isDisabled?: boolean
  /** Where a review is made, its blinding is a box to tick; later it is lifted with a word about what that does. */
  withBlind?: boolean
}

/** How a stage is screened. */
export function StageFields({ stage, onChange, isDisabled, withBlind }: StageFieldsProps) {
  const t = useText()
  return (
    <div className={styles.stage}>
      <NumberField
        label={t('reviews.stage.reviewersPerReport')}
        minValue={1}
        maxValue={20}
        value={stage.reviewersPerReport}
        isDisabled={isDisabled}
        onChange={(n) => {
          if (Number.isInteger(n)) onChange({ ...stage, reviewersPerReport: n })
        }}
      />
      <RadioGroup
        label={t('reviews.stage.maybe')}
        value={stage.maybe}
        isDisabled={isDisabled}
        onChange={(maybe) => onChange({ ...stage, maybe })}
        options={[
          { id: 'include', label: t('reviews.stage.maybe.include'), help: t('reviews.stage.maybe.include.help') },
          { id: 'conflict', label: t('reviews.stage.maybe.conflict'), help: t('reviews.stage.maybe.conflict.help') },
        ]}
      />
      {withBlind && (
        <Checkbox isSelected={stage.blind} onChange={(blind) => onChange({ ...stage, blind })}>
          {t('reviews.stage.blind')} <span className={styles.help}>{t('reviews.stage.blind.help')}</span>
        </Checkbox>
      )}
    </div>
  )
}
