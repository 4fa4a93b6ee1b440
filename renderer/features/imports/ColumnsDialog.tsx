import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { ColumnGrid } from './ColumnGrid.tsx'
import css from './ColumnsDialog.module.css'
import { hasTitle } from './column-choice.ts'
import type { QueuedFile } from './queued-file.ts'
import { SampleRecord } from './SampleRecord.tsx'
import { useColumns } from './use-columns.ts'
import { problemSentence } from './warning-text.ts'

interface ColumnsDialogProps {
  file: QueuedFile
  onClose: () => void
  onConfirm: (mapping: Mapping) => void
}

/** Says what the columns of a table hold: its first rows, a field above each column, and two records as they will look. */
export function ColumnsDialog({ file, onClose, onConfirm }: ColumnsDialogProps) {
  const t = useText()
  const { table, mapping, isSaid, saidNow, changed, sample, problem, setHeaderRow, setColumn } = useColumns(file)
  if (!table || !mapping) return null
  const titled = hasTitle(mapping)
  const confirm = () => (table.understood && !changed ? onClose() : onConfirm(mapping))
  const rowLabel = (row: readonly string[]) => row.filter(Boolean).slice(0, 4).join(' | ').slice(0, 80)
  return (
    <Dialog
      title={t('imports.columns.title', { file: file.file.name })}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="full"
      actions={
        <>
          <span className={css.remembered}>{t('imports.columns.remembered')}</span>
          <Button onPress={onClose}>{t('imports.cancel')}</Button>
          <Button variant="primary" isDisabled={!titled} onPress={confirm}>
            {t('imports.columns.confirm')}
          </Button>
        </>
      }
    >
      <div className={css.header}>
        <Select
          label={t('imports.columns.header')}
          value={String(mapping.headerRow)}
          onChange={(row) => setHeaderRow(Number(row))}
          options={[
            ...table.rows.map((row, i) => ({
              id: String(i + 1),
              label: t('imports.columns.row', { n: i + 1, text: rowLabel(row) }),
            })),
            { id: '0', label: t('imports.columns.noHeader') },
          ]}
        />
        <p className={css.help}>{t('imports.columns.help')}</p>
      </div>
      <ColumnGrid table={table} columns={mapping.columns} saidNow={saidNow} isSaid={isSaid} onChange={setColumn} />
      <h3 className={css.subtitle}>{t('imports.columns.sample')}</h3>
      <div className={css.sample} aria-live="polite">
        {!titled ? (
          <p className={css.problem}>{t('imports.columns.needTitle')}</p>
        ) : problem ? (
          <p className={css.problem}>{problemSentence(problem, t)}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second record
          sample.map((record, i) => <SampleRecord key={i} record={record} />)
        )}
      </div>
    </Dialog>
  )
}
