import { FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DropPlace } from '../../ui/DropPlace.tsx'
import { useFileDrop } from './use-file-drop.ts'

interface FileDropProps {
  /** Large while there is nothing else on the page. */
  large: boolean
  onFiles: (files: File[]) => void
  onByHand: () => void
}

/** The place to drop exports and folders of them on, to choose them from, or to enter a reference by hand. */
export function FileDrop({ large, onFiles, onByHand }: FileDropProps) {
  const t = useText()
  const over = useFileDrop(onFiles)
  const label = t(large ? 'imports.drop' : 'imports.dropMore')
  return (
    <DropPlace
      label={label}
      title={over ? t('imports.dropNow') : label}
      says={t('imports.formats')}
      isLarge={large}
      isOver={over}
    >
      <FileTrigger allowsMultiple onSelect={(list) => onFiles(Array.from(list ?? []))}>
        <Button variant={large ? 'primary' : 'quiet'}>{t('imports.choose')}</Button>
      </FileTrigger>
      <Button variant={large ? 'quiet' : 'bare'} onPress={onByHand}>
        {t('imports.byHand.open')}
      </Button>
    </DropPlace>
  )
}
