import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './ConflictList.module.css'
import type { Conflicts } from './use-conflicts.ts'

/** The conflicts as a list beside the page. */
export function ConflictList({ conflicts }: { conflicts: Conflicts }) {
  const t = useText()
  return (
    <section className={styles.column} aria-label={t('conflicts.list.label')}>
      <LongList
        label={t('conflicts.list.label')}
        total={conflicts.ids.length}
        rowHeight={76}
        row={conflicts.row}
        onSight={seen}
        selected={conflicts.place ?? null}
        onSelect={(index) => {
          const id = conflicts.ids[index]
          if (id !== undefined) conflicts.goTo(id)
        }}
      >
        {(conflict) => <RecordCard report={conflict} mark={conflict.resolved ?? 'conflict'} />}
      </LongList>
    </section>
  )
}

/** All conflicts are here already; nothing has to be fetched. */
function seen() {}
