import { useState } from 'react'
import type { Criterion } from '#shared/contract/reviews.ts'
import { type StageId, verdicts } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
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
  const [note, setNote] = useState(ruling?.note ?? '')
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
            onPress={() => rule({ criterion: criterion.id, verdict, ...(note.trim() && { note: note.trim() }) })}
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
          value={note}
          onChange={setNote}
          onBlur={() => {
            if (ruling && note.trim() !== ruling.note)
              rule({ criterion: criterion.id, verdict: ruling.verdict, note: note.trim() })
          }}
        />
      </div>
      {ruling && (
        <Button variant="bare" size="small" onPress={() => rule({ criterion: criterion.id, verdict: null })}>
          {t('criteria.rule.back')}
        </Button>
      )}
    </fieldset>
  )
}
