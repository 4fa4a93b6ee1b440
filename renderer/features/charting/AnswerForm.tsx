import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { AnswerField } from './AnswerField.tsx'
import styles from './AnswerForm.module.css'
import type { Study } from './studies.ts'
import { includedQuery } from './use-included.ts'

interface AnswerFormProps {
  study: Study
  fields: readonly Field[]
  isReadOnly: boolean
}

/** The charting form of one study. Each answer is saved as it is given. */
export function AnswerForm({ study, fields, isReadOnly }: AnswerFormProps) {
  const t = useText()
  const save = useAnswer(study)
  return (
    <div className={styles.form}>
      {isReadOnly && <p className={styles.says}>{t('charting.readOnly')}</p>}
      {fields.map((field) => (
        <AnswerField
          key={field.id}
          field={field}
          answer={study.answers[field.id] ?? null}
          onAnswer={(value) => save({ field: field.id, value })}
          isReadOnly={isReadOnly}
        />
      ))}
    </div>
  )
}

/** Enters answers about the study's main report, and shows each once it is saved. */
function useAnswer(study: Study) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: ({ field, value }: { field: string; value: Answer }) =>
      api.charting.answer({ report: study.reports[0]?.id ?? study.id, field, value }),
    onSuccess(_, { field, value }) {
      client.setQueryData(includedQuery().queryKey, (old) =>
        old
          ? {
              ...old,
              studies: old.studies.map((one) =>
                one.id === study.id ? { ...one, answers: { ...one.answers, [field]: value } } : one,
              ),
            }
          : old,
      )
      for (const queryKey of [orpc.charting.counts.key(), orpc.reviews.log.key()]) {
        void client.invalidateQueries({ queryKey, refetchType: 'none' })
      }
    },
    onError,
  })
  return mutate
}
