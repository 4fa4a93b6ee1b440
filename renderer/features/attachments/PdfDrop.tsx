import { FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import css from './PdfDrop.module.css'

interface PdfDropProps {
  /** Files are being dragged over the window. */
  isOver: boolean
  /** Large while there is nothing else in the dialog. */
  isLarge: boolean
  isBusy: boolean
  onFiles: (files: File[]) => void
}

/** The place to drop PDFs and folders on, or to choose them from. The whole window takes them; this shows it. */
export function PdfDrop({ isOver, isLarge, isBusy, onFiles }: PdfDropProps) {
  const t = useText()
  return (
    <section className={cx(css.drop, isLarge && css.large, isOver && css.over)} aria-label={t('attachments.drop')}>
      <div>
        <p className={css.title}>{t(isOver ? 'attachments.dropNow' : 'attachments.drop')}</p>
        {isLarge && <p className={css.text}>{t('attachments.drop.says')}</p>}
      </div>
      <div className={css.ways}>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['application/pdf', '.pdf']}
          onSelect={(list) => onFiles(Array.from(list ?? []))}
        >
          <Button variant={isLarge ? 'primary' : 'quiet'} isDisabled={isBusy}>
            {t('attachments.choose')}
          </Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={(list) => onFiles(Array.from(list ?? []))}>
          <Button isDisabled={isBusy}>{t('attachments.chooseFolder')}</Button>
        </FileTrigger>
      </div>
    </section>
  )
}
