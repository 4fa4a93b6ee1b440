import { FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import css from './FileDrop.module.css'
import { useFileDrop } from './use-file-drop.ts'

interface FileDropProps {
  /** Large while there is nothing else on the page. */
  large: boolean
  onFiles: (files: File[]) => void
  onByHand: () => void
}

/** The place to drop files and folders on, or to choose files from. The whole window takes them; this shows it. */
export function FileDrop({ large, onFiles, onByHand }: FileDropProps) {
  const t = useText()
  const over = useFileDrop(onFiles)
  return (
    <section
      className={cx(css.drop, large && css.large, over && css.over)}
      aria-label={t(large ? 'imports.drop' : 'imports.dropMore')}
    >
      <p className={css.title}>{t(over ? 'imports.dropNow' : large ? 'imports.drop' : 'imports.dropMore')}</p>
      {large && <p className={css.text}>{t('imports.formats')}</p>}
      <div className={css.ways}>
        <Button variant={large ? 'quiet' : 'bare'} onPress={onByHand}>
          {t('imports.byHand.open')}
        </Button>
        <FileTrigger allowsMultiple onSelect={(list) => onFiles(Array.from(list ?? []))}>
          <Button variant={large ? 'primary' : 'quiet'}>{t('imports.choose')}</Button>
        </FileTrigger>
      </div>
    </section>
  )
}
