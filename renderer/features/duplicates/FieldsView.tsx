import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportFieldValue } from '#shared/contract/duplicates.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import { FieldRow } from './FieldRow.tsx'
import css from './FieldsView.module.css'
import { recordPlaces } from './record-places.ts'

/** Every field of a report: what it says, which records it is from, and the other values that a person may choose. */
export function FieldsView({ report }: { report: string }) {
  const t = useText()
  const { number } = useFormat()
  const { undo } = useUndo()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const { data } = useQuery(orpc.duplicates.fields.queryOptions({ input: { report } }))
  const { data: cluster } = useQuery(orpc.duplicates.cluster.queryOptions({ input: { report } }))
  const { mutate, isPending } = useMutation({
    mutationFn: ({ field, record }: { field: ReportFieldValue['field']; record: string | null }) =>
      api.duplicates.chooseField({ report, field, record }),
    onSuccess: (_, { field, record }) => {
      const name = t('clusters.field', { field: field.replaceAll('-', '_') })
      showToast(t(record === null ? 'clusters.fields.ruleAgain' : 'clusters.fields.chosen', { name }), {
        action: { label: t('duplicates.undo'), run: undo },
      })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  if (!data || !cluster) return null
  const toggle = (field: string) => {
    const next = new Set(open)
    if (!next.delete(field)) next.add(field)
    setOpen(next)
  }
  return (
    <>
      <p className={css.sources}>
        {t('clusters.fields.sources', {
          n: cluster.records.length,
          records: recordPlaces(cluster.records, number),
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={css.frame} tabIndex={0} aria-label={t('clusters.part.fields')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('clusters.fields.field')}</th>
              <th scope="col">{t('clusters.fields.value')}</th>
              <th scope="col">{t('clusters.fields.from')}</th>
            </tr>
          </thead>
          <tbody>
            {data.fields.map((field) => (
              <FieldRow
                key={field.field}
                field={field}
                records={cluster.records.length}
                isOpen={open.has(field.field)}
                onToggle={() => toggle(field.field)}
                isBusy={isPending}
                onChoose={(record) => mutate({ field: field.field, record })}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
