import type { Column } from '#shared/domain/evidence/columns.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './dialogs.module.css'
import { isShown, moved, orderedColumns } from './table-view.ts'
import type { TableViewState } from './use-table-view.ts'

interface ColumnsDialogProps extends Pick<TableViewState, 'view' | 'change' | 'reset'> {
  columns: readonly Column[]
  onClose: () => void
}

/** Which columns the table shows, and in which order. */
export function ColumnsDialog({ columns, view, change, reset, onClose }: ColumnsDialogProps) {
  const t = useText()
  const ordered = orderedColumns(columns, view)
  const show = (ids: readonly string[], isOn: boolean) =>
    change({ shown: { ...view.shown, ...Object.fromEntries(ids.map((id) => [id, isOn])) } })
  return (
    <Dialog
      title={t('evidence.columns')}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={reset}>{t('evidence.columns.reset')}</Button>
          <Button
            onPress={() =>
              show(
                columns.map((column) => column.id),
                true,
              )
            }
          >
            {t('evidence.columns.all')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <p className={styles.says}>{t('evidence.columns.says')}</p>
      <ul className={styles.columns}>
        {ordered.map((column) => {
          const shown = isShown(column, view)
          const of =
            column.form ?? t(column.part === 'criteria' ? 'evidence.columns.criteria' : 'evidence.columns.report')
          return (
            <li key={column.id} className={styles.column}>
              <Checkbox
                isSelected={shown}
                isDisabled={column.id === 'title'}
                onChange={(isOn) => show([column.id], isOn)}
              >
                <span dir="auto">{column.label}</span> <span className={styles.of}>{of}</span>
              </Checkbox>
              {shown && column.id !== 'title' && (
                <span className={styles.move}>
                  <Button
                    variant="bare"
                    size="small"
                    aria-label={t('evidence.columns.up', { label: column.label })}
                    onPress={() => change({ order: moved(columns, view, column.id, -1) })}
                  >
                    ↑
                  </Button>
                  <Button
                    variant="bare"
                    size="small"
                    aria-label={t('evidence.columns.down', { label: column.label })}
                    onPress={() => change({ order: moved(columns, view, column.id, 1) })}
                  >
                    ↓
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
