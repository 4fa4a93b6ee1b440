import { type CellWords, cellText } from '#shared/domain/evidence/cell-text.ts'
import type { Evidence } from '#shared/domain/evidence/data.ts'
import type { PlannedChange } from '#shared/domain/evidence/fill.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './dialogs.module.css'
import { useFill } from './use-fill.ts'

interface FillDialogProps {
  changes: readonly PlannedChange[]
  evidence: Evidence
  words: CellWords
  onClose: () => void
}

/** What filling or pasting would change, before anything does. */
export function FillDialog({ changes, evidence, words, onClose }: FillDialogProps) {
  const t = useText()
  const fill = useFill(onClose)
  const made = changes.filter((change) => change.refused === undefined)
  const go = () =>
    fill.mutate(
      made.map(({ row, column, after }) => ({
        report: evidence.report[row] ?? '',
        field: column.field?.id ?? '',
        value: after,
      })),
    )
  return (
    <Dialog
      title={t('evidence.fill.title', { n: made.length })}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {made.length > 0 && (
            <Button variant="primary" autoFocus isPending={fill.isPending} onPress={go}>
              {t('evidence.fill.go', { n: made.length })}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.says}>{t(changes.length === 0 ? 'evidence.fill.nothing' : 'evidence.fill.says')}</p>
      {made.length < changes.length && (
        <p className={styles.problem}>{t('evidence.fill.refused', { n: changes.length - made.length })}</p>
      )}
      {changes.length > 0 && (
        <ChangesTable
          changes={changes.map(({ row, column, before, after, refused }) => ({
            study: evidence.title[row] ?? '',
            column: column.label,
            before: cellText(column, before, words),
            after: refused ?? cellText(column, after, words),
            isRefused: refused !== undefined,
          }))}
        />
      )}
    </Dialog>
  )
}
