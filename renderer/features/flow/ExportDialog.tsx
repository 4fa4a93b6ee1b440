import { type FlowLanguage, flowLanguages } from '#shared/domain/flow/design.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import css from './ExportDialog.module.css'
import { exportKinds } from './export-kinds.ts'
import type { useExporting } from './use-exporting.ts'

interface ExportDialogProps {
  lang: FlowLanguage
  /** Whose words the form has: the published template's, or ours. */
  official: string | undefined
  onLanguage: (lang: FlowLanguage) => void
  exporting: ReturnType<typeof useExporting>
  onCopyText: () => void
  onClose: () => void
}

/** The formats of the flow, each with what it is for; the language that they are written in; and the clipboard. */
export function ExportDialog({ lang, official, onLanguage, exporting, onCopyText, onClose }: ExportDialogProps) {
  const t = useText()
  return (
    <Dialog
      title={t('flow.export.title')}
      width="wide"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={onCopyText}>{t('flow.export.copyText')}</Button>
          <Button isDisabled={exporting.isCopying} onPress={exporting.copyPicture}>
            {t('flow.export.copyPicture')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <div className={css.language}>
        <SegmentedControl
          aria-label={t('flow.language')}
          options={flowLanguages.map((id) => ({ id, label: t(`flow.lang.${id}`) }))}
          value={lang}
          onChange={onLanguage}
        />
        {official && (
          <p className={css.says} lang={lang}>
            {official}
          </p>
        )}
      </div>
      <ul className={css.kinds}>
        {exportKinds.map((kind) => (
          <li key={kind} className={css.kind}>
            <span className={css.name}>{t(`flow.export.${kind}`)}</span>
            <span className={css.says}>{t(`flow.export.for.${kind}`)}</span>
            <Button
              size="small"
              aria-label={t('flow.export.saveAs', { format: t(`flow.export.${kind}`) })}
              isDisabled={exporting.saving !== undefined}
              onPress={() => exporting.save(kind)}
            >
              {t('flow.export.save')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
