import type { Criterion } from '#shared/contract/reviews.ts'
import { type StageId, verdicts } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './MatrixSide.module.css'
import { useRule } from './use-assess.ts'
import { type Verdict, verdictSigns } from './verdicts.ts'

interface RulingFieldsProps {
  stage: StageId
  report: string
  criterion: Criterion
  ruling: { verdict: Verdict; note: string } | undefined
}

/** Where reviewers differ and it is the actor's to settle: how it stands, and why. */
export function RulingFields({ stage, report, criterion, ruling }: RulingFieldsProps) {
  const t = useText()
  const rule = useRule(stage, report)
  // A note without a ruling waits for it.
  const note = useTyped(ruling?.note ?? '', (text) =>
    ruling ? rule(criterion.id, ruling, { note: text.trim() }) : 'refused',
  )
  return (
    <fieldset className={styles.ruling}>
      <legend className={styles.legend}>{t('criteria.rule')}</legend>
      <div className={styles.verdicts}>
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            size="small"
            sign={verdictSigns[verdict]}
            variant={ruling?.verdict === verdict ? 'same' : 'quiet'}
            onPress={() => void rule(criterion.id, ruling, { verdict, note: note.text.trim() })}
          >
            {t(`screening.verdict.${verdict}`)}
          </Button>
        ))}
      </div>
      <div className={styles.note}>
        <TextArea
          aria-label={t('criteria.rule.note')}
          placeholder={t('criteria.rule.note')}
          rows={2}
          value={note.text}
          onChange={note.setText}
          onBlur={note.leave}
        />
      </div>
      {ruling && (
        <Button
          variant="bare"
          size="small"
          onPress={() => void rule(criterion.id, ruling, { verdict: null, note: '' })}
        >
          {t('criteria.rule.back')}
        </Button>
      )}
    </fieldset>
  )
}
