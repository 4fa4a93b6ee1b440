import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { type DraftReport, emptyDraft, toNewReport } from './new-reports.ts'
import styles from './ReplaceDialog.module.css'

/** Replaces a report by others that are typed in, such as a thesis by its articles. */
export function ReplaceDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const t = useText()
  const onError = useProblemToast()
  const [drafts, setDrafts] = useState<readonly DraftReport[]>([emptyDraft(1)])
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.fulltext.replace({ report: report.id, by: drafts.map(toNewReport) }),
    async onSuccess({ reports }) {
      onClose()
      showToast(t('fulltext.replace.done', { n: reports.length }))
      await refreshAll()
    },
    onError,
  })
  const change = (key: number, part: Partial<DraftReport>) =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  const confirm = () => {
    setChecked(true)
    if (drafts.every((draft) => draft.title.trim())) mutate()
  }
  return (
    <Dialog
      title={t('fulltext.replace.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('fulltext.cancel')}</Button>
          <Button variant="primary" onPress={confirm} isDisabled={isPending}>
            {t('fulltext.replace.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.replaced} dir="auto">
        {report.title}
      </p>
      <p className={styles.says}>{t('fulltext.replace.says')}</p>
      {drafts.map((draft, index) => (
        <fieldset key={draft.key} className={styles.item}>
          <legend className={styles.legend}>{t('fulltext.replace.item', { n: index + 1 })}</legend>
          <TextField
            label={t('fulltext.replace.field.title')}
            value={draft.title}
            onChange={(title) => change(draft.key, { title })}
            error={isChecked && !draft.title.trim() ? t('fulltext.replace.needTitle') : undefined}
            autoFocus
          />
          <TextArea
            label={t('fulltext.replace.field.authors')}
            rows={2}
            value={draft.authors}
            onChange={(authors) => change(draft.key, { authors })}
          />
          <div className={styles.row}>
            <TextField
              label={t('fulltext.replace.field.container')}
              value={draft.container}
              onChange={(container) => change(draft.key, { container })}
            />
            <NumberField
              label={t('fulltext.replace.field.year')}
              value={draft.year}
              onChange={(year) => change(draft.key, { year })}
              minValue={1000}
              maxValue={3000}
              formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
            />
            <TextField
              label={t('fulltext.replace.field.doi')}
              value={draft.doi}
              onChange={(doi) => change(draft.key, { doi })}
            />
          </div>
          {drafts.length > 1 && (
            <Button
              variant="bare"
              size="small"
              aria-label={t('fulltext.replace.remove', { n: index + 1 })}
              onPress={() => setDrafts((all) => all.filter((one) => one.key !== draft.key))}
            >
              {t('app.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        size="small"
        onPress={() => setDrafts((all) => [...all, emptyDraft(Math.max(...all.map((one) => one.key)) + 1)])}
      >
        {t('fulltext.replace.add')}
      </Button>
    </Dialog>
  )
}
