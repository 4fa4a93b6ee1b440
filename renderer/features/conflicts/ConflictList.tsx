import type { Ref } from 'react'
import type { ConflictRow } from '#shared/contract/conflicts.ts'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { Select } from '../../ui/Select.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import styles from './ConflictList.module.css'
import { conflictSorts, waits } from './filters.ts'
import type { Conflicts } from './use-conflicts.ts'

interface ConflictListProps {
  conflicts: Conflicts
  /** Whether the votes are in sight: what they are over tells of them. */
  votesShown: boolean
  searchRef: Ref<HTMLInputElement>
}

/** The conflicts as a list beside the page, with the search over them. */
export function ConflictList({ conflicts, votesShown, searchRef }: ConflictListProps) {
  const t = useText()
  return (
    <section className={styles.column} aria-label={t('conflicts.list.label')}>
      <SearchField
        label={t('conflicts.search')}
        placeholder={t('screening.search.placeholder')}
        value={conflicts.q}
        onChange={conflicts.setQ}
        inputRef={searchRef}
      />
      <div className={styles.sort}>
        <Select
          aria-label={t('conflicts.sort')}
          options={conflictSorts.map((id) => ({ id, label: t(`conflicts.sort.${id}`) }))}
          value={conflicts.sort}
          onChange={conflicts.setSort}
        />
      </div>
      <div className={styles.list}>
        <LongList
          label={t('conflicts.list.label')}
          total={conflicts.ids.length}
          rowHeight={94}
          row={conflicts.row}
          onSight={seen}
          selected={conflicts.place ?? null}
          onSelect={(index) => {
            const id = conflicts.ids[index]
            if (id !== undefined) conflicts.goTo(id)
          }}
        >
          {(conflict) => (
            <span className={styles.row}>
              <RecordCard report={conflict} mark={conflict.resolved ?? 'conflict'} />
              <span className={styles.state}>{stateText(conflict, votesShown, t)}</span>
            </span>
          )}
        </LongList>
      </div>
    </section>
  )
}

/** In a few words: what settled it, what it waits for, or what it is over. */
function stateText(conflict: ConflictRow, votesShown: boolean, t: ReturnType<typeof useText>): string {
  const { by, sentBack, over, messages } = conflict
  if (by) return t(`conflicts.state.${by}`)
  if (sentBack && waits(conflict)) return t('conflicts.state.waits', { n: sentBack.to - sentBack.answered })
  if (sentBack) return t('conflicts.state.answered')
  const kind = votesShown ? t(`conflicts.filter.${over}`) : ''
  return [kind, messages > 0 ? t('conflicts.state.messages', { n: messages }) : ''].filter(Boolean).join(' · ')
}

/** All conflicts are here already; nothing has to be fetched. */
function seen() {}
