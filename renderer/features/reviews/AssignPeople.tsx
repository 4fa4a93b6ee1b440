import { CheckboxGroup } from 'react-aria-components'
import type { Setup } from '#shared/contract/reviews.ts'
import { largestSeed } from '#shared/domain/random.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { AssignDraft } from './assign-draft.ts'
import { PerReport } from './PerReport.tsx'
import styles from './stage.module.css'

interface AssignPeopleProps {
  reviewers: Setup['members']
  draft: AssignDraft
  onChange: (part: Partial<AssignDraft>) => void
}

/** To whom they are given, how many of them see each report, and what the lot is drawn with. */
export function AssignPeople({ reviewers, draft, onChange }: AssignPeopleProps) {
  const t = useText()
  const { perReport, members } = draft
  const isDrawn = !Number.isNaN(draft.random) || (!draft.back && perReport !== 'all' && perReport < members.length)
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{t('reviews.assign.whom')}</h3>
      <SegmentedControl
        aria-label={t('reviews.assign.whom')}
        value={draft.back ? 'back' : 'people'}
        onChange={(chosen) => onChange({ back: chosen === 'back' })}
        options={[
          { id: 'people', label: t('reviews.assign.whom.people') },
          { id: 'back', label: t('reviews.assign.whom.back') },
        ]}
      />
      {!draft.back && (
        <>
          <CheckboxGroup
            aria-label={t('reviews.assign.whom')}
            className={styles.people}
            value={members}
            onChange={(ids) => onChange({ members: reviewers.map(({ id }) => id).filter((id) => ids.includes(id)) })}
          >
            {reviewers.map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <PerReport
            label={t('reviews.assign.perReport')}
            value={perReport}
            onChange={(next) => onChange({ perReport: next })}
          />
        </>
      )}
      {isDrawn && (
        <NumberField
          label={t('reviews.assign.seed')}
          help={t('reviews.assign.seed.help')}
          value={draft.seed}
          minValue={0}
          maxValue={largestSeed}
          formatOptions={{ useGrouping: false }}
          onChange={(seed) => {
            if (Number.isInteger(seed)) onChange({ seed })
          }}
        />
      )}
    </div>
  )
}
