import { useText } from '../../app/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import css from './FileCard.module.css'
import { HitsLine } from './HitsLine.tsx'
import { hitsAfter } from './hits.ts'
import type { QueueStore } from './import-queue.ts'
import { type ImportQueue, isGoing, type QueuedFile, sourceKey } from './queued-file.ts'
import { SourceFields } from './SourceFields.tsx'
import type { Source } from './source.ts'

interface FileSourceProps {
  file: QueuedFile
  list: ImportQueue
  queue: QueueStore
  sources: readonly Source[]
}

const newSource = 'new'

/** The source that a file goes to. A new one is described once, at the first of its files. */
export function FileSource({ file, list, queue, sources }: FileSourceProps) {
  const t = useText()
  const { files, drafts } = list
  const draft = drafts[file.into]
  const mine = sourceKey(file, drafts)
  const together = files.filter((one) => isGoing(one) && sourceKey(one, drafts) === mine)
  const first = together[0]
  const describes = draft && (first === undefined || first.key === file.key || first.into !== file.into)
  const others = together.filter((one) => one.key !== file.key).map((one) => one.file.name)
  const used = new Set(files.filter((one) => one.state !== 'done').map((one) => one.into))
  const named = Object.entries(drafts).filter(([key, { name }]) => used.has(key) && name.trim() !== '')
  const options = [
    ...named.map(([id, { name }]) => ({ id, label: t('imports.newNamed', { name: name.trim() }) })),
    ...(draft && draft.name.trim() === '' ? [{ id: file.into, label: t('imports.newSource') }] : []),
    ...(others.length > 0 || !draft ? [{ id: newSource, label: t('imports.ownSource') }] : []),
    ...sources.map(({ id, name }) => ({ id, label: name })),
  ]
  const hits = hitsAfter(file, list, sources)
  return (
    <div className={css.source}>
      <RadioGroup
        label={t('imports.enters')}
        value={file.previous ? 'previous' : 'search'}
        onChange={(id) => queue.setPrevious(file.key, id === 'previous')}
        options={(['search', 'previous'] as const).map((id) => ({
          id,
          label: t(`imports.enters.${id}`),
          help: id === 'previous' ? t('imports.enters.previous.help') : undefined,
        }))}
      />
      {options.length > 1 && (
        <Select
          label={t('imports.into')}
          value={file.into}
          onChange={(id) => (id === newSource ? queue.ownSource(file.key) : queue.change(file.key, { into: id }))}
          options={options}
        />
      )}
      {describes && <SourceFields draft={draft} onChange={(changed) => queue.changeDraft(file.into, changed)} />}
      {draft && first && first.key !== file.key && (
        <p className={css.under}>{t('imports.describedWith', { file: first.file.name })}</p>
      )}
      {first?.key === file.key && others.length > 0 && (
        <p className={css.under}>{t('imports.together', { files: others.join(', ') })}</p>
      )}
      {hits && <HitsLine hits={hits} before />}
    </div>
  )
}
