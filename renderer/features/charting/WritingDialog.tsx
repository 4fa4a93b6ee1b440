import { useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import type { ComparedField } from '#shared/contract/charting.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import type { Place } from '#shared/domain/live/places.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { EditedBy } from '../live/EditedBy.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { AnswerField } from './AnswerField.tsx'
import { labelOf } from './answer-props.ts'
import { useAnswerWords } from './use-answer-words.ts'
import styles from './WritingDialog.module.css'

/** What is being written of a field: another answer than either gave, or why it is left open. */
export interface Writing {
  kind: 'another' | 'leave'
  field: ComparedField
}

interface WritingDialogProps {
  writing: Writing
  field: Field
  /** Where this is written, for others to see; undefined while the form is blind. */
  place: Place | undefined
  reports: readonly ReportRow[]
  charters: readonly { member: string; name: string }[]
  onClose: () => void
  onSave: (said: { settled: boolean; value: Answer; note?: string }) => void
}

/** Another answer that is to stand, with a note on why; or the note alone, where it is not to be settled now. */
export function WritingDialog({ writing, field, place, reports, charters, onClose, onSave }: WritingDialogProps) {
  const t = useText()
  const words = useAnswerWords(reports)
  const isAnother = writing.kind === 'another'
  const [value, setValue] = useState<Answer>(writing.field.said?.value ?? null)
  const [note, setNote] = useState(writing.field.said?.note ?? '')
  const save = () => {
    const text = note.trim()
    // Left open is told from opened again by having a note, be it empty.
    if (isAnother) onSave({ settled: true, value, ...(text && { note: text }) })
    else onSave({ settled: false, value: null, note: text })
  }
  return (
    <Dialog
      title={t(isAnother ? 'charting.differences.write' : 'charting.differences.leave')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t(isAnother ? 'charting.differences.write.save' : 'charting.differences.leave.save')}
          </Button>
        </>
      }
    >
      <SharedField place={place} page={styles.fields}>
        {place && <EditedBy place={place} />}
        {isAnother && field.type !== 'group' && (
          <ul className={styles.sides}>
            {writing.field.sides
              .filter((side) => side.value !== null)
              .map((side) => {
                const name = charters.find(({ member }) => member === side.member)?.name ?? ''
                return (
                  <li key={side.member}>
                    <span className={styles.name}>{name}</span>
                    <span dir="auto" className={styles.said}>
                      {words(field, side.value)}
                    </span>
                    <Button
                      size="small"
                      variant="bare"
                      aria-label={t('charting.differences.write.from.named', { name })}
                      onPress={() => setValue(side.value)}
                    >
                      {t('charting.differences.write.from')}
                    </Button>
                  </li>
                )
              })}
          </ul>
        )}
        {isAnother ? (
          <AnswerField
            field={field}
            label={labelOf(field)}
            answer={value}
            onAnswer={(answer) => void setValue(answer)}
            isReadOnly={false}
            reports={reports}
          />
        ) : (
          <p>{t('charting.differences.leave.says', { label: field.label })}</p>
        )}
        <TextArea
          label={t('charting.differences.note')}
          rows={2}
          value={note}
          onChange={setNote}
          autoFocus={!isAnother}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            else event.continuePropagation()
          }}
        />
      </SharedField>
    </Dialog>
  )
}
