import { ToggleButton } from 'react-aria-components'
import type { Criterion } from '#shared/contract/reviews.ts'
import { type StageId, verdicts } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import styles from './TagControl.module.css'
import { type Tag, useAssess } from './use-assess.ts'
import { toneOf, verdictSigns } from './verdicts.ts'

interface TagControlProps {
  stage: StageId
  report: string
  criterion: Criterion
  tag: Tag | undefined
}

/** Met, not met or unclear; pressed again it is taken back. */
export function TagControl({ stage, report, criterion, tag }: TagControlProps) {
  const t = useText()
  const assess = useAssess(stage, report)
  return (
    // No group of React Aria's: its arrow keys would be taken from going to the next report.
    <fieldset className={styles.tags} aria-label={t('screening.criteria.tag', { criterion: criterion.text })}>
      {verdicts.map((one) => (
        <ToggleButton
          key={one}
          className={`${styles.tag} ${styles[toneOf(criterion.kind, one)]}`}
          aria-label={t(`screening.verdict.${one}`)}
          isSelected={tag?.verdict === one}
          onChange={(isOn) => void assess(criterion.id, tag, { verdict: isOn ? one : null })}
        >
          <span aria-hidden="true">{verdictSigns[one]}</span>
        </ToggleButton>
      ))}
    </fieldset>
  )
}
