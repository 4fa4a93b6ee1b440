import { useState } from 'react'
import { type DropItem, DropZone, FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import css from './FileDrop.module.css'

interface FileDropProps {
  /** Large while there is nothing else on the page. */
  large: boolean
  onFiles: (files: File[]) => void
}

/** A place to drop files and folders on, or to choose files from. */
export function FileDrop({ large, onFiles }: FileDropProps) {
  const t = useText()
  const [reading, setReading] = useState(false)
  return (
    <DropZone
      className={cx(css.drop, large && css.large)}
      aria-label={t(large ? 'imports.drop' : 'imports.dropMore')}
      getDropOperation={() => 'copy'}
      onDrop={async (event) => {
        setReading(true)
        const files = await Promise.all(event.items.map(filesOf))
        setReading(false)
        onFiles(files.flat())
      }}
    >
      <p className={css.title}>{t(large ? 'imports.drop' : 'imports.dropMore')}</p>
      {large && <p className={css.text}>{t('imports.formats')}</p>}
      <FileTrigger allowsMultiple onSelect={(list) => onFiles(Array.from(list ?? []))}>
        <Button variant={large ? 'primary' : 'quiet'} isDisabled={reading}>
          {t('imports.choose')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}

/** The files of what was dropped, a folder's in the order of their names. */
async function filesOf(item: DropItem): Promise<File[]> {
  if (item.kind === 'file') return [await item.getFile()]
  if (item.kind === 'text') return []
  const inside: File[] = []
  for await (const entry of item.getEntries()) inside.push(...(await filesOf(entry)))
  return inside.filter((file) => !file.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
}
