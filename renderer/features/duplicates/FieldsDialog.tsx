import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import css from './FieldsDialog.module.css'
import { FieldsView } from './FieldsView.tsx'

/** Where the fields of a report come from, over the page on which it is read. */
export function FieldsDialog({ report, onClose }: { report: string; onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      title={t('clusters.fields.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      width="full"
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <div className={css.body}>
        <FieldsView report={report} />
      </div>
    </Dialog>
  )
}
