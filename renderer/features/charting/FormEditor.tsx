import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ulid } from 'ulid'
import type { Form } from '#shared/contract/charting.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { FieldEditor } from './FieldEditor.tsx'
import styles from './FormEditor.module.css'
import { draftOf, type FieldDraft, fieldOf, problemOf } from './form-draft.ts'

/** The charting form itself: its questions, their kind of answer and their order. */
export function FormEditor({ form }: { form: Form | undefined }) {
  const fields = form?.fields ?? []
  const t = useText()
  const onError = useProblemToast()
  const [drafts, setDrafts] = useState<readonly FieldDraft[]>(() =>
    fields.length > 0 ? fields.map(draftOf) : [newDraft()],
  )
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending } = useMutation({
    mutationFn: (next: Field[]) => api.charting.saveForm({ ...form, fields: next }),
    async onSuccess(_, next) {
      setDrafts(next.map(draftOf))
      showToast(t('charting.form.saved'))
      await refreshAll()
    },
    onError,
  })
  const save = () => {
    setChecked(true)
    if (drafts.every((draft) => !problemOf(draft))) mutate(drafts.map((draft) => fieldOf(draft, ulid)))
  }
  const change = (id: string, part: Partial<FieldDraft>) =>
    setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)))
  const move = (index: number, by: 1 | -1) =>
    setDrafts((all) => {
      const next = [...all]
      const [taken] = next.splice(index, 1)
      if (taken) next.splice(index + by, 0, taken)
      return next
    })
  return (
    <div className={styles.form}>
      <p className={styles.says}>{t('charting.noForm.says')}</p>
      {drafts.map((draft, index) => (
        <FieldEditor
          key={draft.id}
          draft={draft}
          index={index}
          isLast={index === drafts.length - 1}
          problem={isChecked ? problemOf(draft) : undefined}
          onChange={(part) => change(draft.id, part)}
          onMove={(by) => move(index, by)}
          onRemove={() => setDrafts((all) => all.filter((one) => one.id !== draft.id))}
        />
      ))}
      <div className={styles.actions}>
        <Button onPress={() => setDrafts((all) => [...all, newDraft()])}>{t('charting.form.add')}</Button>
        <Button variant="primary" onPress={save} isDisabled={isPending}>
          {t('charting.form.save')}
        </Button>
      </div>
      <p className={styles.says}>{t('charting.form.keeps')}</p>
    </div>
  )
}

function newDraft(): FieldDraft {
  return { id: ulid(), label: '', type: 'one', choices: '', before: [] }
}
