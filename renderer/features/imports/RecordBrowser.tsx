import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { usePages } from '../../ui/use-pages.ts'
import css from './RecordBrowser.module.css'
import type { Source } from './source.ts'

interface RecordBrowserProps {
  sources: readonly Source[]
  /** The source whose records are listed; null for every source. */
  source: string | null
  onSource: (id: string | null) => void
  selected: string | null
  onSelect: (record: string | null) => void
}

const everySource = 'every'

/** Every record as it was read, searched and by source. */
export function RecordBrowser({ sources, source, onSource, selected, onSelect }: RecordBrowserProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const q = useDeferredValue(typed.trim())
  const input = { ...(source && { source }), ...(q && { q }) }
  const pages = usePages(orpc.imports.records.key({ input }), async (offset, limit) => {
    const { total, records } = await api.imports.records({ ...input, offset, limit })
    return { total, rows: records }
  })

  const move = (index: number) => {
    if (index < 0 || index >= (pages.total ?? 0)) return
    setAt(index)
    onSelect(pages.row(index)?.id ?? null)
  }
  // A row that was reached before it was fetched is shown as soon as it is there.
  const reached = at === null ? undefined : pages.row(at)?.id
  useEffect(() => {
    if (reached) onSelect(reached)
  }, [reached, onSelect])

  useCommands([
    {
      id: 'imports.search',
      label: t('imports.search'),
      keys: '/',
      run: () => search.current?.focus(),
      section: t('imports.allRecords'),
    },
    { id: 'imports.down', label: '↓', keys: 'j', run: () => move((at ?? -1) + 1), section: t('imports.allRecords') },
    { id: 'imports.up', label: '↑', keys: 'k', run: () => move((at ?? 1) - 1), section: t('imports.allRecords') },
  ])

  return (
    <div className={css.browser}>
      <div className={css.filters}>
        <div className={css.search}>
          <TextField
            type="search"
            aria-label={t('imports.search')}
            placeholder={t('imports.searchHint')}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setAt(null)
            }}
            inputRef={search}
          />
        </div>
        <Select
          aria-label={t('imports.sources')}
          value={source ?? everySource}
          onChange={(id) => {
            onSource(id === everySource ? null : id)
            setAt(null)
          }}
          options={[
            { id: everySource, label: t('imports.everySource') },
            ...sources.map((one) => ({ id: one.id, label: one.name })),
          ]}
        />
        <span className={css.found} aria-live="polite">
          {pages.total !== undefined && t('imports.found', { n: pages.total })}
        </span>
      </div>
      <div className={css.list}>
        <LongList
          label={t('imports.allRecords')}
          total={pages.total ?? 0}
          rowHeight={64}
          row={pages.row}
          onSight={pages.onSight}
          selected={selected === null ? null : at}
          onSelect={move}
        >
          {(record) => (
            <div className={css.row}>
              <RecordCard report={record} />
              <span className={css.source}>
                {t('imports.recordOf', { source: record.source, entry: record.entry })}
              </span>
            </div>
          )}
        </LongList>
      </div>
    </div>
  )
}
