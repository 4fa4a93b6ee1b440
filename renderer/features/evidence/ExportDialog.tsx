import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type EvidenceFormat, evidenceFormats } from '#shared/contract/evidence.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { type Language, languages } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './dialogs.module.css'

/** So many columns stand beside the reference on a page on its side. */
const roomy = 8

/** Writes the evidence as a file, in either language. */
export function ExportDialog({ columns, onClose }: { columns: readonly Column[]; onClose: () => void }) {
  const t = useText()
  const [format, setFormat] = useState<EvidenceFormat>('xlsx')
  const [lang, setLang] = useState<Language>(useLanguage())
  const [isShownOnly, setShownOnly] = useState(true)
  const [background, setBackground] = useState(false)
  const hasColumns = format === 'csv' || format === 'docx'
  const beside = columns.filter((column) => column.part !== 'report').length
  const write = useMutation({
    mutationFn: async () => {
      const file = await api.evidence.export({
        format,
        lang,
        ...(hasColumns && isShownOnly && { columns: columns.map((column) => column.id) }),
        ...(format === 'references' && { background }),
      })
      const bytes = Uint8Array.from(atob(file.encoding === 'base64' ? file.content : ''), (char) => char.charCodeAt(0))
      const saved = await saveFile(file.name, file.encoding === 'base64' ? bytes : file.content)
      return saved === null ? null : { n: file.entries, name: saved }
    },
    onSuccess: (written) => {
      onClose()
      if (written) showToast(t('evidence.export.done', written))
    },
    onError: useProblemToast(),
  })
  return (
    <Dialog
      title={t('evidence.export')}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isPending={write.isPending} onPress={() => write.mutate()}>
            {t('evidence.export.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <RadioGroup
          label={t('evidence.export.format')}
          options={evidenceFormats.map((id) => ({ id, label: t(`evidence.export.format.${id}`) }))}
          value={format}
          onChange={setFormat}
        />
        {format !== 'json' && (
          <Select
            label={t('evidence.export.language')}
            options={languages.map((id) => ({ id, label: t(`evidence.export.language.${id}`) }))}
            value={lang}
            onChange={setLang}
          />
        )}
        {hasColumns && (
          <Checkbox isSelected={isShownOnly} onChange={setShownOnly}>
            {t('evidence.export.shown')}
          </Checkbox>
        )}
        {format === 'docx' && isShownOnly && beside > roomy && (
          <p className={styles.says}>{t('evidence.export.wide', { n: beside })}</p>
        )}
        {format === 'references' && (
          <Checkbox isSelected={background} onChange={setBackground}>
            {t('evidence.export.background')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
