import { lifters, liftTimes } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { More } from '../../ui/More.tsx'
import { Select } from '../../ui/Select.tsx'
import { DivisionFields } from './DivisionFields.tsx'
import type { DraftStage } from './draft.ts'
import { MaybeField } from './MaybeField.tsx'
import { PerReport } from './PerReport.tsx'
import styles from './stage.module.css'

interface StageFieldsProps {
  stage: DraftStage
  onChange: (stage: DraftStage) => void
}

/** How a stage of a new review is screened: what most reviews decide at once, and the rest behind “more”. */
export function StageFields({ stage, onChange }: StageFieldsProps) {
  const t = useText()
  const change = (part: Partial<DraftStage>) => onChange({ ...stage, ...part })
  const { lift } = stage
  return (
    <div className={styles.stage}>
      <PerReport
        label={t('reviews.stage.reviewersPerReport')}
        value={stage.reviewersPerReport}
        onChange={(reviewersPerReport) => change({ reviewersPerReport })}
      />
      <MaybeField value={stage.maybe} onChange={(maybe) => change({ maybe })} />
      <Checkbox isSelected={stage.blind} onChange={(blind) => change({ blind })}>
        {t('reviews.stage.blind')} <span className={styles.help}>{t('reviews.stage.blind.help')}</span>
      </Checkbox>
      <More label={t('reviews.stage.more')} level={4}>
        <div className={styles.stage}>
          <DivisionFields
            value={stage.division}
            offered={['everyone', 'evenly', 'hand']}
            onChange={(division) => change({ division })}
          />
          <div className={styles.rule}>
            <Select
              label={t('reviews.stage.lift.by')}
              value={lift.by}
              onChange={(by) => change({ lift: { ...lift, by } })}
              options={lifters.map((id) => ({ id, label: t(`reviews.stage.lift.by.${id}`) }))}
            />
            <Select
              label={t('reviews.stage.lift.when')}
              value={lift.when}
              onChange={(when) => change({ lift: { ...lift, when } })}
              options={liftTimes.map((id) => ({ id, label: t(`reviews.stage.lift.when.${id}`) }))}
            />
          </div>
        </div>
      </More>
    </div>
  )
}
