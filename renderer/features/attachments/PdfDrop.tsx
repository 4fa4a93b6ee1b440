import { FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DropPlace } from '../../ui/DropPlace.tsx'

interface PdfDropProps {
  /** Files are being dragged over the window. */
  isOver: boolean
  /** Large while there is nothing else in the dialog. */
  isLarge: boolean
  isBusy: boolean
  onFiles: (files: File[]) => void
}

/** The place to drop PDFs and folders on, or to choose them from. */
export function PdfDrop({ isOver, isLarge, isBusy, onFiles }: PdfDropProps) {
  const t = useText()
  return (
    <DropPlace
      label={t('attachments.drop')}
      title={t(isOver ? 'attachments.dropNow' : 'attachments.drop')}
      says={t('attachments.drop.says')}
      isLarge={isLarge}
      isOver={isOver}
    >
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
    </DropPlace>
  )
}
