import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LogFilter } from '#shared/contract/reviews.ts'
import { type ExportFormat, tableFormats, writeFormats } from '#shared/domain/imports/write-formats.ts'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './form.module.css'

const references = ['records', 'reports', 'included', 'excluded', 'conflicts'] as const
const tables = ['votes', 'chart', 'criteria', 'log'] as const
type List = (typeof references)[number] | (typeof tables)[number]

/**
 * Writes a list of the review as a file for other programs: references in any format, what people said as a table. With a
 * filter the log is written as it is shown.
 */
export function ExportButton({ first = 'log', filter }: { first?: List; filter?: LogFilter }) {
  const t = useText()
  const onError = useProblemToast()
  const [isOpen, setOpen] = useState(false)
  const [what, setWhat] = useState<List>(first)
  const [wanted, setFormat] = useState<ExportFormat>('ris')
  const [decisions, setDecisions] = useState(false)
  const isTable = tables.some((one) => one === what)
  const formats: readonly ExportFormat[] = isTable ? tableFormats : writeFormats
  const format = formats.find((one) => one === wanted) ?? 'csv'
  const isFiltered = Object.values(filter ?? {}).some((one) => one !== undefined)
  const write = useMutation({
    mutationFn: async () => {
      const file = await api.reviews.export({
        what,
        format,
        decisions: decisions && !isTable,
        ...(what === 'log' && filter && { filter }),
      })
      const saved = await saveFile(file.name, file.encoding === 'base64' ? bytesOf(file.content) : file.content)
      return saved === null ? null : { n: file.entries, name: saved }
    },
    onSuccess: (written) => {
      setOpen(false)
      if (written) showToast(t('reviews.export.done', written))
    },
    onError,
  })
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('reviews.export')}
      </Button>
      <Dialog
        title={t('reviews.export')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('app.cancel')}</Button>
            <Button variant="primary" isPending={write.isPending} onPress={() => write.mutate()}>
              {t('reviews.export.save')}
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          <Select
            label={t('reviews.export.what')}
            options={[...references, ...tables].map((id) => ({ id, label: t(`reviews.export.what.${id}`) }))}
            value={what}
            onChange={setWhat}
          />
          <Select
            label={t('reviews.export.format')}
            options={formats.map((id) => ({ id, label: t(`reviews.export.format.${id}`) }))}
            value={format}
            onChange={setFormat}
          />
          {what === 'log' && isFiltered && <p>{t('reviews.export.filtered')}</p>}
          {!isTable && (
            <Checkbox isSelected={decisions} onChange={setDecisions}>
              {t('reviews.export.decisions')}
            </Checkbox>
          )}
        </div>
      </Dialog>
    </>
  )
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
